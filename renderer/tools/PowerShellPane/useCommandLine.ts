import { useCallback, useLayoutEffect, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { emptyHistory, entered, stepped } from './command-history';
import { completedLine, isShown, turned } from './completion-cycle';
import type { CompletionCycle, EditedLine } from './completion-cycle';
import type { ConsoleRun } from './console-run';
import { goesOn, takeApart } from './entered-lines';
import type { PastedText } from './entered-lines';
import { lineIntent } from './line-intent';
import type { LineIntent } from './line-intent';
import { powerShellTexts } from './powershell-texts';

interface CommandLineOptions {
  /** The text field of the line. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly api: Pick<DesktopApi, 'completePowerShell'>;
  readonly session: string;
  readonly server: string;
  readonly run: ConsoleRun;
  readonly columns: number | undefined;
  /** A question is being answered. */
  readonly asking: boolean;
  /** Goes to the end of the transcript. */
  readonly follow: () => void;
  readonly page: (direction: 1 | -1) => void;
}

/** The line being written. */
export interface CommandLine {
  readonly text: string;
  /** Candidates that are listed or gone through. */
  readonly cycle: CompletionCycle | null;
  /** What a screen reader is told about completion. */
  readonly notice: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  /** Puts a text on the line, and the keyboard behind it. */
  readonly write: (text: string) => void;
  readonly pick: (index: number) => void;
}

interface LineField {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly put: (line: EditedLine) => void;
  /** What stands on the line now, also before the next paint. */
  readonly now: () => EditedLine;
}

/** A text field in which a text and the cursor can be put together. */
function useLineField(field: RefObject<HTMLTextAreaElement | null>): LineField {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState<EditedLine | null>(null);
  useLayoutEffect(() => {
    if (wanted !== null) field.current?.setSelectionRange(wanted.cursor, wanted.cursor);
  }, [field, wanted]);
  const put = useCallback((line: EditedLine): void => {
    setText(line.text);
    setWanted(line);
  }, []);
  const now = useCallback((): EditedLine => {
    return { text: field.current?.value ?? '', cursor: field.current?.selectionStart ?? 0 };
  }, [field]);
  return { text, setText, put, now };
}

interface Completing {
  readonly cycle: CompletionCycle | null;
  readonly notice: string;
  readonly ask: (listed: boolean, step: 1 | -1) => void;
  readonly turn: (step: 1 | -1) => void;
  readonly pick: (index: number) => void;
  readonly restore: () => void;
  readonly end: () => void;
}

function noticeOf({ completion, index }: CompletionCycle): string {
  const { candidates } = completion;
  return powerShellTexts.candidate(candidates[index] ?? '', index, candidates.length);
}

/** Asks for what could stand at the cursor, and goes through it. */
function useCompletion(
  { api, session, server }: Pick<CommandLineOptions, 'api' | 'session' | 'server'>,
  { put, now }: LineField,
): Completing {
  const [cycle, setCycle] = useState<CompletionCycle | null>(null);
  const [notice, setNotice] = useState('');
  const show = (next: CompletionCycle): void => {
    setCycle(next);
    setNotice(noticeOf(next));
    put(completedLine(next));
  };
  const begin = async (listed: boolean, step: 1 | -1): Promise<void> => {
    const base = now();
    const outcome = await api.completePowerShell({ session, server, ...base });
    const there = now();
    if (there.text !== base.text || there.cursor !== base.cursor) return; // written on meanwhile
    const count = outcome.kind === 'done' ? outcome.value.candidates.length : 0;
    if (outcome.kind === 'refused' || count === 0) setNotice(powerShellTexts.noCandidates);
    else {
      const index = step === 1 ? 0 : count - 1;
      show({ base, completion: outcome.value, index, listed: listed && count > 1 });
    }
  };
  return {
    cycle,
    notice,
    ask: (listed, step) => {
      if (cycle !== null && !listed && isShown(cycle, now())) show(turned(cycle, step));
      else void begin(listed, step);
    },
    turn: (step) => {
      if (cycle !== null) show(turned(cycle, step));
    },
    pick: (index) => {
      if (cycle !== null) show({ ...cycle, index, listed: false });
    },
    restore: () => {
      if (cycle !== null) put(cycle.base);
      setCycle(null);
    },
    end: () => {
      setCycle(null);
      setNotice('');
    },
  };
}

/** Brings back what was entered before. */
function useHistory({ text }: LineField, write: (text: string) => void) {
  const [history, setHistory] = useState(emptyHistory);
  const step = (direction: 'back' | 'forward'): void => {
    const moved = stepped(history, direction, text);
    if (moved === null) return;
    setHistory(moved.history);
    write(moved.text);
  };
  const keep = (commands: readonly string[]): void => setHistory((known) => commands.reduce(entered, known));
  return { step, keep };
}

/** What a paste leaves on the line, and what it enters; `null` where it is an ordinary paste. */
function pastedLines(event: ClipboardEvent<HTMLTextAreaElement>): PastedText | null {
  const pasted = event.clipboardData.getData('text/plain');
  if (!/[\r\n]/u.test(pasted)) return null;
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  return takeApart(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
}

/** The line being written: its text, its history, its completion and its keys. */
export function useCommandLine(options: CommandLineOptions): CommandLine {
  const { field, server, run, columns, asking, follow, page } = options;
  const line = useLineField(field);
  const { text, setText, put } = line;
  const completing = useCompletion(options, line);
  const { cycle } = completing;

  const write = (next: string): void => {
    completing.end();
    put({ text: next, cursor: next.length });
    field.current?.focus();
  };
  const { step, keep } = useHistory(line, write);
  const enter = (commands: readonly string[], rest: string): void => {
    keep(commands);
    follow();
    run.enter(commands.map((command) => ({ server, text: command, columns })));
    write(rest);
  };
  const leave = (act: (text: string) => void): void => {
    act(text);
    follow();
    write('');
  };
  const submit = (): void => {
    if (asking) leave((answer) => run.answer(answer));
    else if (goesOn(text)) write(`${text}\n`);
    else enter([text], '');
  };
  const acts: Readonly<Record<LineIntent, () => void>> = {
    submit,
    'complete-next': () => completing.ask(false, 1),
    'complete-previous': () => completing.ask(false, -1),
    'list-candidates': () => completing.ask(true, 1),
    'next-candidate': () => completing.turn(1),
    'previous-candidate': () => completing.turn(-1),
    'accept-candidate': completing.end,
    'restore-line': completing.restore,
    'history-back': () => step('back'),
    'history-forward': () => step('forward'),
    'clear-line': () => write(''),
    interrupt: () => leave((given) => run.interrupt(given)),
    'clear-screen': () => run.clear(),
    'page-up': () => page(-1),
    'page-down': () => page(1),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const listed = cycle?.listed === true;
    const intent = lineIntent(event, { text, selectionStart, selectionEnd, listed, asking });
    if (intent === null) return;
    event.preventDefault();
    event.stopPropagation();
    acts[intent]();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = asking ? null : pastedLines(event);
    if (pasted === null) return;
    event.preventDefault();
    enter(pasted.commands, pasted.rest);
  };
  const onChange = (next: string): void => {
    completing.end();
    setText(next);
  };
  const { notice, pick } = completing;
  return { text, cycle, notice, onChange, onKeyDown, onPaste, write, pick };
}
