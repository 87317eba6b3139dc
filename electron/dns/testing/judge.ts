import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

const execute = promisify(execFile);

function notInstalled(command: string, packageName: string, cause: unknown): Error {
  return new Error(`${command} is not installed; it comes with Debian's package ${packageName}`, { cause });
}

/** Runs a judge of Debian's; where it is missing the test fails, because it has proven nothing. */
export async function runJudge(
  command: string,
  args: readonly string[],
  packageName: string,
): Promise<string> {
  try {
    return (await execute(command, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw notInstalled(command, packageName, error);
  }
}

/** Runs a judge that exits with a failure when it refuses something; what it printed is what it says. */
export async function runStrictJudge(
  command: string,
  args: readonly string[],
  packageName: string,
): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const failed = once(child, 'error').then(([error]) => {
    throw notInstalled(command, packageName, error);
  });
  const outputs = Promise.all([text(child.stdout), text(child.stderr)]);
  return (await Promise.race([outputs, failed])).join('');
}
