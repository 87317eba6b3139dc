import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

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
    throw new Error(`${command} is not installed; it comes with Debian's package ${packageName}`, {
      cause: error,
    });
  }
}
