import type { ServerEvent } from '../../shared/model/history';
import type { MoveMode } from '../../shared/model/key-master';
import { algorithmNames } from '../../shared/model/signing-key';
import type { KeyType } from '../../shared/model/signing-key';
import type { ActPlace } from './act-texts';
import { descriptorProperties, keyPointer, settingProperty, signingProperties } from './event-properties';
import type { EventProperty } from './event-properties';

/*
 * What servers log, in words. The texts are Windows' where a source prints them (dialogs.md 8.2 and 8.3); all others
 * stand here and nowhere else, so that each can be corrected in one place once somebody has seen the original.
 */

/** The logs of a DNS server. */
export type EventLog = 'DNS Server' | 'Microsoft-Windows-DNSServer/Audit';

/**
 * How true to Windows a text is: word for word; word for word with values that are printed as proposed here; word for
 * word but without something that the original lists; after a description of the original; or proposed here, because no
 * source prints it (mark R).
 */
export type EventWording =
  'documented' | 'values-reconstructed' | 'shortened' | 'paraphrased' | 'reconstructed';

/** The parts of a text that lists properties. */
export interface EventList {
  readonly lead: string;
  readonly properties: readonly EventProperty[];
  /** What follows the list, empty where nothing does. */
  readonly tail: string;
}

/** One event as a server logs it. */
export interface EventText {
  readonly id: number;
  readonly log: EventLog;
  /** The whole text. */
  readonly text: string;
  readonly wording: EventWording;
  /** The same in parts, `null` for a text without properties. */
  readonly list: EventList | null;
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
  return { id, log: 'DNS Server', text, wording, list: null };
};
const audit = (id: number, wording: EventWording, text: string): EventText => {
  return { id, log: 'Microsoft-Windows-DNSServer/Audit', text, wording, list: null };
};

function listed(id: number, list: EventList): EventText {
  const properties = list.properties.map(([name, value]) => `${name}=${value}`).join('; ');
  const tail = list.tail === '' ? '' : ` ${list.tail}`;
  return { ...audit(id, 'values-reconstructed', `${list.lead} ${properties}.${tail}`), list };
}

function descriptorText({ keyType }: { readonly keyType: KeyType }): string {
  return `A ${keyNames[keyType]} signing key (${keyType}) descriptor`;
}

type Told<K extends ServerEvent['kind']> = Extract<ServerEvent, { readonly kind: K }>;

function anchorAddedText({ keyTag, algorithm, digest }: Told<'trust-anchor-added'>, zone: string): EventText {
  const name = algorithmText(algorithm);
  if (digest !== null) {
    const text = `The DS with Key Tag: ${keyTag}, Digest Type: ${digest.type}, Digest: ${digest.hex} and Crypto Algorithm: ${name} has been added at the trust point ${zone}.`;
    return audit(545, 'values-reconstructed', text);
  }
  const tag = keyTag === null ? '' : ` (key tag ${keyTag})`;
  const text = `The DNSKEY with Key Protocol DNSSEC and Crypto Algorithm ${name}${tag} has been added at the trust point ${zone}.`;
  return audit(544, 'shortened', text);
}

function signedText(id: number, { kind, properties }: Told<'zone-signed' | 'zone-re-signed'>, zone: string) {
  const said = `The zone ${zone} was ${kind === 'zone-signed' ? 'signed' : 're-signed'}`;
  if (properties === null) return audit(id, 'shortened', `${said}.`);
  const lead = `${said} with following properties:`;
  return listed(id, { lead, properties: signingProperties(properties), tail: '' });
}

const resignedWith = (keyType: KeyType): string =>
  `The zone will be resigned with the ${keyType} generated with these properties.`;

function keyAddedText(event: Told<'key-added'>, zone: string): EventText {
  const { descriptor, guid, keyType } = event;
  const tail = resignedWith(keyType);
  const said = `${descriptorText(event)} has been added on the zone ${zone}`;
  return descriptor === null
    ? audit(569, 'shortened', `${said} with following properties: KeyId=${guid}. ${tail}`)
    : listed(569, {
        lead: `${said} with following properties:`,
        properties: descriptorProperties(descriptor),
        tail,
      });
}

