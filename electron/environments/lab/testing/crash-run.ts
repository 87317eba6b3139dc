import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { crashReportSchema } from './crash-report';
import type { CrashReport } from './crash-report';

/** When a run of the program is killed: some milliseconds after it has said so many things. */
export interface Kill {
  readonly reports: number;
  readonly ms: number;
}

/** What one run said, and how it ended. */
export interface CrashRun {
  readonly reports: readonly CrashReport[];
  readonly wasKilled: boolean;
}

/** What is run. */
export interface CrashProgram {
  readonly script: string;
  readonly folder: string;
  readonly task: 'make-keys' | 'move' | 'ways-back';
  readonly durability: 'durable' | 'hasty';
}

/**
 * Runs the program and kills it with SIGKILL, which it can neither see nor delay.
 *
 * A run that ends by itself with an error is a failure of the test; `kill` `null` lets it run to its end.
 */
export function crashRun(program: CrashProgram, kill: Kill | null): Promise<CrashRun> {
  const { script, folder, task, durability } = program;
  const child = spawn(process.execPath, [script, folder, task, durability], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const reports: CrashReport[] = [];
  const killWhenDue = (): void => {
    if (kill?.reports === reports.length) setTimeout(() => child.kill('SIGKILL'), kill.ms);
  };
  let errors = '';
  child.stderr.on('data', (octets: Buffer) => (errors += octets.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    reports.push(crashReportSchema.parse(JSON.parse(line)));
    killWhenDue();
  });
  killWhenDue();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve({ reports, wasKilled: signal === 'SIGKILL' });
      else reject(new Error(`The program ended with ${code ?? signal ?? 'nothing'}: ${errors}`));
    });
  });
}
