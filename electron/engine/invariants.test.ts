import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, CommandKind } from './command';
import { decide } from './decide';
import type { Decision } from './decision';
import { zoneDn } from './forest/distinguished-name';
import type { World } from './forest/world';
import { zoneCopy } from './forest/zone-copy';
import { believersOf, followsRoleLists } from './key-master/beliefs';
import { plan } from './key-master/plan';
import { holdersOf } from './key-master/role-lists';
import { nextDue } from './next-due';
import { aWorldOfThreeZones, after, completion, settled } from './testing/worlds';

/*
 * Rules that hold whatever is done to a world, over random sequences of commands.
 *
 * The orderly forest gives the user all rights, and no role is moved while the Domain Naming Master is off. The unruly
 * one has servers without rights, and anything goes: moves fail half-way there, and two moves can miss each other.
 */

const zones = ['a.contoso.com', 'b.contoso.com', 'c.contoso.com'];
const servers = ['DC1', 'DC2', 'DC3', 'DC4', 'RODC1', 'OLD1', 'DNS1'];
const partition = 'DC=DomainDnsZones,DC=contoso,DC=com';

const orderly = aWorldOfThreeZones({ writeSettings: true, manage: true });
const unruly = aWorldOfThreeZones({ writeSettings: false, manage: false });
const keyIds = Object.keys(orderly.keys);

const aServer = fc.constantFrom(...servers);
const aZone = fc.constantFrom(...zones);

/** A command, its time relative to the world's. */
type Step =
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'finish-keys' }
  | Exclude<Command, { readonly kind: 'advance' }>;

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('move-key-master' as const), zone: aZone, target: aServer }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 1200 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('set-server-running' as const),
      server: aServer,
      running: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('poll-key-master' as const), server: aServer }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'replicate-now' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'finish-keys' as const }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...keyIds).map(completion),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ server: aServer, storage: fc.constantFrom('directory-domain' as const, 'file' as const) })
      .map(({ server, storage }) => ({
        kind: 'import-zone' as const,
        server,
        zone: 'new.contoso.com',
        storage,
        content: {
          origin: 'new.contoso.com.',
          records: [{ name: 'new.contoso.com.', type: 'SOA', ttl: 60, data: 'a. b. 1 2 3 4 5' }],
        },
      })),
  },
);

function commandsOf(world: World, step: Step): readonly Command[] {
  switch (step.kind) {
    case 'wait':
      return [{ kind: 'advance', to: world.time + step.seconds * 1000 }];
    case 'finish-keys':
      return keyIds.filter((keyId) => world.keys[keyId]?.publicKey === null).map(completion);
    default:
      return [step];
  }
}

/** Runs a sequence and looks at every decision on the way. */
function follow(
  start: World,
  steps: readonly Step[],
  look: (before: World, command: Command, decision: Decision) => void,
  allows: (world: World, command: Command) => boolean = () => true,
): World {
  let world = start;
  for (const step of steps) {
    for (const command of commandsOf(world, step)) {
      if (!allows(world, command)) continue;
      const decision = decide<CommandKind>(world, command);
      look(world, command, decision);
      world = decision.world;
    }
  }
  return world;
}

function holds(
  start: World,
  look: Parameters<typeof follow>[2],
  atEnd: (world: World) => void = () => undefined,
  allows?: Parameters<typeof follow>[3],
): void {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 25 }), (steps) => {
      atEnd(follow(start, steps, look, allows));
    }),
    { numRuns: 300, seed: 20_25 },
  );
}

/** Everybody is on and everything has arrived. */
function atRest(world: World): World {
  const on = servers.reduce(
    (next, server) => after(next, { kind: 'set-server-running', server, running: true }),
    world,
  );
  return settled(on);
}

function holders(world: World, zone: string, server = 'DC1'): readonly string[] {
  const asked = world.servers[server];
  return asked === undefined ? [] : holdersOf(world, asked, zoneDn(zone, partition)).map(({ name }) => name);
}

function believers(world: World, zone: string): readonly string[] {
  return believersOf(world, zoneDn(zone, partition)).map(({ name }) => name);
}

/** Every place that holds a private key. */
function custodians(world: World): ReadonlySet<string> {
  const inStores = Object.values(world.servers).flatMap(({ name, certificateStore }) =>
    certificateStore.map((keyId) => `${keyId} in the store of ${name}`),
  );
  const inReplicas = Object.entries(world.replicas).flatMap(([server, partitions]) =>
    Object.values(partitions).flatMap((replica) =>
      Object.values(replica).flatMap((object) =>
        object.kind === 'zone'
          ? object.attributes.signingKeys.value.map((keyId) => `${keyId} in the directory of ${server}`)
          : [],
      ),
    ),
  );
  return new Set([...inStores, ...inReplicas]);
}

const isMove = (command: Command): boolean => command.kind === 'move-key-master';
const namingMasterRuns = (world: World, command: Command): boolean =>
  !isMove(command) || world.servers[world.forest.domainNamingMaster]?.running === true;
const worlds = [
  ['orderly', orderly],
  ['unruly', unruly],
] as const;

