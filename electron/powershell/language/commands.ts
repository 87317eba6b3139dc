import { endsWord, isBlank, isDash } from './characters';
import type { Cursor } from './cursor';
import { spanning } from './extent';
import type { Grammar } from './grammar';
import { numberOf } from './number';
import { nothing, parsePrimary } from './primary';
import { parseBareword } from './strings';
import type { Command, CommandElement, Expression } from './syntax';

/** Reads a command: its name and its words up to the end of the stage. */
export function parseCommand(cursor: Cursor, grammar: Grammar): Command {
  const start = cursor.offset;
  const name = cursor.takeWhile((character) => !endsWord(character));
  const nameExtent = cursor.from(start);
  const elements: CommandElement[] = [];
  for (;;) {
    const before = cursor.offset;
    cursor.skipBlanks();
    if (endsCommand(cursor)) {
      const end = elements.length === 0 ? nameExtent.end : before;
      return { kind: 'command', name, nameExtent, elements, extent: { start, end } };
    }
    elements.push(parseElement(cursor, grammar));
  }
}

function endsCommand(cursor: Cursor): boolean {
  if (cursor.peek() === '&' && cursor.peek(1) === '&') return true;
  return cursor.atEnd || /[\r\n;|)}\]]/u.test(cursor.peek());
}

function parseElement(cursor: Cursor, grammar: Grammar): CommandElement {
  if (isDash(cursor.peek()) && /[\p{L}_?]/u.test(cursor.peek(1))) return parseParameter(cursor, grammar);
  return { kind: 'argument', value: parseArgument(cursor, grammar) };
}

function parseParameter(cursor: Cursor, grammar: Grammar): CommandElement {
  const start = cursor.offset;
  cursor.next();
  const name = cursor.takeWhile((character) => !endsWord(character) && character !== ':');
  const extent = cursor.from(start);
  if (cursor.peek() !== ':') return { kind: 'parameter', name, extent, value: null };
  cursor.next();
  cursor.skipBlanks();
  return { kind: 'parameter', name, extent, value: parseArgument(cursor, grammar) };
}

/** Reads one argument; commas join it with those that follow. */
function parseArgument(cursor: Cursor, grammar: Grammar): Expression {
  const items = [parseArgumentItem(cursor, grammar)];
  for (;;) {
    const before = cursor.offset;
    cursor.skipBlanks();
    if (cursor.peek() !== ',') {
      cursor.offset = cursor.error ? cursor.offset : before;
      break;
    }
    cursor.next();
    cursor.skipBlanks(true);
    if (endsCommand(cursor) || cursor.peek() === ',') cursor.fail('MissingArgument', cursor.from(before));
    else items.push(parseArgumentItem(cursor, grammar));
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || first === last) return first ?? nothing(cursor.from(cursor.offset));
  return { kind: 'list', items, extent: spanning(first.extent, last.extent) };
}

function parseArgumentItem(cursor: Cursor, grammar: Grammar): Expression {
  const start = cursor.offset;
  const character = cursor.peek();
  if (character === '&' || character === '<' || character === '>' || character === ',')
    return refuse(cursor, character);
  if (/^\d?>/u.test(cursor.source.slice(start, start + 2))) return refuse(cursor, '>');
  const primary = parsePrimary(cursor, grammar);
  if (primary && endsArgument(cursor)) return primary;
  // `$server.contoso.com:53` and the like: a word that merely begins with a variable.
  if (primary?.kind !== 'variable' && primary?.kind !== 'member' && primary) return primary;
  cursor.offset = cursor.error ? cursor.offset : start;
  const word = parseBareword(cursor, grammar.subexpression);
  const value = word.kind === 'bareword' ? numberOf(word.value) : null;
  return value === null ? word : { kind: 'number', value, extent: word.extent };
}

function endsArgument(cursor: Cursor): boolean {
  return endsWord(cursor.peek()) || isBlank(cursor.peek()) || cursor.peek() === ']';
}

function refuse(cursor: Cursor, character: string): Expression {
  const extent = { start: cursor.offset, end: cursor.offset + 1 };
  if (character === ',') cursor.fail('MissingArgument', extent);
  else cursor.fail('NotSupportedHere', extent, character);
  return nothing(extent);
}
