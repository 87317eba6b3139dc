import { excerpt } from '../escaped-text';
import { parseName } from '../name';
import { parseSeconds } from '../seconds';
import { type EntryContext, type EntryOutcome, greatestTtl } from './record-entry';
import type { Token } from './tokenizer';
import { fault } from './zone-file-outcome';

/** Is the entry a directive, such as `$TTL`? An owner that begins with a dollar sign has it escaped. */
export function isDirective(token: Token | undefined): boolean {
  return token !== undefined && !token.quoted && token.text.startsWith('$');
}

function readOrigin(context: EntryContext, text: string): string | null {
  const outcome = parseName(text, context.origin);
  if (outcome.kind === 'invalid') return outcome.reason;
  context.origin = outcome.name;
  return null;
}

function readDefaultTtl(context: EntryContext, text: string): string | null {
  const ttl = parseSeconds(text, greatestTtl);
  if (ttl === null) return `${excerpt(text)} is no TTL`;
  context.defaultTtl = ttl;
  return null;
}

/**
 * Reads a directive, and updates the context.
 *
 * `$ORIGIN` (RFC 1035 section 5.1) and `$TTL` (RFC 2308 section 4). `$INCLUDE` is refused: a zone file must not be able
 * to read other files of the machine.
 */
export function readDirective(context: EntryContext, tokens: readonly Token[]): EntryOutcome {
  const [directive, argument, extra] = tokens;
  const line = directive?.line ?? 0;
  const name = (directive?.text ?? '').toUpperCase();
  if (name === '$INCLUDE') return fault(line, '$INCLUDE is not allowed: all records must be in this file');
  if (name === '$GENERATE') return fault(line, '$GENERATE is an extension of BIND: write the records out');
  if (name !== '$ORIGIN' && name !== '$TTL') return fault(line, `${excerpt(name)} is no known directive`);
  if (argument === undefined) return fault(line, `${name} needs a value`);
  if (extra !== undefined) return fault(line, `${name} takes one value only`);
  const read = name === '$ORIGIN' ? readOrigin : readDefaultTtl;
  const reason = read(context, argument.text);
  return reason === null ? { kind: 'directive' } : fault(line, `in ${name}, ${reason}`);
}
