import { endsWord, isNewline } from './characters';
import { parseCommand } from './commands';
import { Cursor } from './cursor';
import { parseExpression, startsExpression, unexpected } from './expressions';
import type { Extent } from './extent';
import type { Grammar } from './grammar';
import type { Pipeline, PipelineStage, Script, Statement } from './syntax';
import type { SyntaxError } from './syntax-error';

/** A script, or why the text is none. */
export type Parsed =
  | { readonly kind: 'parsed'; readonly script: Script }
  | { readonly kind: 'failed'; readonly error: SyntaxError };

/**
 * Parses what was entered.
 *
 * Never throws: as in PowerShell, a text with one mistake runs not at all, and the mistake is the answer.
 */
export function parse(source: string): Parsed {
  const cursor = new Cursor(source);
  const script = parseStatements(cursor, '');
  return cursor.error ? { kind: 'failed', error: cursor.error } : { kind: 'parsed', script };
}

const grammar: Grammar = {
  pipeline: parsePipeline,
  subexpression: (cursor, opening) => parseEnclosed(cursor, ')', opening),
  block: (cursor, opening) => parseEnclosed(cursor, '}', opening),
};

function parseEnclosed(cursor: Cursor, closing: ')' | '}', opening: Extent): Script {
  const script = parseStatements(cursor, closing);
  if (!cursor.take(closing))
    cursor.fail(closing === '}' ? 'MissingEndCurlyBrace' : 'MissingEndParenthesisInSubexpression', opening);
  return script;
}

function parseStatements(cursor: Cursor, closing: string): Script {
  const statements: Statement[] = [];
  for (;;) {
    skipSeparators(cursor);
    if (cursor.atEnd || (closing !== '' && cursor.peek() === closing)) return { statements };
    statements.push(parseStatement(cursor));
    expectEnd(cursor, closing);
  }
}

function skipSeparators(cursor: Cursor): void {
  cursor.skipBlanks(true);
  while (cursor.take(';')) cursor.skipBlanks(true);
}

function expectEnd(cursor: Cursor, closing: string): void {
  cursor.skipBlanks();
  const character = cursor.peek();
  if (cursor.atEnd || character === ';' || isNewline(character)) return;
  if (closing === '' || character !== closing) unexpected(cursor);
}

function parseStatement(cursor: Cursor): Statement {
  const start = cursor.offset;
  const assignTo = takeAssignment(cursor);
  const pipeline = parsePipeline(cursor);
  if (pipeline.stages.length === 0) {
    if (assignTo !== null) cursor.fail('ExpectedValueExpression', cursor.from(start), '=');
    else unexpected(cursor);
  }
  return { assignTo, pipeline, extent: cursor.from(start) };
}

function takeAssignment(cursor: Cursor): string | null {
  const rest = cursor.source.slice(cursor.offset, cursor.offset + 200);
  const match = /^\$([\p{L}\p{Nd}_]+)[^\S\r\n]*=(?!=)\s*/u.exec(rest);
  if (!match) return null;
  cursor.offset += match[0].length;
  return match[1] ?? null;
}

function parsePipeline(cursor: Cursor): Pipeline {
  const start = cursor.offset;
  const stages: PipelineStage[] = [];
  let end = start;
  for (;;) {
    const stage = parseStage(cursor, stages.length > 0);
    if (stage) {
      stages.push(stage);
      end = (stage.kind === 'command' ? stage : stage.expression).extent.end;
    }
    cursor.skipBlanks();
    if (!takeBar(cursor, stage !== null)) return { stages, extent: { start, end } };
  }
}

/** Takes the `|` behind a stage and says whether another stage must follow. */
function takeBar(cursor: Cursor, afterStage: boolean): boolean {
  const start = cursor.offset;
  const pair = cursor.source.slice(start, start + 2);
  if (pair === '||' || pair === '&&') {
    cursor.fail('InvalidEndOfLine', { start, end: start + 2 }, pair);
    return false;
  }
  if (!cursor.take('|')) return false;
  const bar = cursor.from(start);
  cursor.skipBlanks(true);
  if (!afterStage || cursor.atEnd || /[;|)}]/u.test(cursor.peek())) cursor.fail('EmptyPipeElement', bar);
  return !cursor.atEnd;
}

function parseStage(cursor: Cursor, later: boolean): PipelineStage | null {
  if (startsExpression(cursor)) {
    const start = cursor.offset;
    const expression = parseExpression(cursor, grammar);
    if (later) cursor.fail('ExpressionsMustBeFirstInPipeline', cursor.from(start));
    return { kind: 'expression', expression };
  }
  if (cursor.peek() === '&') {
    cursor.fail('NotSupportedHere', { start: cursor.offset, end: cursor.offset + 1 }, '&');
    return null;
  }
  if (cursor.peek() === '[') {
    const start = cursor.offset;
    const word = cursor.takeWhile((character) => !endsWord(character));
    cursor.fail('NotSupportedHere', { start, end: start + word.length }, word);
    return null;
  }
  return endsWord(cursor.peek()) ? null : parseCommand(cursor, grammar);
}
