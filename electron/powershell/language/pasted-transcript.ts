/** `PS C:\>`, `PS DC1>`; documents also write the backslash twice, as the brief does. */
const prompt = /^\s*PS(?: [^\r\n>]*)?>[^\S\r\n]?/u;
const continuation = /^\s*>>[^\S\r\n]?/u;

/**
 * Takes the commands out of a pasted console session.
 *
 * Guides print commands together with prompt and output. Where a prompt is seen, only the lines behind prompts
 * (and behind `>>`) are commands and the rest is output, which PowerShell's own console skips as well when it
 * recognises a transcript. A text without prompts stays as it is.
 */
export function commandsOfPaste(text: string): string {
  const lines = text.split('\n');
  if (!lines.some((line) => prompt.test(line))) return text;
  const commands: string[] = [];
  let inCommand = false;
  for (const line of lines) {
    const isCommand: boolean = prompt.test(line) || (inCommand && continuation.test(line));
    if (isCommand) commands.push(line.replace(prompt, '').replace(continuation, ''));
    inCommand = isCommand;
  }
  return commands.join('\n');
}
