import type { NextActor } from '../../../shared/model/key-master';
import type { RolloverObstacle, RolloverWait } from '../../../shared/model/rollover';
import type { RolloverStatus, SigningKeyView } from '../../../shared/model/signing-key';

/** Wording of the page of key rollovers. All of it is ours but the names of the states. */
export const rolloverTexts = {
  title: 'Key Rollovers',
  lead: 'Where the rollover of each signing key stands: what it waits for, since when, who acts next, and when it goes on.',
  loading: 'Reading where the rollovers of the zone stand',
  keyMaster: 'Key Master',
  noKeyMaster: 'none',
  offline: 'off line',
  online: 'on line',
  lanes: 'Signing keys',
  noLanes: 'The zone has no signing keys.',
  queue: 'Waiting for their turn',
  queued: (place: number) => `number ${place} in the queue`,
  byHand: 'started by hand',
  retiring: 'marked for retirement',
  keyOf: (keyType: string, algorithm: string, bits: number) => `${keyType} ${algorithm}, ${bits} bits`,
  slots: { active: 'active', standby: 'standby', next: 'next', revoked: 'revoked' } satisfies Record<
    SigningKeyView['slot'],
    string
  >,
  beingMade: 'being made',
  noKeys: 'no key pair yet',
  stepsOf: (key: string) => `States of the rollover of ${key}`,
  done: 'done',
  waitsFor: 'Waits for',
  since: 'Since',
  actor: 'Acts next',
  goesOn: 'Goes on',
  lastRollover: 'Last rollover',
  never: 'never',
  notPlanned: 'not planned',
  notByItself: 'not by itself',
  whenDone: 'as soon as that is done',
  in: (moment: string, span: string) => `${moment}, in ${span}`,
  now: (moment: string) => `${moment}: at any moment`,
  stuck: 'Stuck.',
  start: 'Start rollover...',
  step: 'Step...',
  startOf: (key: string) => `Start rollover of ${key}`,
  stepOf: (key: string) => `Step the rollover of ${key}`,
  starting: 'Starting the rollover...',
  started: 'The rollover was started.',
  stepping: 'Taking the rollover a step further...',
  stepped: 'The rollover was taken a step further.',
} as const;

/** The states of ms-dnsp.md section 8 as the steps of a lane. */
export const statusTexts: Readonly<Record<RolloverStatus, string>> = {
  'not-rolling': 'Not rolling',
  queued: 'Queued',
  'roll-started': 'Started',
  'zsk-waiting-for-dnskey-ttl': 'Waiting for the DNSKEY TTL',
  'zsk-waiting-for-maxzone-ttl': 'Waiting for the largest TTL',
  'ksk-waiting-for-ds-update': 'Waiting for the DS update',
  'ksk-waiting-for-ds-ttl': 'Waiting for the DS TTL',
  'ksk-waiting-for-dnskey-ttl': 'Waiting for the DNSKEY TTL',
  'ksk-waiting-for-5011-remove-hold-down': 'RFC 5011 hold-down',
  'roll-error': 'Failed',
};

/** Which of the two states it will be depends on the parent. */
export const forkText = 'Waiting for the DS or DNSKEY TTL';

/** What a lane waits for. */
export const waitTexts: Readonly<Record<RolloverWait, string>> = {
  'next-rollover': 'its next automatic rollover',
  queue: 'its turn: another key of the zone rolls over',
  'key-generation': 'the new key pair, which is being made',
  'dnskey-ttl': 'the TTL of the DNSKEY records, until every resolver knows the new set',
  'largest-ttl': 'the largest TTL of the zone, until no resolver needs the old key',
  'parent-ds': 'the DS record of the new key in the parent zone',
  'parent-ds-ttl': 'the TTL of the DS records at the parent, until no resolver has the old ones',
  'remove-hold-down': 'the hold-down time of RFC 5011, in which the old key is shown as revoked',
  'start-by-hand': 'somebody who starts it again',
};

