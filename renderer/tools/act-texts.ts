import type { UserAct } from '../../shared/model/history';
import type { MoveVerb } from '../../shared/model/key-master';
import type { LabFault, UndoableAct } from '../../shared/model/lab';
import { formatMoment } from '../dnssec/moments';

/* Acts in words. All of them are ours; what servers log stands in event-texts. */

/** Where something happened: its server's short name and its zone, `null` where it has none. */
export interface ActPlace {
  readonly server: string | null;
  readonly zone: string | null;
}

const theZone = ({ zone }: ActPlace): string => (zone === null ? 'the zone' : `the zone ${zone}`);
const theServer = ({ server }: ActPlace): string => server ?? 'the server';
const link = (sites: readonly [string, string]): string => sites.join(' and ');

const moved: Record<MoveVerb, (from: string, to: string) => string> = {
  assign: (_from, to) => `assigned to ${to}`,
  transfer: (from, to) => `transferred from ${from} to ${to}`,
  seize: (from, to) => `seized from ${from} by ${to}`,
};

function moveText(act: Extract<UserAct, { kind: 'move-key-master' }>, place: ActPlace): string {
  const how = moved[act.verb](act.from ?? 'nobody', act.to);
  const unchecked = act.mode === 'seize-without-key-checks' ? ' without the private keys' : '';
  return `The Key Master role of ${theZone(place)} was ${how}${unchecked}.`;
}

/** The words of acts by command kind, for the list of what can be undone and for the history of it. */
const undoneActs: Readonly<Record<string, (place: ActPlace) => string>> = {
  'move-key-master': (place) => `moving the Key Master role of ${theZone(place)}`,
  'sign-zone': (place) => `signing or unsigning ${theZone(place)}`,
  'unsign-zone': (place) => `unsigning ${theZone(place)}`,
  'resign-zone': (place) => `re-signing ${theZone(place)}`,
  'change-dnssec-properties': (place) => `changing the DNSSEC properties of ${theZone(place)}`,
  'start-rollover': (place) => `starting a key rollover of ${theZone(place)}`,
  'step-rollover': (place) => `stepping a key rollover of ${theZone(place)}`,
  'publish-delegation': (place) => `writing DS records of ${theZone(place)} into its parent`,
  'advance-time': () => 'moving the time of the lab ahead',
  'change-trust-anchors': (place) => `changing trust anchors of ${theZone(place)}`,
  'import-zone': (place) => `importing ${theZone(place)}`,
  'set-server-running': (place) => `switching ${theServer(place)} on or off`,
  'set-site-link': () => 'cutting or mending a site link',
  'hold-replication': (place) => `holding or releasing the replication of ${theServer(place)}`,
  'replicate-now': ({ server }) => `replicating ${server === null ? 'everywhere' : `to ${server}`}`,
  'poll-key-master': (place) => `having ${theServer(place)} read the directory`,
  'connect-device': (place) => `connecting ${theServer(place)} with a device or cutting it off`,
  'arm-fault': () => 'arming or disarming a fault',
  'restore-checkpoint': () => 'restoring a checkpoint',
};

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An act by its command kind: `moving the Key Master role of the zone secure.contoso.com`. */
function undoneText(act: string, place: ActPlace): string {
  return undoneActs[act]?.(place) ?? act;
}

/** What Undo would take back, as a line of its own: what, of which zone, on which server. */
export function undoableText({ act, zone, server }: UndoableAct): string {
  return capitalized(undoneText(act, { zone, server }));
}

type ActTexts = {
  readonly [K in UserAct['kind']]: (act: Extract<UserAct, { readonly kind: K }>, place: ActPlace) => string;
};

const actTexts: ActTexts = {
  'move-key-master': moveText,
  'sign-zone': (_act, place) => `Signing of ${theZone(place)} was ordered.`,
  'unsign-zone': (_act, place) => `Unsigning of ${theZone(place)} was ordered.`,
  'resign-zone': (_act, place) => `Re-signing of ${theZone(place)} was ordered.`,
  'change-dnssec-properties': (_act, place) => `The DNSSEC properties of ${theZone(place)} were changed.`,
  'start-rollover': (act, place) => `A key rollover of ${theZone(place)} was started (${act.guid}).`,
  'step-rollover': (act, place) =>
    `A key rollover of ${theZone(place)} was taken a step further (${act.guid}).`,
  'publish-delegation': (act) => `The DS records of the zone ${act.child} were written into its parent.`,
  'advance-time': (act) => `The time of the lab was moved ahead to ${formatMoment(act.to)}.`,
  'change-trust-anchors': (_act, place) => `Trust anchors of ${theZone(place)} were changed.`,
  'create-zone': (_act, place) => `${capitalized(theZone(place))} was created.`,
  'delete-zone': (_act, place) => `${capitalized(theZone(place))} was deleted.`,
  'change-records': (act, place) =>
    `Records of ${theZone(place)} were changed (${act.added} added, ${act.removed} deleted).`,
  'import-zone': (_act, place) => `${capitalized(theZone(place))} was imported.`,
  'set-server-running': (act, place) =>
    `${capitalized(theServer(place))} was switched ${act.running ? 'on' : 'off'}.`,
  'set-site-link': (act) => `The link between ${link(act.sites)} was ${act.connected ? 'mended' : 'cut'}.`,
  'hold-replication': (act, place) =>
    `Replication to ${theServer(place)} was ${act.held ? 'put on hold' : 'let go on'}.`,
  'replicate-now': (_act, place) =>
    `Replication ${place.server === null ? 'everywhere' : `to ${place.server}`} was started by hand.`,
  'poll-key-master': (_act, place) =>
    `${capitalized(theServer(place))} was told to read its Key Master roles from the directory.`,
  'connect-device': (act, place) =>
    `${capitalized(theServer(place))} was ${act.connected ? 'connected with' : 'cut off from'} the device ${act.device}.`,
  'arm-fault': () => 'A fault was armed or disarmed.',
  undo: (act, place) => `Undone: ${undoneText(act.act, place)}.`,
  'restore-checkpoint': (act) => `The checkpoint '${act.name}' was restored.`,
};

function wordsFor<K extends UserAct['kind']>(
  kind: K,
  act: Extract<UserAct, { readonly kind: K }>,
  place: ActPlace,
): string {
  return actTexts[kind](act, place);
}

/** What somebody did, as a sentence. */
export function actText(act: UserAct, place: ActPlace): string {
  return wordsFor(act.kind, act, place);
}

/** The faults of the lab: what will go wrong, and what that shows. */
export const faultTexts: Record<LabFault, { readonly title: string; readonly explanation: string }> = {
  'move-stops-between-writes': {
    title: 'The next move stops between its two writes',
    explanation:
      'The next transfer or seizure of a Key Master role fails after the new holder was written to the directory and before the old one was removed. Two servers then hold the role. The fault strikes once and disarms itself.',
  },
};
