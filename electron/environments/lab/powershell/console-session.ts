import type { PowerShellPrompt, PowerShellReply, TranscriptLine } from '../../../../shared/model/powershell';
import type { DnsServerPort } from '../../../powershell/dns-server-port';
import { choicesLine } from '../../../powershell/prompt';
import type { Prompt } from '../../../powershell/prompt';
import { createPowerShellSession } from '../../../powershell/session';
import type { PowerShellSession } from '../../../powershell/session';
import { clearScreen } from '../../../powershell/transcript';
import type { TranscriptLine as PrintedLine } from '../../../powershell/transcript';

/** A question that a run waits with. */
interface Question {
  readonly prompt: Prompt;
  readonly answer: (typed: string | null) => void;
}

/** Where a console stands. */
export interface ConsoleSessionOptions {
  readonly port: DnsServerPort;
  /** The server it sits on. */
  readonly localServer: string;
  /** Minutes east of UTC in which times are shown. */
  readonly utcOffsetMinutes: number;
}

/** The texts by which a question announces itself; the pane prints them itself. */
function questionTexts({ caption, message }: Prompt): readonly string[] {
  return ['', caption, ...message.split('\n')];
}

function asShown({ caption, message, choices, defaultChoice }: Prompt): PowerShellPrompt {
  return {
    caption,
    message,
    choices: choices.map(({ key, label }) => ({ key, label })),
    defaultKey: defaultChoice,
  };
}

/**
 * One console of the pane: a PowerShell session whose questions end a reply, and are answered by the next call.
 *
 * One run at a time; while a question waits, nothing else is run.
 */
export class ConsoleSession {
  readonly #session: PowerShellSession;
  #lines: PrintedLine[] = [];
  /** The line that repeats the question with the answer; the pane has printed it. */
  #echo: string | null = null;
  #question: Question | null = null;
  #run: Promise<void> | null = null;
  #pause: () => void = () => undefined;

  constructor({ port, localServer, utcOffsetMinutes }: ConsoleSessionOptions) {
    this.#session = createPowerShellSession(port, {
      localServer,
      utcOffsetMinutes,
      ask: (prompt) => this.#ask(prompt),
      onLine: (line) => this.#print(line),
    });
  }

  /** Does a run go on, or wait for an answer? */
  get isBusy(): boolean {
    return this.#run !== null;
  }

  get isWaiting(): boolean {
    return this.#question !== null;
  }

  /** Runs a text until it ends or asks. */
  run(text: string, columns: number | undefined): Promise<PowerShellReply> {
    if (columns !== undefined) this.#session.resize(columns);
    this.#run = this.#session
      .run(text)
      .then(() => undefined)
      .finally(() => {
        this.#run = null;
        this.#question = null;
      });
    return this.#untilPause(this.#run);
  }

  /** Answers the question; `null` is Ctrl+C. */
  answer(typed: string | null): Promise<PowerShellReply> {
    const [question, run] = [this.#question, this.#run];
    if (question === null || run === null) throw new Error('Nobody has asked');
    this.#question = null;
    this.#echo = typed === null ? null : `${choicesLine(question.prompt)}: ${typed}`;
    const reply = this.#untilPause(run);
    question.answer(typed);
    return reply;
  }

  complete(text: string, cursor: number): ReturnType<PowerShellSession['complete']> {
    return this.#session.complete(text, cursor);
  }

  /** Gives up a question, so that nothing waits for ever. */
  abandon(): void {
    this.#question?.answer(null);
    this.#question = null;
  }

  #ask(prompt: Prompt): Promise<string | null> {
    this.#dropQuestionLines(prompt);
    return new Promise((resolve) => {
      this.#question = { prompt, answer: resolve };
      this.#pause();
    });
  }

  #print(line: PrintedLine): void {
    if (line.stream === 'prompt' && line.text === this.#echo) this.#echo = null;
    else this.#lines.push(line);
  }

  #dropQuestionLines(prompt: Prompt): void {
    const texts = questionTexts(prompt);
    const last = this.#lines.slice(-texts.length);
    const isQuestion =
      last.length === texts.length &&
      last.every(({ stream, text }, index) => stream === 'prompt' && text === texts[index]);
    if (isQuestion) this.#lines.splice(-texts.length);
  }

  async #untilPause(run: Promise<void>): Promise<PowerShellReply> {
    await Promise.race([run, new Promise<void>((resolve) => (this.#pause = resolve))]);
    return this.#reply();
  }

  #reply(): PowerShellReply {
    const printed = this.#lines;
    this.#lines = [];
    const cleared = printed.findLastIndex(({ text }) => text === clearScreen);
    return {
      lines: printed.slice(cleared + 1).map(({ stream, text }): TranscriptLine => ({
        stream: stream === 'prompt' ? 'output' : stream,
        text,
      })),
      prompt: this.#question === null ? null : asShown(this.#question.prompt),
      cleared: cleared >= 0,
    };
  }
}
