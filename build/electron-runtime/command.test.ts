import { describe, expect, it } from 'vitest';
import { run } from './command.mjs';

const node = (script: string, options: Parameters<typeof run>[2] = {}): ReturnType<typeof run> =>
  run(process.execPath, ['-e', script], { capture: true, ...options });

describe('run', () => {
  it('answers the exit code', async () => {
    expect(await node('process.exit(7)')).toEqual({ status: 7, output: '' });
  });

  it('keeps both streams when it captures', async () => {
    const { output } = await node('console.log("out"); console.error("err")');
    expect(output.trim().split('\n').sort()).toEqual(['err', 'out']);
  });

  it('ends a program that takes too long, and calls that a failure', async () => {
    expect((await node('setInterval(() => {}, 1000)', { timeout: 200 })).status).toBe(1);
  });

  it('calls a program that does not exist a failure', async () => {
    expect((await run('no-such-program-anywhere', [], { capture: true })).status).toBe(1);
  });
});
