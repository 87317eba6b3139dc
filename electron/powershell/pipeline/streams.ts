import type { TranscriptLine, TranscriptStream } from '../transcript';

/** Takes down what one run prints and tells it on at once, so that a pane shows it before a question comes. */
export class Streams {
  readonly lines: TranscriptLine[] = [];
  readonly #onLine: (line: TranscriptLine) => void;

  constructor(onLine: (line: TranscriptLine) => void) {
    this.#onLine = onLine;
  }

  /** Prints lines on a stream. */
  write(stream: TranscriptStream, texts: readonly string[]): void {
    for (const text of texts) {
      const line = { stream, text };
      this.lines.push(line);
      this.#onLine(line);
    }
  }
}