function keyChangedText(event: Told<'key-changed'>, zone: string): EventText {
  const { descriptor, guid, keyType } = event;
  const said = `${descriptorText(event)} with GUID ${guid} has been updated on the zone ${zone}.`;
  return descriptor === null
    ? audit(570, 'shortened', said)
    : listed(570, {
        lead: `${said} The properties of this ${keyType} descriptor have been set to:`,
        properties: descriptorProperties(descriptor),
        tail: resignedWith(keyType),
      });
}

function keyStateText(event: Told<'key-state-changed'>, zone: string): EventText {
  const { keyType, guid, storeKeysInDirectory } = event;
  // What stands where there is no key is not documented; a word reads better than a gap.
  const key = (id: string | null): string => (id === null ? 'none' : keyPointer(id, storeKeysInDirectory));
  return audit(
    572,
    'values-reconstructed',
    `The state of the ${keyNames[keyType]} signing key (${keyType}) ${guid} has been modified on zone ${zone}. The new active key is ${key(event.activeKey)}, standby key is ${key(event.standbyKey)} and next key is ${key(event.nextKey)}.`,
  );
}

function settingText(event: Told<'zone-setting-changed'>, zone: string): EventText {
  const [name, value] = settingProperty(event);
  const text = `The zone ${zone} was updated. The ${name} setting has been set to ${value}.`;
  return audit(514, 'values-reconstructed', text);
}

function typeOfZone({ keyType, guid }: { readonly keyType: KeyType; readonly guid: string }, zone: string) {
  return `type ${keyType} with GUID ${guid} of zone ${zone}`;
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
  'zone-signed': (event, zone) => signedText(525, event, zone),
  'zone-unsigned': (_event, zone) => audit(526, 'documented', `The zone ${zone} was unsigned.`),
  'zone-re-signed': (event, zone) => signedText(527, event, zone),
  'key-retired': (event, zone) =>
    audit(
      530,
      'documented',
      `The ${typeOfZone(event, zone)} was marked for retiral. The key will be removed after the rollover completion.`,
    ),
  'trust-anchor-added': anchorAddedText,
  'trust-anchor-removed': ({ type }, zone) =>
    audit(546, 'documented', `The trust point at ${zone} of type ${type} has been removed.`),
  'key-added': keyAddedText,
  'key-changed': keyChangedText,
  'key-state-changed': keyStateText,
  'zone-setting-changed': settingText,
  'rollover-started': (event, zone) =>
    audit(528, 'documented', `Rollover was started on the ${typeOfZone(event, zone)}.`),
  'rollover-completed': (event, zone) =>
    audit(529, 'documented', `Rollover was completed on the ${typeOfZone(event, zone)}.`),
  'rollover-triggered': (event, zone) =>
    audit(531, 'documented', `Manual rollover was triggered on the ${typeOfZone(event, zone)}.`),
  'rollover-stepped': ({ guid }, zone) =>
    audit(
      533,
      'documented',
      `The keys signing key with GUID ${guid} on zone ${zone} that was waiting for a Delegation Signer(DS) update on the parent has been forced to move to rollover completion.`,
    ),
  'record-created': ({ name, type, ttl, data }, zone) =>
    audit(
      515,
      'shortened',
      `A resource record of type ${type}, name ${name}, TTL ${ttl} and RDATA ${data} was created in zone ${zone}.`,
    ),
  'record-deleted': ({ name, type, data }, zone) =>
    audit(
      516,
      'shortened',
      `A resource record of type ${type}, name ${name} and RDATA ${data} was deleted from zone ${zone}.`,
    ),
  'zone-created': (_event, zone) => audit(512, 'shortened', `The zone ${zone} was created.`),
  'zone-deleted': (_event, zone) => audit(513, 'documented', `The zone ${zone} was deleted.`),
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
