import { assertNever } from '../../shared/assert-never';
import type { ServerEvent, UserAct } from '../../shared/model/history';
import type { MoveMode, MoveVerb } from '../../shared/model/key-master';
import type { LabFault, UndoableAct } from '../../shared/model/lab';
import { algorithmNames } from '../../shared/model/signing-key';
import type { KeyType } from '../../shared/model/signing-key';

/*
 * Acts and events in words. The texts of events are Windows' where a source prints them (dialogs.md 8.2 and 8.3); all
 * others stand here and nowhere else, so that each can be corrected in one place once somebody has seen the original.
 */

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

/** What somebody did, as a sentence. */
export function actText(act: UserAct, place: ActPlace): string {
  switch (act.kind) {
    case 'move-key-master':
      return moveText(act, place);
    case 'sign-zone':
      return `Signing of ${theZone(place)} was ordered.`;
    case 'unsign-zone':
      return `Unsigning of ${theZone(place)} was ordered.`;
    case 'resign-zone':
      return `Re-signing of ${theZone(place)} was ordered.`;
    case 'change-dnssec-properties':
      return `The DNSSEC properties of ${theZone(place)} were changed.`;
    case 'change-trust-anchors':
      return `Trust anchors of ${theZone(place)} were changed.`;
    case 'import-zone':
      return `${capitalized(theZone(place))} was imported.`;
    case 'set-server-running':
      return `${capitalized(theServer(place))} was switched ${act.running ? 'on' : 'off'}.`;
    case 'set-site-link':
      return `The link between ${link(act.sites)} was ${act.connected ? 'mended' : 'cut'}.`;
    case 'hold-replication':
      return `Replication to ${theServer(place)} was ${act.held ? 'put on hold' : 'let go on'}.`;
    case 'replicate-now':
      return `Replication ${place.server === null ? 'everywhere' : `to ${place.server}`} was started by hand.`;
    case 'poll-key-master':
      return `${capitalized(theServer(place))} was told to read its Key Master roles from the directory.`;
    case 'connect-device':
      return `${capitalized(theServer(place))} was ${act.connected ? 'connected with' : 'cut off from'} the device ${act.device}.`;
    case 'arm-fault':
      return 'A fault was armed or disarmed.';
    case 'undo':
      return `Undone: ${undoneText(act.act, place)}.`;
    case 'restore-checkpoint':
      return `The checkpoint '${act.name}' was restored.`;
    default:
      return assertNever(act);
  }
}

/** The logs of a DNS server. */
export type EventLog = 'DNS Server' | 'Microsoft-Windows-DNSServer/Audit';

/**
 * How true to Windows a text is: word for word; word for word but without the list of properties that follows;
 * after a description of the original; or proposed here, because no source prints it (mark R).
 */
export type EventWording = 'documented' | 'shortened' | 'paraphrased' | 'reconstructed';

/** One event as a server logs it. */
export interface EventText {
  readonly id: number;
  readonly log: EventLog;
  readonly text: string;
  readonly wording: EventWording;
}

const keyNames: Record<KeyType, string> = { KSK: 'key', ZSK: 'zone' };
const movedBy: Record<MoveMode, string> = {
  transfer: 'transferred',
  seize: 'seized',
  'seize-without-key-checks': 'seized',
};

function algorithmText(algorithm: number): string {
  const known: Readonly<Record<number, string>> = algorithmNames;
  return known[algorithm] ?? `${algorithm}`;
}

const classic = (id: number, wording: EventWording, text: string): EventText => {
  return { id, log: 'DNS Server', text, wording };
};
const audit = (id: number, wording: EventWording, text: string): EventText => {
  return { id, log: 'Microsoft-Windows-DNSServer/Audit', text, wording };
};

function descriptorText({ keyType }: { readonly keyType: KeyType }): string {
  return `A ${keyNames[keyType]} signing key (${keyType}) descriptor`;
}

function anchorAddedText(event: Extract<ServerEvent, { kind: 'trust-anchor-added' }>, zone: string): string {
  const tag = event.keyTag === null ? '' : ` (key tag ${event.keyTag})`;
  return `The DNSKEY with Key Protocol DNSSEC and Crypto Algorithm ${algorithmText(event.algorithm)}${tag} has been added at the trust point ${zone}.`;
}

type EventTexts = {
  readonly [K in ServerEvent['kind']]: (
    event: Extract<ServerEvent, { readonly kind: K }>,
    zone: string,
  ) => EventText;
};

const eventTexts: EventTexts = {
  'became-key-master': (_event, zone) =>
    classic(7649, 'reconstructed', `The DNS server is now the key master for the zone ${zone}.`),
  'lost-key-master': (_event, zone) =>
    classic(7648, 'reconstructed', `The DNS server is no longer the key master for the zone ${zone}.`),
  'signing-parameters-changed': (_event, zone) =>
    classic(
      7653,
      'paraphrased',
      `The DNS server has detected that zone signing parameters for the zone ${zone} have been changed and the zone will be re-signed.`,
    ),
  'key-master-role-moved': ({ mode }, zone) =>
    audit(568, 'reconstructed', `The key master role for zone ${zone} has been ${movedBy[mode]}.`),
  'zone-signed': (_event, zone) => audit(525, 'shortened', `The zone ${zone} was signed.`),
  'zone-unsigned': (_event, zone) => audit(526, 'documented', `The zone ${zone} was unsigned.`),
  'zone-re-signed': (_event, zone) => audit(527, 'shortened', `The zone ${zone} was re-signed.`),
  'key-retired': ({ keyType, guid }, zone) =>
    audit(
      530,
      'documented',
      `The type ${keyType} with GUID ${guid} of zone ${zone} was marked for retiral. The key will be removed after the rollover completion.`,
    ),
  'trust-anchor-added': (event, zone) => audit(544, 'shortened', anchorAddedText(event, zone)),
  'trust-anchor-removed': (_event, zone) =>
    audit(546, 'documented', `The trust point at ${zone} of type DNSKEY has been removed.`),
  'key-added': (event, zone) =>
    audit(
      569,
      'shortened',
      `${descriptorText(event)} with GUID ${event.guid} has been added on the zone ${zone}. The zone will be resigned with the ${event.keyType} generated with these properties.`,
    ),
  'key-changed': (event, zone) =>
    audit(
      570,
      'shortened',
      `${descriptorText(event)} with GUID ${event.guid} has been updated on the zone ${zone}.`,
    ),
  'key-removed': (event, zone) =>
    audit(
      571,
      'documented',
      `${descriptorText(event)} ${event.guid} has been removed from the zone ${zone}.`,
    ),
};

function wordsFor<K extends ServerEvent['kind']>(
  kind: K,
  event: Extract<ServerEvent, { readonly kind: K }>,
  zone: string,
): EventText {
  return eventTexts[kind](event, zone);
}

/** What a server logged: the event's number, its log and its text. */
export function eventText(event: ServerEvent, { zone }: Pick<ActPlace, 'zone'>): EventText {
  return wordsFor(event.kind, event, zone ?? '.');
}

/** The faults of the lab: what will go wrong, and what that shows. */
export const faultTexts: Record<LabFault, { readonly title: string; readonly explanation: string }> = {
  'move-stops-between-writes': {
    title: 'The next move stops between its two writes',
    explanation:
      'The next transfer or seizure of a Key Master role fails after the new holder was written to the directory and before the old one was removed. Two servers then hold the role. The fault strikes once and disarms itself.',
  },
};
