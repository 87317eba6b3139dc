import type { Ask, Prompt } from '../prompt';
import { choiceOf, choicesLine, confirmationChoices } from '../prompt';
import type { Streams } from './streams';

/**
 * The questions of one command.
 *
 * `Yes to All` and `No to All` hold for as long as the command runs; Ctrl+C ends everything that was entered.
 */
export class Confirmations {
  readonly #ask: Ask;
  readonly #streams: Streams;
  readonly #onCancel: () => void;
  #forAll: boolean | null = null;

  constructor(ask: Ask, streams: Streams, onCancel: () => void) {
    this.#ask = ask;
    this.#streams = streams;
    this.#onCancel = onCancel;
  }

  /** Asks until there is an answer. */
  async confirm(caption: string, message: string): Promise<boolean> {
    if (this.#forAll !== null) return this.#forAll;
    const prompt: Prompt = { caption, message, choices: confirmationChoices, defaultChoice: 'Y' };
    this.#streams.write('prompt', ['', caption, ...message.split('\n')]);
    for (;;) {
      const answer = await this.#ask(prompt);
      if (answer === null) {
        this.#onCancel();
        return false;
      }
      this.#streams.write('prompt', [`${choicesLine(prompt)}: ${answer}`]);
      const decided = this.#decide(prompt, answer);
      if (decided !== null) return decided;
    }
  }

  #decide(prompt: Prompt, answer: string): boolean | null {
    if (answer.trim() === '?') {
      this.#streams.write(
        'prompt',
        prompt.choices.map(({ key, help }) => `${key} - ${help}`),
      );
      return null;
    }
    const choice = choiceOf(prompt, answer);
    if (choice === 'A' || choice === 'L') this.#forAll = choice === 'A';
    if (choice === 'Y' || choice === 'A') return true;
    if (choice === 'N' || choice === 'L') return false;
    // A suspended pipeline would wait under a second prompt, which this console does not have.
    if (choice === 'S') this.#streams.write('prompt', ['Suspend is not available in this console.']);
    return null;
  }
}
