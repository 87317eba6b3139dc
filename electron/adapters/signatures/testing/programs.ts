import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

/** Programs of others that sign or judge zones, and Debian's package of each. */
const packages = {
  'dnssec-keygen': 'bind9-utils',
  'dnssec-signzone': 'bind9-utils',
  'dnssec-verify': 'bind9-utils',
  'ldns-signzone': 'ldnsutils',
  'ldns-verify-zone': 'ldnsutils',
  kzonesign: 'knot-dnssecutils',
} as const;

/** A program that tests run. */
export type Program = keyof typeof packages;

/** What a program left behind. */
export interface ProgramResult {
  readonly succeeded: boolean;
  readonly output: string;
}

function isInstalled(program: Program): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, program)));
}

const isBuildMachine = Boolean(process.env.CI);

/**
 * Are tests to be skipped because a program is missing? The reason is printed.
 *
 * Never on a build machine: there the tests run and fail, for nothing would have been proven.
 */
export function lacks(...programs: readonly Program[]): boolean {
  if (isBuildMachine) return false;
  const missing = programs.filter((program) => !isInstalled(program));
  for (const program of missing) {
    console.warn(
      `Skipped: ${program} is not installed (Debian package ${packages[program]}); build/install-system-libraries.sh installs it.`,
    );
  }
  return missing.length > 0;
}

let running = 0;
const waiting: (() => void)[] = [];

/** Lets as many programs run at a time as there are processors, so that thousands may be asked for at once. */
async function whenThereIsRoom<T>(work: () => Promise<T>): Promise<T> {
  if (running >= availableParallelism()) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

const mostOutput = 64 * 1024 * 1024;

/** Runs a program to its end; rejects when it is not installed. */
export function runProgram(
  program: Program,
  parameters: readonly string[],
  cwd?: string,
): Promise<ProgramResult> {
  return whenThereIsRoom(
    () =>
      new Promise((resolve, reject) => {
        execFile(program, [...parameters], { maxBuffer: mostOutput, cwd }, (error, stdout, stderr) => {
          if (error?.code === 'ENOENT') {
            reject(new Error(`${program} is not installed; it comes with Debian's ${packages[program]}`));
          } else {
            resolve({ succeeded: error === null, output: `${stdout}${stderr}` });
          }
        });
      }),
  );
}

/** Runs a program that must succeed. */
export async function runToSuccess(
  program: Program,
  parameters: readonly string[],
  cwd?: string,
): Promise<void> {
  const { succeeded, output } = await runProgram(program, parameters, cwd);
  if (!succeeded) throw new Error(`${program} ${parameters.join(' ')}: ${output}`);
}
