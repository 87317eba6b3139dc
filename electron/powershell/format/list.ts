import type { DisplayOptions } from './display-text';

/** One line of a list: what it is called and what it says. */
export interface ListEntry {
  readonly label: string;
  readonly text: string;
}

/** Lays out one object as a list: labels padded to the longest, long values continued below their beginning. */
export function listLines(entries: readonly ListEntry[], { width }: DisplayOptions): readonly string[] {
  const labelWidth = Math.max(0, ...entries.map(({ label }) => label.length));
  const room = Math.max(10, width - 1 - labelWidth - 3);
  return entries.flatMap(({ label, text }) => {
    const [first = '', ...rest] = text.split(/\r?\n/u).flatMap((line) => wrapped(line, room));
    const indent = ' '.repeat(labelWidth + 3);
    return [
      `${label.padEnd(labelWidth)} : ${first}`.trimEnd(),
      ...rest.map((line) => `${indent}${line}`.trimEnd()),
    ];
  });
}

/** Breaks a text after the last blank that fits, or hard where there is none. */
function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const blank = rest.lastIndexOf(' ', room);
    const end = blank > 0 ? blank : room;
    lines.push(rest.slice(0, end));
    rest = rest.slice(blank > 0 ? end + 1 : end);
  }
  return [...lines, rest];
}
