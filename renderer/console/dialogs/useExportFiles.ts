import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { CustodyMatrix } from '../../../shared/model/custody';
import { useLongWork } from '../../long-work/useLongWork';
import type { LongWork } from '../../long-work/useLongWork';
import type { Reading } from '../../reports/reading';
import { useReading } from '../../reports/useReading';
import { useConsole } from '../console-context';
import { exportOf, isOfOneKey, keyChoices } from './export-choices';
import type { ExportKind, KeyChoice } from './export-choices';
import { exportTexts } from './export-files-texts';

/** What has become of the export; back to `idle` where the user left the save dialog. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** The fields of the export dialog, and what its buttons do. */
export interface ExportFilesForm {
  readonly kind: ExportKind;
  readonly choose: (kind: ExportKind) => void;
  readonly keys: Reading<CustodyMatrix>;
  /** Of the chosen kind; empty where it is not of one key. */
  readonly keyChoices: readonly KeyChoice[];
  /** The key that is exported. */
  readonly key: KeyChoice | null;
  readonly chooseKey: (keyId: string) => void;
  readonly complete: boolean;
  readonly state: ExportState;
  readonly submit: () => Promise<void>;
  readonly work: LongWork;
}

interface ExportPlace {
  readonly server: string;
  readonly zone: string;
}

/** Has the dialog been closed? What comes back afterwards is told in the status bar. */
function useLeft(): { readonly current: boolean } {
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  return left;
}

/** One of the keys that can be had: the chosen one while it can, else the first. */
function keyFor(choices: readonly KeyChoice[], chosen: string | null): KeyChoice | null {
  const possible = choices.filter(({ obstacle }) => obstacle === null);
  return possible.find(({ keyId }) => keyId === chosen) ?? possible[0] ?? null;
}

/** Keeps the choice, and has the main process ask for a file and write it. */
export function useExportFiles({ server, zone }: ExportPlace): ExportFilesForm {
  const { api, say, openDialog } = useConsole();
  const keys = useReading(
    api,
    useCallback(() => api.readCustody({ server, zone }), [api, server, zone]),
  );
  const [kind, setKind] = useState<ExportKind>('zone');
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const left = useLeft();
  const work = useLongWork(api);
  const choices = isOfOneKey(kind) && keys.kind === 'read' ? keyChoices(keys.value, server, kind) : [];
  const key = keyFor(choices, chosenKey);
  const what = exportOf(kind, key?.keyId ?? null);

  const choose = (chosen: ExportKind): void => {
    setKind(chosen);
    setState((now) => (now.kind === 'working' ? now : { kind: 'idle' }));
  };
  const submit = async (): Promise<void> => {
    if (what === null || state.kind === 'working') return;
    setState({ kind: 'working' });
    const outcome = await work.run((id) => api.exportZone({ server, zone, what, work: id }));
    if (outcome.kind === 'refused') {
      if (outcome.problem.code === 'cancelled') setState({ kind: 'idle' });
      else if (left.current) openDialog({ kind: 'problem', problem: outcome.problem });
      else setState(outcome);
    } else if (outcome.value === null) setState({ kind: 'idle' });
    else if (left.current) say(exportTexts.savedTo(outcome.value.path));
    else setState({ kind: 'saved', path: outcome.value.path });
  };
  return {
    kind,
    choose,
    keys,
    keyChoices: choices,
    key,
    chooseKey: setChosenKey,
    complete: what !== null,
    state,
    submit,
    work,
  };
}
