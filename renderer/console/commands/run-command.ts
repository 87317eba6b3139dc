import { defaultAppearance, steppedZoom } from '../../../shared/model/appearance';
import type { ToolPage } from '../../stores/console-state';
import type { ConsoleStore } from '../../stores/console-store';
import type { ConsoleData } from '../model/console-data';
import type { ConsoleTarget } from '../model/console-target';
import {
  canRun,
  dnssecPropertiesOf,
  exportFilesOf,
  importOf,
  keyMasterOf,
  localServerOf,
  propertiesOf,
  targetOf,
} from './console-command';
import type { ConsoleCommand } from './console-command';
import { signingDialogOf } from './signing-dialog-of';
import { isZoneDialogCommand, zoneDialogOf } from './zone-dialog-of';
import type { ZoneDialogCommand } from './zone-dialog-of';
import { exportList } from './export-list';

const dataOf = (console: ConsoleStore): ConsoleData => console.store.getState().data;

function openWhenThere(console: ConsoleStore, dialog: ReturnType<typeof propertiesOf>): void {
  if (dialog !== null) console.openDialog(dialog);
}

function setRunning(console: ConsoleStore, target: ConsoleTarget, running: boolean): void {
  if (target.kind === 'node' && target.node.kind === 'server') {
    void console.setServerRunning(target.node.server, running);
  }
}

type Act = (console: ConsoleStore, target: ConsoleTarget) => void;

const openHelp: Act = (console) => console.openDialog({ kind: 'help' });
const openTool =
  (tool: ToolPage): Act =>
  (console, target) =>
    console.showTool(tool, target);

function zoom(console: ConsoleStore, change: (present: number) => number): void {
  console.setAppearance({ zoom: change(console.store.getState().appearance.zoom) });
}

/** Those that change nothing that an open dialog could be about. */
const whileDialogIsOpen: ReadonlySet<ConsoleCommand> = new Set(['zoom-in', 'zoom-out', 'zoom-reset']);

async function undo({ api, openDialog, say }: ConsoleStore): Promise<void> {
  const outcome = await api.undoAct();
  if (outcome.kind === 'refused') openDialog({ kind: 'problem', problem: outcome.problem });
  else say('The last act was undone.');
}

function openZoneDialog(console: ConsoleStore, command: ZoneDialogCommand, target: ConsoleTarget): void {
  const dialog = zoneDialogOf(dataOf(console), command, target);
  if (dialog !== null) console.openDialog({ kind: 'zone-dialog', dialog });
}

const acts: Readonly<Record<Exclude<ConsoleCommand, ZoneDialogCommand>, Act>> = {
  back: (console) => console.step('back'),
  forward: (console) => console.step('forward'),
  'up-one-level': (console) => console.goUp(),
  'toggle-tree': (console) => console.toggleTree(),
  'filter-at-risk': (console) => console.toggleAtRisk(),
  refresh: (console) => void console.refresh(),
  'export-list': (console) => void exportList(console),
  properties: (console, target) => openWhenThere(console, propertiesOf(dataOf(console), target)),
  'dnssec-properties': (console, target) =>
    openWhenThere(console, dnssecPropertiesOf(dataOf(console), target)),
  'key-master': (console, target) => openWhenThere(console, keyMasterOf(dataOf(console), target)),
  'sign-zone': (console, target) =>
    openWhenThere(console, signingDialogOf(dataOf(console), 'sign-zone', target)),
  'unsign-zone': (console, target) =>
    openWhenThere(console, signingDialogOf(dataOf(console), 'unsign-zone', target)),
  'export-files': (console, target) => openWhenThere(console, exportFilesOf(dataOf(console), target)),
  'import-zone': (console, target) => openWhenThere(console, importOf(target)),
  'start-service': (console, target) => setRunning(console, target, true),
  'stop-service': (console, target) => setRunning(console, target, false),
  'key-master-roles': openTool('key-master-roles'),
  'readiness-report': openTool('readiness-report'),
  history: openTool('history'),
  'key-rollovers': openTool('key-rollovers'),
  'zone-rollovers': openTool('key-rollovers'),
  'trust-anchors': openTool('trust-anchors'),
  'zone-trust-anchors': openTool('trust-anchors'),
  'chain-of-trust': openTool('chain-of-trust'),
  advice: openTool('advice'),
  'zone-advice': openTool('advice'),
  lab: openTool('lab'),
  powershell: (console, target) => console.togglePowerShell(localServerOf(console.store.getState(), target)),
  undo: (console) => void undo(console),
  about: openHelp,
  help: openHelp,
  palette: (console) => console.openDialog({ kind: 'palette' }),
  keys: (console) => console.openDialog({ kind: 'keys' }),
  settings: (console) => console.openDialog({ kind: 'settings' }),
  'zoom-in': (console) => zoom(console, (present) => steppedZoom(present, 1)),
  'zoom-out': (console) => zoom(console, (present) => steppedZoom(present, -1)),
  'zoom-reset': (console) => zoom(console, () => defaultAppearance.zoom),
  find: (console) => console.showSearch(true),
};

/** Carries out a command; one that makes no sense now does nothing. `target` is what a context menu is about. */
export function runCommand(console: ConsoleStore, command: ConsoleCommand, target?: ConsoleTarget): void {
  const state = console.store.getState();
  const about = target ?? targetOf(state);
  if (state.dialog !== null && !whileDialogIsOpen.has(command)) return;
  if (!canRun(state, command, about)) return;
  if (isZoneDialogCommand(command)) openZoneDialog(console, command, about);
  else acts[command](console, about);
}
