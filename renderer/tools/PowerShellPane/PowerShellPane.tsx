import { useId } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { ChoiceButtons } from './ChoiceButtons';
import { ConsoleRun } from './console-run';
import type { ConsoleRunState } from './console-run';
import { copyText } from '../../copy-text';
import { ExampleCommands } from './ExampleCommands';
import { InputLine } from './InputLine';
import { PaneBand } from './PaneBand';
import { powerShellTexts } from './powershell-texts';
import { usePowerShellPaneStyles } from './PowerShellPane.styles';
import { plainTranscript } from './transcript';
import type { TranscriptEntry } from './transcript';
import { TranscriptLog } from './TranscriptLog';
import { useCommandLine } from './useCommandLine';
import { probeText, useConsoleArea } from './useConsoleArea';
import { usePaneHands } from './usePaneHands';

/** The calls a console makes. */
type PowerShellApi = Pick<DesktopApi, 'runPowerShell' | 'answerPowerShell' | 'completePowerShell'>;

interface PowerShellPaneProps {
  readonly api: PowerShellApi;
  /** The server the console sits on (short name). */
  readonly server: string;
  readonly onClose: () => void;
}

function stateText({ running, prompt, waiting }: ConsoleRunState, copied: boolean): string {
  if (prompt !== null) return powerShellTexts.asking;
  if (running) return waiting === 0 ? powerShellTexts.running : powerShellTexts.waiting(waiting);
  return copied ? powerShellTexts.copied : '';
}

/** A console of its own: a session that the main process keeps apart from others. */
function useConsoleRun(api: PowerShellApi): {
  readonly session: string;
  readonly run: ConsoleRun;
  readonly state: ConsoleRunState;
} {
  const [session] = useState(() => crypto.randomUUID());
  const [run] = useState(() => new ConsoleRun(api, session));
  return { session, run, state: useStore(run.store) };
}

/**
 * A PowerShell console on the lab, which fills what contains it.
 *
 * It is mounted while it is open; each has a session, a history and a transcript of its own.
 */
export function PowerShellPane({ api, server, onClose }: PowerShellPaneProps) {
  const styles = usePowerShellPaneStyles();
  const titleId = useId('powershell-title-');
  const lineId = useId('powershell-line-');
  const { session, run, state } = useConsoleRun(api);
  const [copied, setCopied] = useState<readonly TranscriptEntry[] | null>(null);
  const { area, probe, columns, onScroll, follow, page } = useConsoleArea(state);
  const asking = state.prompt !== null;
  const field = useRef<HTMLTextAreaElement>(null);
  const line = useCommandLine({ field, api, session, server, run, columns, asking, follow, page });
  const hands = usePaneHands(area, field);
  useEffect(() => field.current?.focus(), []);

  const backToLine = (act: () => void) => (): void => {
    act();
    field.current?.focus();
  };
  const copyAll = (): void => {
    if (copyText(plainTranscript(state.transcript))) setCopied(state.transcript);
  };
  return (
    <section className={styles.root} aria-labelledby={titleId} onKeyDown={hands.onKeyDown}>
      <PaneBand
        titleId={titleId}
        server={server}
        state={stateText(state, copied === state.transcript)}
        onCopyAll={backToLine(copyAll)}
        onClear={backToLine(() => run.clear())}
        onClose={onClose}
      />
      <div ref={area} className={styles.area} tabIndex={-1} onScroll={onScroll} onClick={hands.onClick}>
        <span ref={probe} className={styles.probe} aria-hidden>
          {probeText}
        </span>
        {state.used ? null : <ExampleCommands onChoose={line.write} />}
        <TranscriptLog transcript={state.transcript} />
        <InputLine id={lineId} field={field} line={line} running={state.running} prompt={state.prompt} />
        {state.prompt === null ? null : (
          <ChoiceButtons prompt={state.prompt} onChoose={(key) => backToLine(() => run.answer(key))()} />
        )}
        <span role="status" className={styles.unseen}>
          {line.notice}
        </span>
      </div>
    </section>
  );
}
