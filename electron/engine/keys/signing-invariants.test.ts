import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyWish } from '../../../shared/model/dnssec-changes';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { Command, CommandKind } from '../command';
import { planSigning } from '../commands/sign-zone';
import { decide } from '../decide';
import type { Decision } from '../decision';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, completion, made } from '../testing/worlds';
import { custodyMatrix } from '../views/custody-matrix';
import { dnssecProperties } from '../views/dnssec-properties';
import { trustAnchorMatrix } from '../views/trust-anchor-matrix';
import { trustAnchorRows } from '../views/trust-anchor-rows';
import { keyIdsOf } from './published-keys';

/* Rules that hold whatever is done to the keys of a forest, over random sequences of commands. */

const start = made(
  aForest()
    .standAloneServer('DNS1')
    .domainController('OLD1', { version: '2008 R2' })
    .device({ name: 'HSM1', keyStorageProvider: 'Contoso HSM', servers: { DC1: true, DC2: false } })
    .directoryZone('a.contoso.com', {
      signing: {
        keyMaster: 'DC1',
        settings: { distributeTrustAnchors: true },
        keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
      },
    })
    .directoryZone('b.contoso.com', {
      signing: {
        keyMaster: 'DC1',
        keys: [{ keyType: 'KSK', keyStorageProvider: 'Contoso HSM' }, { keyType: 'ZSK' }],
      },
    })
    .directoryZone('c.contoso.com')
    .fileZone('DNS1', 'd.contoso.com', { signing: { settings: { distributeTrustAnchors: true } } }),
);

const servers = ['DC1', 'DC2', 'DC3', 'RODC1', 'OLD1', 'DNS1'];
const zones = ['a.contoso.com', 'b.contoso.com', 'c.contoso.com', 'd.contoso.com'];
/** Mostly those that can be Key Master of something. */
const aServer = fc.constantFrom('DC1', 'DC2', 'DC1', 'DC2', 'DNS1', ...servers);
const aZone = fc.constantFrom(...zones);
const hour = 3600;

const aWish: fc.Arbitrary<KeyWish> = fc.record({
  keyType: fc.constantFrom('KSK' as const, 'ZSK' as const),
  algorithm: fc.constantFrom(5 as const, 7 as const, 8 as const, 13 as const),
  keyLength: fc.constantFrom(256, 1024, 2048),
  keyStorageProvider: fc.constantFrom(microsoftSoftwareProvider, 'Contoso HSM'),
  storeKeysInDirectory: fc.boolean(),
  dnskeySignatureValidity: fc.constant(168 * hour),
  dsSignatureValidity: fc.constant(168 * hour),
  standardSignatureValidity: fc.constant(168 * hour),
  initialRolloverOffset: fc.constant(0),
  rolloverPeriod: fc.constant(null),
});

/** What can be done, with keys named by their place in the zone. */
type Step =
  | Exclude<Command, { readonly kind: 'advance' | 'change-dnssec-properties' }>
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'finish-keys' }
  | {
      readonly kind: 'change-keys';
      readonly server: string;
      readonly zone: string;
      readonly added: readonly KeyWish[];
      readonly retires: boolean;
      readonly removes: boolean;
      readonly distributes: boolean | null;
    };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('sign-zone' as const),
      server: aServer,
      zone: aZone,
      act: fc.constantFrom(
        'sign' as const,
        'sign-with-defaults' as const,
        're-sign' as const,
        'unsign' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move-key-master' as const),
      zone: aZone,
      target: aServer,
      mode: fc.constantFrom('transfer' as const, 'seize' as const, 'seize-without-key-checks' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('change-keys' as const),
      server: aServer,
      zone: aZone,
      added: fc.array(aWish, { maxLength: 2 }),
      retires: fc.boolean(),
      removes: fc.boolean(),
      distributes: fc.constantFrom(null, true, false),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change-trust-anchors' as const),
      server: aServer,
      zone: aZone,
      change: fc.constantFrom(
        { kind: 'redistribute' as const },
        { kind: 'add' as const, algorithm: 8 as const, publicKey: 'AwEAAQ==' },
        { kind: 'remove' as const, keyTag: null },
      ),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'finish-keys' as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.nat(1200) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('set-server-running' as const),
      server: aServer,
      running: fc.constantFrom(true, true, true, false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('connect-device' as const),
      device: fc.constant('HSM1'),
      server: fc.constantFrom('DC1', 'DC2'),
      connected: fc.boolean(),
    }),
  },
);