/** What a lane waits for that rolls over by hand only. */
export const noAutomaticRollover = 'nothing: it rolls over by hand only';

/** Who acts next, in a word. */
export const actorNames: Readonly<Record<NextActor, string>> = {
  you: 'You',
  server: 'The server',
  clock: 'The clock',
  'parent-zone': 'The parent zone',
};

/** Why a lane is stuck, and what gets it going. */
export const obstacleTexts: Readonly<Record<RolloverObstacle, string>> = {
  'key-master-offline':
    'The Key Master is off line, and nobody else rolls keys over. Bring it back, or move the role on the Key Master tab.',
  'no-key-master':
    'The zone has no Key Master that could roll the key over. Assign one on the Key Master tab.',
  'keys-not-accessible':
    'The Key Master cannot use the private keys. Hand the role back to a server that can, or re-sign the zone.',
  'parent-without-ds':
    'The parent zone does not have the DS record of the new key, or cannot be asked. Hand it over below; then the rollover goes on by itself, or by Step.',
  'rollover-failed': 'The rollover failed, and the Key Master does not repeat it. Start it again by hand.',
};

/** Wording of the DS hand-over. All of it is ours. */
export const delegationTexts = {
  title: 'DS records for the parent zone',
  titleOf: (zone: string) => `DS records of ${zone}`,
  loading: 'Asking the parent zone',
  lead: (zone: string, parent: string) =>
    parent === ''
      ? `What the parent of ${zone} has to publish, so that resolvers trust the keys of the zone.`
      : `What ${parent} has to publish, so that resolvers trust the keys of ${zone}.`,
  none: 'There is no DS record to hand over: the zone has no KSK, or generates no DS records (Advanced tab).',
  columns: { key: 'Key tag', digest: 'Digest', record: 'Record', parent: 'At the parent', copy: 'Copy' },
  there: 'published',
  missing: 'missing',
  notAsked: 'not known',
  copy: 'Copy',
  copyOf: (keyTag: number, digest: string) => `Copy the DS record ${keyTag}, ${digest}`,
  copyAll: 'Copy all records',
  copied: (count: number) => (count === 1 ? 'One record was copied.' : `${count} records were copied.`),
  notCopied: 'Nothing was copied: the system refused it.',
  refresh: 'Ask the parent again',
  publish: 'Write to the parent zone...',
  publishing: 'Writing the DS records to the parent zone...',
  published: 'The DS records were written to the parent zone.',
  publishBox: {
    title: 'Write to the parent zone',
    text: (zone: string, parent: string) =>
      `The DS records of ${zone} are written into the zone ${parent}. They replace those that stand there for it.`,
    after: 'Resolvers see them when the parent zone is signed with them and older records have run out.',
    consequence: 'Write the records',
  },
  further: 'Other digests of the same keys',
  furtherLead:
    'The zone’s settings do not name these (Advanced tab). Give the parent one of them only where it asks for it; more than one digest of a key does no harm.',
  handOver: (parent: string) =>
    parent === ''
      ? 'Hand these records to whoever looks after the parent zone.'
      : `Hand these records to whoever looks after ${parent}.`,
  unknown: (parent: string) =>
    parent === '' ? 'Nobody here answers for the parent zone.' : `Nobody here answers for ${parent}.`,
  notDelegated: (parent: string, server: string, zone: string) =>
    `${server} has ${parent}, without a delegation (NS) of ${zone} in it.`,
  verdicts: {
    all: (parent: string, server: string) => `${parent} has every record (asked ${server}).`,
    some: (parent: string, server: string) => `${parent} has some of the records (asked ${server}).`,
    none: (parent: string, server: string) => `${parent} has none of the records (asked ${server}).`,
  },
  unsignedParent: (parent: string) =>
    `${parent} is not signed: the records can stand there, but nobody can trust them.`,
  strays: 'These DS records at the parent match no key of the zone:',
  checked: (moment: string) => `As of ${moment}.`,
  digests: { 1: 'SHA-1', 2: 'SHA-256', 4: 'SHA-384' },
} as const;
