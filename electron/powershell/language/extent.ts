/**
 * A stretch of the text that was entered: offsets in UTF-16 units, `end` exclusive.
 *
 * Every node of the syntax carries one, because PowerShell underlines the place of an error.
 */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Where an offset stands: line and column count from 1; `text` is that line. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Finds the line and column of an offset, as `At line:1 char:5` needs them. */
export function positionOf(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = source.indexOf('\n', lineStart);
  return {
    line: before.split('\n').length,
    column: offset - lineStart + 1,
    text: source.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).replace(/\r$/u, ''),
  };
}

/** The smallest extent that holds both. */
export function spanning(first: Extent, last: Extent): Extent {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