function commandsOf(world: World, step: Step): readonly Command[] {
  switch (step.kind) {
    case 'wait':
      return [{ kind: 'advance', to: world.time + step.seconds * 1000 }];
    case 'finish-keys':
      return Object.values(world.keys).flatMap(({ id, publicKey }) =>
        publicKey === null ? [completion(id)] : [],
      );
    case 'change-keys': {
      const guids = zoneCopy(world, step.server, step.zone)?.descriptors.map(({ guid }) => guid) ?? [];
      const changedKeys = step.retires
        ? guids.slice(0, 1).map((guid) => ({ guid, nextRolloverAction: 'retire' as const }))
        : [];
      const settings = step.distributes === null ? {} : { distributeTrustAnchors: step.distributes };
      const removedKeys = step.removes ? guids.slice(-1) : [];
      const changes = { settings, addedKeys: [...step.added], changedKeys, removedKeys };
      return [{ kind: 'change-dnssec-properties', server: step.server, zone: step.zone, changes }];
    }
    default:
      return [step];
  }
}

function holds(look: (before: World, command: Command, decision: Decision) => void): void {
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 15, maxLength: 25 }), (steps) => {
      let world = start;
      for (const step of steps) {
        for (const command of commandsOf(world, step)) {
          const decision = decide<CommandKind>(world, command);
          look(world, command, decision);
          world = decision.world;
        }
      }
    }),
    { numRuns: 80, seed: 20_25 },
  );
}

describe('whatever is done to keys', () => {
  it('what a signing plan announced is what comes', () => {
    let done = 0;
    holds((before, command, { outcome }) => {
      if (command.kind !== 'sign-zone') return;
      if (outcome.kind === 'done') done += 1;
      expect(planSigning(before, command)).toEqual(outcome);
    });
    expect(done).toBeGreaterThan(25);
  });

  it('a refusal changes nothing, and the world survives being saved', () => {
    holds((before, _, { outcome, world }) => {
      if (outcome.kind === 'refused' && outcome.problem.code !== 'key-master-move-incomplete') {
        expect(world).toBe(before);
      }
      if (world !== before) expect(JSON.parse(JSON.stringify(world))).toEqual(world);
    });
  });

  it('every key of a descriptor is known, and exactly the unmade ones were ordered from outside', () => {
    holds((before, _, { world, actions }) => {
      if (world === before) return;
      for (const zone of zones) {
        for (const server of servers) {
          for (const keyId of keyIdsOf(zoneCopy(world, server, zone)?.descriptors ?? [])) {
            expect(world.keys[keyId]).toBeDefined();
          }
        }
      }
      const added = Object.keys(world.keys).filter((keyId) => before.keys[keyId] === undefined);
      expect(actions.flatMap((action) => (action.kind === 'generate-key' ? [action.keyId] : []))).toEqual(
        added,
      );
    });
  });

  it('a signed zone has a KSK and a ZSK, and only its Key Master changes what it is signed with', () => {
    let changes = 0;
    holds((before, command, { world, outcome }) => {
      if (!('server' in command) || !('zone' in command) || outcome.kind === 'refused') return;
      const copy = zoneCopy(world, command.server, command.zone);
      if (command.kind === 'sign-zone' || command.kind === 'change-dnssec-properties') {
        changes += 1;
        expect(copy?.isKeyMaster).toBe(true);
        if (copy?.isSigned === true) {
          expect(new Set(copy.descriptors.map(({ keyType }) => keyType)).size).toBe(2);
        }
      }
      expect(before.time).toBe(world.time);
    });
    expect(changes).toBeGreaterThan(25);
  });

  it('no private key comes to a read-only domain controller', () => {
    holds((_, __, { world }) => {
      for (const replica of Object.values(world.replicas.RODC1 ?? {})) {
        for (const object of Object.values(replica)) {
          if (object.kind === 'zone') expect(object.attributes.signingKeys.value).toEqual([]);
        }
      }
    });
  });

  it('the views agree with each other on who lacks keys', () => {
    holds((_, command, { world }) => {
      for (const zone of zones) {
        if (!('zone' in command) || command.zone !== zone) continue;
        const asked = zone === 'd.contoso.com' ? 'DNS1' : 'DC2';
        const [matrix, sheet] = [custodyMatrix(world, asked, zone), dnssecProperties(world, asked, zone)];
        const anchors = [trustAnchorMatrix(world, asked, zone), trustAnchorRows(world, asked)];
        if (matrix.kind === 'refused' || sheet.kind === 'refused') continue;
        expect(anchors.every(({ kind }) => kind === 'done')).toBe(true);
        const { keysOutOfReach, signed, holders } = sheet.value;
        const row = matrix.value.rows.find(({ fqdn }) => fqdn === holders[0]);
        if (holders.length !== 1 || !signed || row?.verdict === 'no-candidate') continue;
        const isKnown = matrix.value.keys.length > 0 && sheet.value.source.kind === 'key-master';
        if (isKnown) expect(keysOutOfReach !== null).toBe(row?.verdict === 'must-be-re-signed');
      }
    });
  });
});
