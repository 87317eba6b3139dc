import { done } from '../../../shared/contract/outcome';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { KeyMasterProbe } from '../../../shared/model/key-master';
import type { DialogState, LoadedDialog } from '../store/dialog-state';
import { createDnssecDialog } from '../store/dnssec-dialog';
import type { DnssecDialog } from '../store/dnssec-dialog';
import { aCandidate, aProbe, aRejected, theProperties } from './builders';
import { scriptedApi } from './scripted-api';
import type { ScriptedApi } from './scripted-api';

/** The zone of every stage. */
export const zone = 'secure.contoso.com';

/** The Key Master, a server that qualifies, and one that does not. */
export const candidates = [
  aCandidate('DC1', { isKeyMaster: true }),
  aCandidate('DC2'),
  aRejected('RODC1', 'read-only-domain-controller'),
];

/** A dialog without its looks, and the script of what it is answered. */
export interface Stage extends ScriptedApi {
  readonly dialog: DnssecDialog;
  readonly state: () => DialogState;
  /** The loaded state; throws when there is none. */
  readonly loaded: () => LoadedDialog;
}

/** Opens the dialog; its settings are still on their way. */
export function open(): Stage {
  const script = scriptedApi();
  let searches = 0;
  const newSearchId = (): string => `search-${++searches}`;
  const dialog = createDnssecDialog({ api: script.api, server: 'DC1', zone, newSearchId });
  void dialog.load();
  const loaded = (): LoadedDialog => {
    const state = dialog.store.getState();
    if (state.kind !== 'loaded') throw new Error(`The dialog is ${state.kind}`);
    return state;
  };
  return { ...script, dialog, state: dialog.store.getState, loaded };
}

/** Opens the dialog with its settings. */
export async function openLoaded(changes: Partial<DnssecProperties> = {}): Promise<Stage> {
  const stage = open();
  await stage.answer('readDnssecProperties', done(theProperties(changes)));
  return stage;
}

/** Opens the dialog and goes on until the list of servers is open. */
export async function openWithList(changes: Partial<DnssecProperties> = {}): Promise<Stage> {
  const stage = await openLoaded(changes);
  stage.dialog.choose('other');
  stage.dialog.requestList();
  void stage.dialog.startSearch();
  await stage.answer('findCandidates', done(candidates));
  return stage;
}

/** DC2 is chosen, OK or Apply pressed, and the present Key Master has said whether it answers. */
export async function openPlanning(via: 'ok' | 'apply', probe: KeyMasterProbe = aProbe()): Promise<Stage> {
  const stage = await openWithList();
  stage.dialog.chooseServer('DC2');
  void stage.dialog.submit(via);
  await stage.answer('probeKeyMaster', done(probe));
  return stage;
}