describe('after replication settles', () => {
  it('exactly one server believes itself Key Master of a zone, and everybody names it', () => {
    holds(
      orderly,
      () => undefined,
      (world) => {
        const end = atRest(world);
        for (const zone of zones) {
          const [holder, ...others] = believers(end, zone);
          expect(others).toEqual([]);
          expect(holders(end, zone)).toEqual([holder]);
          for (const server of ['DC1', 'DC2', 'DC3', 'DC4', 'RODC1']) {
            expect(zoneCopy(end, server, zone)?.keyMaster).toBe(`${holder}.contoso.com`);
          }
        }
      },
      namingMasterRuns,
    );
  });

  it('those believe themselves Key Master whom the directory names, whatever failed on the way', () => {
    let halfWay = 0;
    holds(
      unruly,
      (_, __, { outcome }) => {
        if (outcome.kind === 'refused' && outcome.problem.code === 'key-master-move-incomplete') halfWay += 1;
      },
      (world) => {
        const end = atRest(world);
        for (const zone of zones) {
          expect(believers(end, zone)).toEqual(holders(end, zone));
        }
      },
    );
    expect(halfWay).toBeGreaterThan(0);
  });

  it('all replicas of a partition are alike, but for private keys on a read-only domain controller', () => {
    holds(
      unruly,
      () => undefined,
      (world) => {
        const end = atRest(world);
        expect(end.deliveries).toEqual([]);
        for (const server of ['DC2', 'DC3', 'DC4', 'OLD1']) {
          expect(end.replicas[server]).toEqual(end.replicas.DC1);
        }
        const { configuration } = end.forest.partitions;
        expect(end.replicas.RODC1?.[configuration]).toEqual(end.replicas.DC1?.[configuration]);
      },
    );
  });
});

describe.each(worlds)('in the %s forest', (_, start) => {
  it('no private key is lost by any command, and none comes to a read-only domain controller', () => {
    holds(start, (before, __, { world }) => {
      const then = custodians(world);
      expect([...custodians(before)].filter((place) => !then.has(place))).toEqual([]);
      expect([...then].filter((place) => place.includes('RODC1'))).toEqual([]);
    });
  });

  it('a move makes no keys, signs nothing and asks for nothing outside', () => {
    holds(start, (before, command, { world, actions }) => {
      if (!isMove(command)) return;
      expect(actions).toEqual([]);
      expect(world.keys).toBe(before.keys);
      expect(world.contents).toBe(before.contents);
      expect(custodians(world)).toEqual(custodians(before));
    });
  });

  it('the result of a move is the one its plan announced', () => {
    holds(start, (before, command, { outcome }) => {
      if (command.kind === 'move-key-master') expect(plan(before, command)).toEqual(outcome);
    });
  });

  it('a decision is always the same', () => {
    holds(start, (before, command, decision) => {
      expect(decide<CommandKind>(before, command)).toEqual(decision);
    });
  });

  it('a command changes nothing in the world it was given', () => {
    const copy = structuredClone(start);
    holds(start, () => undefined);
    expect(start).toEqual(copy);
  });

  it('a refused command changes nothing, but for a move that failed half-way', () => {
    holds(start, (before, __, { outcome, world, events, actions }) => {
      if (outcome.kind === 'done' || outcome.problem.code === 'key-master-move-incomplete') return;
      expect(world).toBe(before);
      expect([...events, ...actions]).toEqual([]);
    });
  });

  it('the revision counts exactly the decisions that changed something', () => {
    holds(start, (before, __, { world }) => {
      const isSame =
        JSON.stringify({ ...world, time: 0, revision: 0 }) ===
        JSON.stringify({ ...before, time: 0, revision: 0 });
      // A poll that finds nothing new is a change too: it need not be made again.
      expect(world.revision - before.revision).toBe(isSame ? 0 : 1);
    });
  });

  it('a world can be written and read at any moment, and goes on alike', () => {
    holds(
      start,
      () => undefined,
      (world) => {
        const read = JSON.parse(JSON.stringify(world)) as World;
        expect(read).toEqual(world);
        expect(settled(read)).toEqual(settled(world));
      },
    );
  });

  it('what is due comes, and time never runs backwards', () => {
    holds(start, (before, command, { world }) => {
      expect(world.time).toBeGreaterThanOrEqual(before.time);
      const due = nextDue(world);
      if (due === null) return;
      expect(due).toBeGreaterThanOrEqual(world.time);
      if (command.kind === 'advance') expect(due).toBeGreaterThan(world.time);
    });
  });

  it('everybody who runs knows of a move when its answer says so', () => {
    let moves = 0;
    holds(start, (_before, command, { outcome, world }) => {
      if (command.kind !== 'move-key-master' || outcome.kind === 'refused' || outcome.value === null) return;
      const { knownEverywhereAt, to, zone, changed } = outcome.value;
      if (!namingMasterRuns(world, command) || holders(world, zone).length > 1) return;
      if (changed) moves += 1;
      const then = after(world, { kind: 'advance', to: knownEverywhereAt });
      const running = Object.values(then.servers).filter(
        (server) => server.running && followsRoleLists(server),
      );
      for (const { name } of running) expect(zoneCopy(then, name, zone)?.keyMaster).toBe(to);
    });
    expect(moves).toBeGreaterThan(20);
  });
});
