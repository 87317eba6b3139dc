import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './ports';

/** A log file is kept once as `.old` when it has grown to this many bytes. */
const rotationSize = 1024 * 1024;

/** Where a log goes besides its file. */
export interface LogConsole {
  readonly log: (line: string) => void;
  readonly error: (line: string) => void;
}

/**
 * A log that writes lines to a console and to `key-master.log` in a folder.
 *
 * Lines are written synchronously: the last line before a crash is the one that matters. A log that can not be
 * written is no reason to stop the program, so failures of the file are reported on the console once.
 */
export function createFileLog(folder: string, console: LogConsole): Log {
  const append = createAppender(folder, console);
  const write = (level: string, message: string): void => {
    const line = `${new Date().toISOString()} ${level} ${message}`;
    (level === 'info' ? console.log : console.error)(line);
    append(`${line}\n`);
  };
  return {
    info: (message) => {
      write('info', message);
    },
    warn: (message) => {
      write('warn', message);
    },
    error: (message, error) => {
      write('error', `${message}: ${describe(error)}`);
    },
  };
}

function createAppender(folder: string, console: LogConsole): (text: string) => void {
  const path = join(folder, 'key-master.log');
  let usable = true;
  let size: number | null = null;
  return (text) => {
    if (!usable) return;
    try {
      size ??= openLog(folder, path);
      if (size > rotationSize) {
        renameSync(path, `${path}.old`);
        size = 0;
      }
      appendFileSync(path, text, { mode: 0o600 });
      size += Buffer.byteLength(text);
    } catch (error) {
      usable = false;
      console.error(`The log file ${path} can not be written: ${describe(error)}`);
    }
  };
}

function openLog(folder: string, path: string): number {
  mkdirSync(folder, { recursive: true });
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
