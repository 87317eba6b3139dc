import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import { cancelKey } from '../../../shared/model/powershell';
import type { PowerShellPrompt, PowerShellReply } from '../../../shared/model/powershell';
import { describeProblem } from '../../messages';
import { powerShellTexts } from './powershell-texts';
import { appended } from './transcript';
import type { NewEntry, TranscriptEntry } from './transcript';

/** What a console shows apart from the line being written. */
export interface ConsoleRunState {
  readonly transcript: readonly TranscriptEntry[];
  readonly running: boolean;
  /** The question the last command stopped at, `null` while there is none. */
  readonly prompt: PowerShellPrompt | null;
  /** Commands that were entered and have not begun. */
  readonly waiting: number;
  /** Something was entered, be it cleared since. */
  readonly used: boolean;
}

/** A command and where it runs. */
export interface EnteredCommand {
  readonly server: string;
  readonly text: string;
  /** Characters a line of the pane has, `undefined` while it was not measured. */
  readonly columns: number | undefined;
}

type PowerShellApi = Pick<DesktopApi, 'runPowerShell' | 'answerPowerShell'>;

/** The longest answer the contract takes. */
const longestAnswer = 16;

const clearCommands: readonly string[] = ['cls', 'clear', 'clear-host'];

function printed(reply: PowerShellReply): readonly NewEntry[] {
  return reply.lines.map((line) => ({ kind: 'printed', ...line }));
}

function problemLines(problem: Problem): readonly NewEntry[] {
  const { title, cause, remedy } = describeProblem(problem);
  return [title, cause, remedy].map((text) => ({ kind: 'printed', stream: 'error', text }));
}

/** Caption and message of a question, above its choices. */
function questionLines({ caption, message }: PowerShellPrompt): readonly NewEntry[] {
  const texts = ['', caption, ...message.split('\n')];
  return texts.map((text) => ({ kind: 'printed', stream: 'output', text }));
}

const initialState: ConsoleRunState = {
  transcript: [],
  running: false,
  prompt: null,
  waiting: 0,
  used: false,
};

/** One console: it runs what is entered, one command after the other, and keeps the transcript. */
export class ConsoleRun {
  readonly store: StoreApi<ConsoleRunState> = createStore<ConsoleRunState>(() => initialState);
  readonly #api: PowerShellApi;
  readonly #session: string;
  #queue: readonly EnteredCommand[] = [];

  /** `session` names the console to the main process, which keeps its variables. */
  constructor(api: PowerShellApi, session: string) {
    this.#api = api;
    this.#session = session;
  }

  /** Runs commands behind those that were entered before. */
  enter(commands: readonly EnteredCommand[]): void {
    this.#setQueue([...this.#queue, ...commands]);
    this.store.setState({ used: true });
    this.#runNext();
  }

  /** Answers the question; an empty text takes the default. */
  answer(text: string): void {
    const { prompt } = this.store.getState();
    if (prompt === null) return;
    this.#print([{ kind: 'entered', prompt: powerShellTexts.choices(prompt), text }]);
    this.#send(text.trim().slice(0, longestAnswer) || prompt.defaultKey);
  }

  /** Ctrl+C: what was written, asked or waits is given up. A command that runs comes to its end. */
  interrupt(text: string): void {
    const { prompt, running } = this.store.getState();
    this.#setQueue([]);
    const shown = prompt === null ? powerShellTexts.prompt : powerShellTexts.choices(prompt);
    const line = `${text}${powerShellTexts.interrupted}`;
    if (!running) this.#print([{ kind: 'entered', prompt: shown, text: line }]);
    if (prompt !== null) this.#send(cancelKey);
  }

  /** Forgets what was printed. */
  clear(): void {
    this.store.setState({ transcript: [] });
  }

  #print(entries: readonly NewEntry[]): void {
    this.store.setState(({ transcript }) => ({ transcript: appended(transcript, entries) }));
  }

  #setQueue(commands: readonly EnteredCommand[]): void {
    this.#queue = commands;
    this.store.setState({ waiting: commands.length });
  }

  #runNext(): void {
    const { running, prompt } = this.store.getState();
    const [next, ...rest] = this.#queue;
    if (running || prompt !== null || next === undefined) return;
    this.#setQueue(rest);
    this.#print([{ kind: 'entered', prompt: powerShellTexts.prompt, text: next.text }]);
    const command = next.text.trim().toLowerCase();
    if (command !== '' && !clearCommands.includes(command)) {
      void this.#wait(() => this.#api.runPowerShell({ session: this.#session, ...next }));
      return;
    }
    if (command !== '') this.clear();
    this.#runNext();
  }

  #send(key: string): void {
    void this.#wait(() => this.#api.answerPowerShell({ session: this.#session, key }));
  }

  async #wait(ask: () => Promise<Outcome<PowerShellReply>>): Promise<void> {
    const asked = this.store.getState().prompt;
    this.store.setState({ running: true, prompt: null });
    const outcome = await ask();
    const prompt =
      outcome.kind === 'done' ? this.#show(outcome.value, asked) : this.#complain(outcome.problem);
    this.store.setState({ running: false, prompt });
    this.#runNext();
  }

  /** Prints a reply, and the question in it unless it is the one that was asked before. */
  #show(reply: PowerShellReply, asked: PowerShellPrompt | null): PowerShellPrompt | null {
    const { cleared, prompt } = reply;
    if (cleared) this.clear();
    this.#print(printed(reply));
    const isNew = prompt !== null && (prompt.caption !== asked?.caption || prompt.message !== asked.message);
    if (isNew) this.#print(questionLines(prompt));
    return prompt;
  }

  #complain(problem: Problem): null {
    this.#print(problemLines(problem));
    return null;
  }
}
