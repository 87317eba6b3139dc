import { endsWord, isDoubleQuote, isNewline, isSingleQuote } from '../language/characters';

/** One word in front of the cursor. */
export interface TypedWord {
  /** Without its quotes. */
  readonly text: string;
  readonly start: number;
  /** The quote it began with, empty for none. */
  readonly quote: string;
  /** It goes on a list begun by the word before. */
  readonly continues: boolean;
}

/** What was typed around the cursor. */
export interface TypedLine {
  /** The stages of the innermost pipeline; the last one holds the cursor. */
  readonly stages: readonly (readonly TypedWord[])[];
  /** The stages around the script block that holds the cursor; empty outside a block. */
  readonly around: readonly (readonly TypedWord[])[];
  /** The word at the cursor, as far as the cursor. */
  readonly current: TypedWord;
  /** Where that word ends behind the cursor. */
  readonly currentEnd: number;
}

interface Frame {
  stages: TypedWord[][];
  readonly isBlock: boolean;
  continues: boolean;
}

function frame(isBlock: boolean): Frame {
  return { stages: [[]], isBlock, continues: false };
}

/**
 * Splits an unfinished line into words, leniently: completion works while the line is still wrong.
 *
 * @param cursor between 0 and the text's length
 */
export function typedLine(text: string, cursor: number): TypedLine {
  const before = text.slice(0, cursor);
  let frames = [frame(false)];
  let at = 0;
  while (at < before.length) {
    const character = before.charAt(at);
    const top = frames.at(-1) ?? frame(false);
    if (endsWord(character)) {
      frames = separated(frames, top, character);
      at += 1;
      continue;
    }
    const word = readWord(before, at, top.continues);
    if (word.end >= before.length && !word.closed) return lineOf(frames, word.word, text, cursor);
    addWord(top, word.word);
    top.continues = false;
    at = word.end;
  }
  const current = { text: '', start: cursor, quote: '', continues: frames.at(-1)?.continues ?? false };
  return lineOf(frames, current, text, cursor);
}

/** `$x =` begins a line anew: a command follows. */
function addWord(top: Frame, word: TypedWord): void {
  const stage = top.stages.at(-1);
  const [first] = stage ?? [];
  if (word.text === '=' && stage?.length === 1 && first?.text.startsWith('$')) top.stages = [[]];
  else stage?.push(word);
}

function separated(frames: readonly Frame[], top: Frame, character: string): Frame[] {
  if (character === '(' || character === '{') return [...frames, frame(character === '{')];
  if ((character === ')' || character === '}') && frames.length > 1) {
    const outer = frames.at(-2);
    // What stood in the parentheses is one word to the command outside.
    outer?.stages.at(-1)?.push({ text: '', start: 0, quote: '(', continues: outer.continues });
    return frames.slice(0, -1);
  }
  if (character === '|') top.stages.push([]);
  else if (character === ';' || isNewline(character)) top.stages = [[]];
  else if (character === ',') top.continues = true;
  return [...frames];
}

function readWord(
  text: string,
  start: number,
  continues: boolean,
): { readonly word: TypedWord; readonly end: number; readonly closed: boolean } {
  const first = text.charAt(start);
  const isQuote = isSingleQuote(first) ? isSingleQuote : isDoubleQuote(first) ? isDoubleQuote : null;
  let end = start + (isQuote ? 1 : 0);
  while (end < text.length && !(isQuote ?? endsWord)(text.charAt(end))) end += 1;
  const closed = isQuote !== null && end < text.length;
  const quote = isQuote ? (isSingleQuote(first) ? "'" : '"') : '';
  const word = { text: text.slice(isQuote ? start + 1 : start, end), start, quote, continues };
  return { word, end: closed ? end + 1 : end, closed };
}

function lineOf(frames: readonly Frame[], current: TypedWord, text: string, cursor: number): TypedLine {
  const top = frames.at(-1);
  const outer = top?.isBlock ? frames.at(-2) : undefined;
  return {
    stages: top?.stages ?? [[]],
    around: outer?.stages ?? [],
    current,
    currentEnd: endOf(text, cursor, current),
  };
}

function endOf(text: string, cursor: number, { quote, text: typed }: TypedWord): number {
  if (typed === '' && quote === '') return cursor;
  let end = cursor;
  while (end < text.length && !endsWord(text.charAt(end))) end += 1;
  return end;
}
