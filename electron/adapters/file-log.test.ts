import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileLog } from './file-log';

describe('createFileLog', () => {
  let folder: string;
  const lines: string[] = [];
  const console = { log: (line: string) => lines.push(line), error: (line: string) => lines.push(line) };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'file-log-'));
    lines.length = 0;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes every line to the file and to the console', () => {
    const log = createFileLog(join(folder, 'logs'), console);
    log.info('started');
    log.error('a call failed', new Error('reason'));
    const text = readFileSync(join(folder, 'logs', 'key-master.log'), 'utf8');
    expect(text).toMatch(/ info started\n.* error a call failed: Error: reason\n\s+at /u);
    expect(lines).toHaveLength(2);
  });

  it('keeps a file that has grown too large as the old one', () => {
    mkdirSync(join(folder, 'logs'));
    writeFileSync(join(folder, 'logs', 'key-master.log'), 'x'.repeat(1024 * 1024 + 1));
    createFileLog(join(folder, 'logs'), console).info('first line of the new file');
    expect(readFileSync(join(folder, 'logs', 'key-master.log'), 'utf8')).toMatch(
      /first line of the new file\n$/u,
    );
    expect(readFileSync(join(folder, 'logs', 'key-master.log.old'), 'utf8')).toHaveLength(1024 * 1024 + 1);
  });

  it('says once on the console that the file can not be written, and goes on', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
    const log = createFileLog(join(folder, 'logs'), console);
    log.info('one');
    log.info('two');
    expect(lines.filter((line) => line.includes('can not be written'))).toHaveLength(1);
    expect(lines).toHaveLength(3);
  });
});
