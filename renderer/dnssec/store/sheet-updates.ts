import type { Problem } from '../../../shared/contract/problem';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { noChanges } from '../change-store/change-slice';
import { tabNames } from './dialog-state';
import type { DialogState, KeyMasterDraft, LoadedDialog, TabName } from './dialog-state';

/** Changes a loaded dialog; the other states stay as they are. */
export function whenLoaded(state: DialogState, change: (dialog: LoadedDialog) => LoadedDialog): DialogState {
  return state.kind === 'loaded' ? change(state) : state;
}

/** The sheet closes; whatever is answered afterwards comes too late. */
export function sheetClosed(state: DialogState): DialogState {
  return { kind: 'closed', changed: state.kind === 'loaded' && state.changed };
}

function opened(properties: DnssecProperties, timeShift: number): LoadedDialog {
  return {
    kind: 'loaded',
    properties,
    timeShift,
    tab: 'key-master',
    draft: { choice: 'keep', target: null },
    search: { kind: 'none' },
    probe: { kind: 'none' },
    custody: null,
    listOpen: false,
    serverMissing: false,
    move: { kind: 'none' },
    changes: noChanges,
    reSign: { kind: 'none' },
    rollover: { kind: 'none' },
    lastMove: null,
    changed: false,
  };
}

/** Did the settings come from the local server because the Key Master could not be reached? */
function isStandIn({ source, keyMaster }: DnssecProperties): boolean {
  return source.kind === 'local-copy' && keyMaster !== null;
}

/** A move made here is news until the asked server has heard of it. */
function stillNews({ lastMove }: LoadedDialog, { keyMaster }: DnssecProperties): LoadedDialog['lastMove'] {
  return lastMove?.to.toLowerCase() === keyMaster?.toLowerCase() ? null : lastMove;
}

/**
 * The settings came, for the first time or again; a draft and a list that stand already are kept.
 *
 * Settings that are not the Key Master's own are offered first (M1, dialogs.md 6.1 case B); a zone that never had a
 * Key Master has nobody to load them from, and no M1.
 */
export function propertiesLoaded(
  state: DialogState,
  properties: DnssecProperties,
  timeShift: number,
): DialogState {
  if (state.kind === 'closed') return state;
  if (state.kind === 'loaded') {
    return { ...state, properties, timeShift, lastMove: stillNews(state, properties) };
  }
  return isStandIn(properties)
    ? { kind: 'offering-local-copy', properties, timeShift }
    : opened(properties, timeShift);
}

/** M1 was answered with OK: the sheet opens with the local server's settings. */
export function localCopyAccepted(state: DialogState): DialogState {
  return state.kind === 'offering-local-copy' ? opened(state.properties, state.timeShift) : state;
}

/** The settings did not come. A sheet that stands already keeps what it shows. */
export function loadingFailed(state: DialogState, problem: Problem): DialogState {
  return state.kind === 'loading' ? { kind: 'failed', problem } : state;
}

/** Another tab comes to the front; the drop-down does not stay open behind it. */
export function tabSelected(state: DialogState, tab: TabName): DialogState {
  return whenLoaded(state, (dialog) => ({ ...dialog, tab, listOpen: false }));
}

/** Ctrl+Tab goes forward (1), Ctrl+Shift+Tab back (-1), round and round. */
export function tabCycled(state: DialogState, direction: 1 | -1): DialogState {
  return whenLoaded(state, (dialog) => {
    const index = (tabNames.indexOf(dialog.tab) + direction + tabNames.length) % tabNames.length;
    return { ...dialog, tab: tabNames[index] ?? dialog.tab, listOpen: false };
  });
}

/** One of the two radios of the Key Master tab was chosen. */
export function choiceMade(state: DialogState, choice: KeyMasterDraft['choice']): DialogState {
  return whenLoaded(state, (dialog) => ({
    ...dialog,
    draft: { ...dialog.draft, choice },
    listOpen: false,
    serverMissing: false,
  }));
}

/** A server was picked from the drop-down. */
export function serverChosen(state: DialogState, target: string): DialogState {
  return whenLoaded(state, (dialog) => ({
    ...dialog,
    draft: { choice: 'other', target },
    listOpen: false,
    serverMissing: false,
  }));
}

/** OK was pressed with the second radio and no server: the tab says so. */
export function serverMissed(state: DialogState): DialogState {
  return whenLoaded(state, (dialog) => ({ ...dialog, tab: 'key-master', serverMissing: true }));
}
