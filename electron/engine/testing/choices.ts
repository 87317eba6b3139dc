import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { DnssecChanges, KeyWish } from '../../../shared/model/dnssec-changes';
import type { SigningParameters } from '../../../shared/model/signing-parameters';
import type { RecordChanges } from '../../../shared/model/record-changes';
import type { Command } from '../command';
import type { World } from '../forest/world';
import { zonesOn } from '../forest/zone-copy';
import { withoutTrailingDot } from '../records/name';
import { completionsOf } from './worlds';

/** What a random command is made of: which kind, and three more numbers that pick the rest. */
export type Choice = readonly [kind: number, first: number, second: number, third: number];

/** How many numbers there are to choose from. */
export const choices = 1000;

function pick<T>(from: readonly T[], index: number): T | undefined {
  return from[index % Math.max(1, from.length)];
}

const isEven = (number: number): boolean => number % 2 === 0;
const serversOf = (world: World): readonly string[] => Object.keys(world.servers).sort();
const serverOf = (world: World, index: number): string => pick(serversOf(world), index) ?? '';

/** The zones that any server has, by name. */
function zoneOf(world: World, index: number): string {
  const names = serversOf(world).flatMap((server) => zonesOn(world, server).map(({ name }) => name));
  return pick([...new Set(names)].sort(), index) ?? '';
}

/** A server that could do something about a zone: its Key Master in most cases, so that not everything is refused. */
function actorOf(world: World, zone: string, index: number): string {
  const masters = serversOf(world).filter((server) =>
    zonesOn(world, server).some(({ name, isKeyMaster }) => isKeyMaster && name === zone),
  );
  return index % 5 === 0 ? serverOf(world, index) : (pick(masters, index) ?? serverOf(world, index));
}

const newKey: KeyWish = {
  keyType: 'KSK',
  algorithm: 13,
  keyLength: 256,
  keyStorageProvider: microsoftSoftwareProvider,
  storeKeysInDirectory: true,
  dnskeySignatureValidity: 604_800,
  dsSignatureValidity: 604_800,
  standardSignatureValidity: 864_000,
  initialRolloverOffset: 0,
  rolloverPeriod: null,
};

/** Some change of settings or keys. */
function changesOf(world: World, server: string, zone: string, index: number): DnssecChanges {
  const none: DnssecChanges = { settings: {}, addedKeys: [], changedKeys: [], removedKeys: [] };
  const descriptors = zonesOn(world, server).find(({ name }) => name === zone)?.descriptors ?? [];
  const descriptor = pick(descriptors, index);
  switch (index % 4) {
    case 0:
      return { ...none, settings: { dsTtl: index, distributeTrustAnchors: isEven(index >> 2) } };
    case 1:
      return { ...none, addedKeys: [{ ...newKey, storeKeysInDirectory: isEven(index >> 2) }] };
    case 2:
      return { ...none, removedKeys: descriptor === undefined ? [] : [descriptor.guid] };
    default:
      return descriptor === undefined
        ? none
        : { ...none, changedKeys: [{ guid: descriptor.guid, nextRolloverAction: 'retire' }] };
  }
}

/** Parameters of the wizard: some go through where the zone has no keys yet, some only where it has. */
function parametersOf(world: World, server: string, zone: string, index: number): SigningParameters {
  const changes = changesOf(world, server, zone, index >> 2);
  const addedKeys = [
    newKey,
    { ...newKey, keyType: 'ZSK' as const, storeKeysInDirectory: isEven(index >> 2) },
  ];
  switch (index % 4) {
    case 0:
      return { kind: 'defaults' };
    case 1:
      return { kind: 'of-zone', zone: zoneOf(world, index >> 2) };
    case 2:
      return { kind: 'custom', changes: { ...changes, addedKeys } };
    default:
      return { kind: 'custom', changes };
  }
}

type Maker = (world: World, first: number, second: number, third: number) => Command;

const modes = ['transfer', 'seize', 'seize-without-key-checks'] as const;
const acts = ['re-sign', 'unsign', 'sign', 'sign-with-defaults'] as const;
const storages = ['directory-domain', 'file', 'directory-forest'] as const;

const wait: Maker = (world, first) => ({ kind: 'advance', to: world.time + (first % 1000) * 1500 });

const move: Maker = (world, first, second, third) => ({
  kind: 'move-key-master',
  zone: zoneOf(world, first),
  target: serverOf(world, second),
  mode: pick(modes, third) ?? 'transfer',
});

const switchServer: Maker = (world, first, second) => ({
  kind: 'set-server-running',
  server: serverOf(world, first),
  running: isEven(second),
});

const link: Maker = ({ forest }, first, second) => ({
  kind: 'set-site-link',
  sites: pick(forest.siteLinks, first)?.sites ?? ['', ''],
  connected: isEven(second),
});

const hold: Maker = (world, first, second) => ({
  kind: 'hold-replication',
  server: serverOf(world, first),
  held: !isEven(second),
});

const replicate: Maker = (world, first) => ({
  kind: 'replicate-now',
  server: isEven(first) ? null : serverOf(world, first >> 1),
});

const poll: Maker = (world, first) => ({ kind: 'poll-key-master', server: serverOf(world, first) });

const plug: Maker = (world, first, second, third) => ({
  kind: 'connect-device',
  device: pick(Object.keys(world.devices), first) ?? 'HSM1',
  server: serverOf(world, second),
  connected: isEven(third),
});

const fault: Maker = (_, first) => ({
  kind: 'arm-fault',
  fault: 'move-stops-between-writes',
  armed: first % 3 !== 2,
});

