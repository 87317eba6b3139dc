import type { Extent } from './language/extent';
import { positionOf } from './language/extent';

/** The categories of .NET's `ErrorCategory` that this console gives. */
export type ErrorCategory =
  | 'NotSpecified'
  | 'InvalidArgument'
  | 'InvalidData'
  | 'InvalidOperation'
  | 'ObjectNotFound'
  | 'OperationStopped'
  | 'OperationTimeout'
  | 'ParserError'
  | 'PermissionDenied'
  | 'ResourceBusy'
  | 'ResourceExists'
  | 'ResourceUnavailable';

/** One error as PowerShell keeps it. */
export interface ErrorRecord {
  readonly message: string;
  readonly category: ErrorCategory;
  /** What it is about, with its type; null prints `(:)`. */
  readonly target: { readonly name: string; readonly type: string } | null;
  /** The cmdlet that failed; empty for the language itself. */
  readonly activity: string;
  /** The exception's short name: `CimException`. */
  readonly exception: string;
  /** `FullyQualifiedErrorId`. */
  readonly id: string;
  /** Where in the text it happened. */
  readonly extent: Extent;
}

/** What a step gives: its value, or the error that ended the statement. */
export type Attempt<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'failed'; readonly error: ErrorRecord };

/** Wraps a value. */
export function value<T>(result: T): Attempt<T> {
  return { kind: 'value', value: result };
}

/** Wraps an error. */
export function failed(error: ErrorRecord): Attempt<never> {
  return { kind: 'failed', error };
}

const longestName = 40;
const halfOfName = 15;

/** Shortens a name as CategoryInfo does: the first and last 15 characters of one that is longer than 40. */
function shortened(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, halfOfName)}...${name.slice(-halfOfName)}`;
}

/**
 * Prints an error the way Windows PowerShell 5.1 does, one line an entry.
 *
 * The parser's errors name the place first, all others their message. The line of source is printed whole, where
 * PowerShell cuts it to the window: what can be copied is worth more here.
 */
export function errorLines(error: ErrorRecord, source: string): readonly string[] {
  const place = placeLines(error.extent, source);
  const message = error.activity === '' ? error.message : `${error.activity} : ${error.message}`;
  const target = error.target ? `${shortened(error.target.name)}:${shortened(error.target.type)}` : ':';
  return [
    ...(error.category === 'ParserError' ? [...place, message] : [message, ...place]),
    `    + CategoryInfo          : ${error.category}: (${target}) [${error.activity}], ${error.exception}`,
    `    + FullyQualifiedErrorId : ${error.id}`,
    '',
  ];
}

function placeLines(extent: Extent, source: string): readonly string[] {
  const { line, column, text } = positionOf(source, extent.start);
  const length = Math.min(extent.end - extent.start, text.length - column + 1);
  return [
    `At line:${line} char:${column}`,
    `+ ${text}`,
    `+ ${' '.repeat(column - 1)}${'~'.repeat(Math.max(length, 1))}`,
  ];
}
