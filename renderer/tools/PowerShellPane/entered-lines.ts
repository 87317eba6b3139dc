/** `PS C:\>` as a console prints it; guides also write the backslash twice. */
const prompt = /^\s*PS(?: [^\r\n>]*)?>[^\S\r\n]?/u;
const furtherLine = /^\s*>>[^\S\r\n]?/u;

const quotes = ['"', "'"];
const opening = ['(', '{', '['];
const closing = [')', '}', ']'];

/** Brackets that are open at the end of a text, those inside quotes left out. */
function openBrackets(text: string): number {
  let quote = '';
  let depth = 0;
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (quotes.includes(sign)) quote = sign;
    else if (opening.includes(sign)) depth += 1;
    else if (closing.includes(sign)) depth -= 1;
  }
  return depth;
}

/** Does a command go on on the next line? After a pipe, a comma, a backtick, or inside of brackets. */
export function goesOn(text: string): boolean {
  return /[|,]\s*$|`$/u.test(text) || openBrackets(text) > 0;
}

/** The lines behind prompts where there are any: the rest of a copied session is output. */
function withoutOutput(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => prompt.test(line))) return lines;
  const commands: string[] = [];
  let inCommand = false;
  for (const line of lines) {
    const isCommand = prompt.test(line);
    inCommand = isCommand || (inCommand && furtherLine.test(line));
    if (isCommand) commands.push(line.replace(prompt, ''));
    else if (inCommand) commands.push(line.replace(furtherLine, ''));
  }
  return commands;
}

/** What a pasted text comes to: commands that were ended by a line break, and the rest, which stays on the line. */
export interface PastedText {
  readonly commands: readonly string[];
  readonly rest: string;
}

/** Takes a pasted text apart, line by line; a command that goes on keeps its lines together. */
export function takeApart(text: string): PastedText {
  const ended = /[\r\n]$/u.test(text);
  const lines = withoutOutput(text.replaceAll(/\r\n?/gu, '\n').split('\n'));
  const commands: string[] = [];
  let open = '';
  for (const line of lines) {
    const command = open === '' ? line : `${open}\n${line}`;
    open = goesOn(command) ? command : '';
    if (open === '') commands.push(command);
  }
  const rest = open === '' && !ended ? (commands.pop() ?? '') : open;
  return { commands: commands.filter((command) => command.trim() !== ''), rest };
}