const sign: Maker = (world, first, second, third) => {
  const zone = zoneOf(world, first);
  return { kind: 'sign-zone', server: actorOf(world, zone, second), zone, act: pick(acts, third) ?? 'sign' };
};

/** Any server may become the Key Master of a zone that it signs; half of the time it is the one that it has. */
const signWith: Maker = (world, first, second, third) => {
  const zone = zoneOf(world, first);
  const server = isEven(second) ? actorOf(world, zone, second) : serverOf(world, second >> 1);
  const parameters = parametersOf(world, server, zone, third);
  return { kind: 'sign-zone-with-parameters', server, zone, parameters };
};

const change: Maker = (world, first, second, third) => {
  const zone = zoneOf(world, first);
  const server = actorOf(world, zone, second);
  return { kind: 'change-dnssec-properties', server, zone, changes: changesOf(world, server, zone, third) };
};

/** One of the descriptors of a zone, as its Key Master or another server has them. */
function guidOf(world: World, server: string, zone: string, index: number): string {
  const descriptors = zonesOn(world, server).find(({ name }) => name === zone)?.descriptors ?? [];
  return pick(descriptors, index)?.guid ?? '';
}

const roll: Maker = (world, first, second, third) => {
  const zone = zoneOf(world, first);
  const server = actorOf(world, zone, second);
  const kind = third % 4 === 3 ? 'step-rollover' : 'start-rollover';
  return { kind, server, zone, guid: guidOf(world, server, zone, third) };
};

const handOver: Maker = (world, first, second) => {
  const zone = zoneOf(world, first);
  return { kind: 'publish-delegation', server: actorOf(world, zone, second), zone };
};

const hours = 3_600_000;

/** Hours by which somebody moves the time ahead; months are rare, because much happens in them. */
const spans = [1, 1, 2, 2, 6, 6, 25, 25, 49, 31 * 24] as const;

const jump: Maker = (world, first) => ({
  kind: 'advance-time',
  to: world.time + (pick(spans, first) ?? 1) * hours,
});

const anchors: Maker = (world, first, second, third) => {
  const zone = zoneOf(world, first);
  const server = actorOf(world, zone, second);
  if (isEven(third)) return { kind: 'change-trust-anchors', server, zone, change: { kind: 'redistribute' } };
  return { kind: 'change-trust-anchors', server, zone, change: { kind: 'remove', keyTag: null } };
};

const finish: Maker = (world, first) =>
  pick(completionsOf(world), first) ?? {
    kind: 'complete-key-generation',
    keyId: 'none',
    publicKey: 'AwEAAa',
  };

const importNew: Maker = (world, first, second) => ({
  kind: 'import-zone',
  server: serverOf(world, first),
  zone: 'new.contoso.com',
  storage: pick(storages, second) ?? 'file',
  content: {
    origin: 'new.contoso.com.',
    records: [{ name: 'new.contoso.com.', type: 'SOA', ttl: 60, data: 'a. b. 1 2 3 4 5' }],
  },
});

/** The zone that comes and goes; any other is deleted now and then, or there would be nothing left to look at. */
const passing = 'new.contoso.com';

const createNew: Maker = (world, first, second) => ({
  kind: 'create-zone',
  server: serverOf(world, first),
  zone: passing,
  storage: pick(storages, second) ?? 'file',
});

const deleteOne: Maker = (world, first, second, third) => ({
  kind: 'delete-zone',
  server: serverOf(world, first),
  zone: third % 8 === 0 ? zoneOf(world, second) : passing,
});

/** A record that is added, or one of the zone's that goes; not everything that is tried is possible. */
function recordChangesOf(world: World, server: string, zone: string, index: number): RecordChanges {
  const name = `r${index % 7}.${zone}`;
  const records = zonesOn(world, server).find((copy) => copy.name === zone)?.content.records ?? [];
  const { name: owner, ...rest } = pick(records, index >> 2) ?? { name: '.', type: 'A', ttl: 1, data: '' };
  const gone = { name: withoutTrailingDot(owner), ...rest };
  switch (index % 4) {
    case 0:
      return { removed: [], added: [{ name, type: 'A', ttl: index, data: `192.0.2.${index % 200}` }] };
    case 1:
      return { removed: [], added: [{ name, type: 'CNAME', ttl: 60, data: `www.${zone}.` }] };
    case 2:
      return { removed: [gone], added: [] };
    default:
      return { removed: [gone], added: [{ ...gone, ttl: index }] };
  }
}

const changeRecords: Maker = (world, first, second, third) => {
  const zone = zoneOf(world, first);
  const server = isEven(second) ? actorOf(world, zone, second >> 1) : serverOf(world, second >> 1);
  return { kind: 'change-records', server, zone, changes: recordChangesOf(world, server, zone, third) };
};

/** What happens often stands here often; what is simple stands first, because examples shrink to it. */
const makers: readonly Maker[] = [
  ...[wait, wait, wait, wait, switchServer, switchServer, switchServer, finish, finish, finish],
  ...[move, move, move, move, move, move, link, hold, replicate, poll],
  ...[plug, fault, sign, sign, change, change, anchors, importNew],
  ...[signWith, signWith],
  ...[jump, jump, jump, roll, roll, roll, handOver],
  ...[changeRecords, changeRecords, changeRecords, createNew, createNew, deleteOne],
];

/** The command that a choice stands for in a world. */
export function commandOf(world: World, [kind, first, second, third]: Choice): Command {
  const maker = pick(makers, kind) ?? wait;
  return maker(world, first, second, third);
}
