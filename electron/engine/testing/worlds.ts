import type { Command, CommandKind, CommandOf } from '../command';
import { decide } from '../decide';
import type { Decision } from '../decision';
import { buildForest } from '../forest/forest-builder';
import type { WorldBuilder } from '../forest/forest-options';
import type { World } from '../forest/world';
import { nextNews } from '../next-due';

/** The zone that tests move about, and its DN. */
export const zone = 'secure.contoso.com';
export const zoneDn = 'DC=secure.contoso.com,CN=MicrosoftDNS,DC=DomainDnsZones,DC=contoso,DC=com';

/** Two sites, 15 minutes apart: DC1 and DC2 here, DC3 and RODC1 there; DC1 is Domain Naming Master. */
export function aForest(): WorldBuilder {
  return buildForest()
    .site('Headquarters')
    .site('Branch')
    .siteLink({ sites: ['Headquarters', 'Branch'], interval: 900 })
    .domainController('DC1')
    .domainController('DC2')
    .domainController('DC3', { site: 'Branch' })
    .readOnlyDomainController('RODC1', { site: 'Branch' });
}

/** A public key that differs from key to key; what it is does not matter here. */
export function publicKeyOf(keyId: string): string {
  return `AwEAAa${keyId.replaceAll('-', '').slice(0, 30)}`;
}

/** The command that says that a key is made. */
export function completion(keyId: string): CommandOf<'complete-key-generation'> {
  return { kind: 'complete-key-generation', keyId, publicKey: publicKeyOf(keyId) };
}

/** The commands that say that every key which is being made is made. */
export function completionsOf({ keys }: World): readonly Command[] {
  return Object.values(keys)
    .filter(({ publicKey }) => publicKey === null)
    .map(({ id }) => completion(id));
}

/** A built forest in which every ordered key is made. */
export function made(builder: WorldBuilder): World {
  const { world, actions } = builder.build();
  return actions.reduce((next, action) => {
    if (action.kind !== 'generate-key') return next;
    return after(next, completion(action.keyId));
  }, world);
}

/** The forest above with the zone signed on DC1, keys in the directory. */
export function aSignedZone(): World {
  return made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1' } }));
}

/** The same with the KSK's private keys in DC1's certificate store: nobody else can use them. */
export function aZoneWithLocalKeys(): World {
  const keys = [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }] as const;
  return made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', keys } }));
}

/** Decides without naming the kind of command. */
export function run<K extends CommandKind>(world: World, command: CommandOf<K>): Decision<K> {
  return decide<K>(world, command);
}

/** The world after commands that must not be refused. */
export function after(world: World, ...commands: readonly Command[]): World {
  return commands.reduce((next, command) => {
    const { outcome, world: later } = decide<CommandKind>(next, command);
    if (outcome.kind === 'refused') throw new Error(`${command.kind}: ${JSON.stringify(outcome.problem)}`);
    return later;
  }, world);
}

/** The world when nothing will happen by itself any more. */
export function settled(world: World): World {
  let now = world;
  for (let due = nextNews(now); due !== null; due = nextNews(now)) {
    now = after(now, { kind: 'advance', to: due });
  }
  return now;
}

/** The command that moves the zone. */
export function transferTo(target: string, of = zone): CommandOf<'move-key-master'> {
  return { kind: 'move-key-master', zone: of, target, mode: 'transfer' };
}

/** The command that seizes the role, by mode 2. */
export function seizeBy(target: string, of = zone): CommandOf<'move-key-master'> {
  return { kind: 'move-key-master', zone: of, target, mode: 'seize' };
}

/** The command that seizes the role without looking at the keys, by mode 4. */
export function seizeWithoutKeysBy(target: string, of = zone): CommandOf<'move-key-master'> {
  return { kind: 'move-key-master', zone: of, target, mode: 'seize-without-key-checks' };
}

/** The command that lets the next move stop between its two writes. */
export const moveStops: CommandOf<'arm-fault'> = {
  kind: 'arm-fault',
  fault: 'move-stops-between-writes',
  armed: true,
};

/** The command that breaks the link between the two sites, or mends it. */
export function branchLink(connected: boolean): CommandOf<'set-site-link'> {
  return { kind: 'set-site-link', sites: ['Headquarters', 'Branch'], connected };
}

/** The world some seconds later. */
export function later(world: World, seconds: number): World {
  return after(world, { kind: 'advance', to: world.time + seconds * 1000 });
}

/** The world with one server on or off. */
export function switched(world: World, server: string, running: boolean): World {
  return after(world, { kind: 'set-server-running', server, running });
}

/**
 * The forest above with DC4, an old and a stand-alone server, and one zone of each kind of custody.
 *
 * `a` has its keys in the directory and distributes trust anchors, `b` has a KSK in DC2's certificate store, `c` is
 * DC4's with its rights, `d` has a KSK on a device that DC1 and DC3 reach, `e` was never signed.
 */
export function aWorldOfFiveZones(rights: {
  readonly writeSettings: boolean;
  readonly manage: boolean;
}): World {
  const provider = 'Lab HSM';
  return made(
    aForest()
      .domainController('DC4', { rights })
      .domainController('OLD1', { version: '2008 R2' })
      .standAloneServer('DNS1')
      .device({ name: 'HSM1', keyStorageProvider: provider, servers: { DC1: true, DC2: false, DC3: true } })
      .directoryZone('a.contoso.com', {
        signing: { keyMaster: 'DC1', settings: { distributeTrustAnchors: true } },
      })
      .directoryZone('b.contoso.com', {
        signing: {
          keyMaster: 'DC2',
          keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
        },
      })
      .directoryZone('c.contoso.com', { signing: { keyMaster: 'DC4' } })
      .directoryZone('d.contoso.com', {
        signing: {
          keyMaster: 'DC1',
          keys: [
            { keyType: 'KSK', keyStorageProvider: provider, storeKeysInDirectory: false },
            { keyType: 'ZSK' },
          ],
        },
      })
      .directoryZone('e.contoso.com')
      .secondaryZone('DNS1', 'a.contoso.com', { master: 'DC1' }),
  );
}

/**
 * One zone's keys are made and in the directory, another's holder is DC4 with its rights, a third's KSK is to be made
 * and will be in a certificate store: it moves nowhere.
 */
export function aWorldOfThreeZones(rights: {
  readonly writeSettings: boolean;
  readonly manage: boolean;
}): World {
  const { world } = aForest()
    .domainController('DC4', { rights })
    .domainController('OLD1', { version: '2008 R2' })
    .standAloneServer('DNS1')
    .directoryZone('a.contoso.com', { signing: { keyMaster: 'DC1' } })
    .directoryZone('c.contoso.com', { signing: { keyMaster: 'DC4' } })
    .directoryZone('b.contoso.com', {
      signing: {
        keyMaster: 'DC2',
        keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
      },
    })
    .secondaryZone('DNS1', 'a.contoso.com', { master: 'DC1' })
    .build();
  return ['a.contoso.com', 'c.contoso.com']
    .flatMap((zone) => keysOf(world, zone))
    .reduce((next, keyId) => after(next, completion(keyId)), world);
}

function keysOf(world: World, zone: string): readonly string[] {
  return Object.values(world.keys)
    .filter((key) => key.zone === zone)
    .map(({ id }) => id);
}
