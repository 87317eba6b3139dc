import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../command';
import { signersTtl, withSigners, writeContent } from '../../delegation/parent-content';
import { child, parent, parentContent } from '../../delegation/test-zones';
import { zoneSigners } from '../../delegation/zone-signers';
import type { Instant } from '../../forest/directory';
import type { World } from '../../forest/world';
import { zoneCopy } from '../../forest/zone-copy';
import { nextDue } from '../../next-due';
import { realDecide } from '../../testing/rule';
import { aForest, completionsOf, made } from '../../testing/worlds';
import { day, hour, keyOf } from './rollover-test-worlds';
import { lookAt, noViews, refusals } from './rollover-test-views';
import type { Views } from './rollover-test-views';

/*
 * No moment of a rollover breaks validation, whatever is in caches.
 *
 * Every DNSKEY set, signature and DS set that any running server shows may be kept for its TTL and may meet what any other
 * server shows later or showed before. Servers are switched off, links are cut, replication is held, and the role is
 * moved meanwhile; all together for less than the zone's PropagationTime, within which every change is expected to have
 * come everywhere. `KEY_MASTER_ROLLOVERS` says how many rollovers are tried.
 */

const runs = Number(process.env.KEY_MASTER_ROLLOVERS ?? 40);

/** An interruption: when it begins after the start of the rollover, and how long it lasts; in hours. */
interface Interruption {
  readonly after: number;
  readonly lasts: number;
  readonly kind: 'off' | 'cut' | 'hold';
  readonly server: string;
}

interface Scenario {
  readonly dnskeyTtl: number;
  readonly recordTtl: number;
  readonly dsTtl: number;
  readonly rfc5011: boolean;
  readonly isDelegated: boolean;
  /** Somebody copied the DS of the active key only. */
  readonly isHalf: boolean;
  readonly keys: readonly ('KSK' | 'ZSK')[];
  readonly interruptions: readonly Interruption[];
  /** Hours after the start at which the parent gets the DS records again. */
  readonly publishedAt: readonly number[];
  readonly movedAt: number | null;
}

const ttl = fc.constantFrom(60, 900, 3600, 7200, 43_200, 86_400);
const scenario: fc.Arbitrary<Scenario> = fc.record({
  dnskeyTtl: ttl,
  recordTtl: ttl,
  dsTtl: ttl,
  rfc5011: fc.boolean(),
  isDelegated: fc.boolean(),
  isHalf: fc.boolean(),
  keys: fc.shuffledSubarray(['KSK', 'ZSK', 'ZSK', 'KSK'] as const, { minLength: 1 }),
  interruptions: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 60 }),
      lasts: fc.integer({ min: 1, max: 14 }),
      kind: fc.constantFrom('off' as const, 'cut' as const, 'hold' as const),
      server: fc.constantFrom('DC1', 'DC2', 'DC3', 'RODC1'),
    }),
    { maxLength: 3 },
  ),
  publishedAt: fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 3 }),
  movedAt: fc.option(fc.integer({ min: 0, max: 40 })),
});

function worldOf({ dnskeyTtl, recordTtl, dsTtl, rfc5011, isHalf }: Scenario): World {
  const content = {
    origin: `${child}.`,
    records: [
      {
        name: `${child}.`,
        type: 'SOA',
        ttl: 600,
        data: 'dc1.contoso.com. h.contoso.com. 1 900 600 86400 600',
      },
      { name: `${child}.`, type: 'NS', ttl: 600, data: 'dc1.contoso.com.' },
      { name: `www.${child}.`, type: 'A', ttl: recordTtl, data: '192.0.2.1' },
    ],
  };
  return made(
    aForest()
      // Nobody polls the children of a zone that is not signed, so that half a DS set stays what it is.
      .directoryZone(parent, {
        content: parentContent(),
        ...(isHalf ? {} : { signing: { keyMaster: 'DC1' } }),
      })
      .directoryZone(child, {
        content,
        signing: {
          keyMaster: 'DC2',
          settings: { dnskeyTtl, dsTtl, rfc5011KeyRollovers: rfc5011 },
          keys: [
            { keyType: 'KSK', rolloverPeriod: null },
            { keyType: 'ZSK', rolloverPeriod: null },
          ],
        },
      }),
  );
}

const sites = ['Headquarters', 'Branch'] as const;

function disturbing({ kind, server }: Interruption, isOver: boolean): Command {
  switch (kind) {
    case 'off':
      return { kind: 'set-server-running', server, running: isOver };
    case 'cut':
      return { kind: 'set-site-link', sites, connected: isOver };
    case 'hold':
      return { kind: 'hold-replication', server, held: !isOver };
  }
}

interface Planned {
  readonly at: Instant;
  readonly command: (world: World) => Command | null;
}

function keyMasterOf(world: World): string | null {
  const masters = Object.values(world.servers).filter(({ name }) => {
    const dn = `dc=${child},cn=microsoftdns,dc=domaindnszones,dc=contoso,dc=com`;
    return world.servers[name]?.beliefs[dn]?.isKeyMaster === true;
  });
  return masters[0]?.name ?? null;
}

function plannedOf(start: Instant, given: Scenario): readonly Planned[] {
  const at = (hours: number) => start + hours * hour;
  const rolling = given.keys.map((keyType, index): Planned => ({
    at: at(0) + index,
    command: (world) => {
      const server = keyMasterOf(world);
      if (server === null) return null;
      return { kind: 'start-rollover', server, zone: child, guid: keyOf(world, keyType, 0, server).guid };
    },
  }));
  const publishing = given.publishedAt.map((hours): Planned => ({
    at: at(hours),
    command: () => (given.isDelegated ? { kind: 'publish-delegation', server: 'DC2', zone: child } : null),
  }));
  const disturbed = given.interruptions.flatMap((one): readonly Planned[] => [
    { at: at(one.after), command: () => disturbing(one, false) },
    { at: at(one.after + one.lasts), command: () => disturbing(one, true) },
  ]);
  const moves: readonly Planned[] =
    given.movedAt === null
      ? []
      : [
          {
            at: at(given.movedAt),
            command: () => ({ kind: 'move-key-master', zone: child, target: 'DC3', mode: 'transfer' }),
          },
        ];
  return [...rolling, ...publishing, ...disturbed, ...moves].sort((left, right) => left.at - right.at);
}

/** Lets time pass and looks at everything that servers show on the way. */
function watch(start: World, to: Instant, views: Views): World {
  let now = start;
  while (now.time < to) {
    now = completionsOf(now).reduce((world, command) => realDecide(world, command).world, now);
    const next = Math.min(to, Math.max(nextDue(now) ?? to, now.time + 1));
    lookAt(views, now, { zone: child, parent, to: next });
    now = realDecide(now, { kind: 'advance', to: next }).world;
  }
  return now;
}

/** The parent points to both KSKs, or to the one that is at work. */
function delegated(world: World, isHalf: boolean): World {
  const [copy, above] = [zoneCopy(world, 'DC2', child), zoneCopy(world, 'DC2', parent)];
  if (copy === null || above === null) throw new Error('no zones');
  const { activeKey } = keyOf(world, 'KSK', 0, 'DC2');
  const signers = zoneSigners(world, copy, ['SHA-256'])
    .filter(({ keyId }) => !isHalf || keyId === activeKey)
    .map(({ data }) => data);
  const ttl = signersTtl(copy, above.content);
  return writeContent(world, above, withSigners(above.content, { child, signers, ttl }));
}

/** What the end of a scenario shows: what validators refused on the way, and how far the rollovers came. */
function played(given: Scenario): { readonly refused: readonly string[]; readonly world: World } {
  const views = noViews();
  const built = worldOf(given);
  let now = watch(built, built.time + day, views);
  if (given.isDelegated) now = delegated(now, given.isHalf);
  now = watch(now, now.time + 2 * day, views);
  for (const { at, command } of plannedOf(now.time, given)) {
    now = watch(now, at, views);
    const next = command(now);
    if (next !== null) now = realDecide(now, next).world;
  }
  return { refused: refusals(views), world: watch(now, now.time + 45 * day, views) };
}

describe('whatever is in caches, and whatever is interrupted', () => {
  const ended: World[] = [];

  it('no validator refuses anything because of a rollover', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const { refused, world } = played(given);
        ended.push(world);
        expect(refused).toEqual([]);
      }),
      { numRuns: runs, seed: 2025 },
    );
  });

  it('and the rollovers come to their ends', () => {
    const completed = ended.flatMap(({ history }) =>
      history.entries.filter(({ fact }) => fact.kind === 'event' && fact.event.kind === 'rollover-completed'),
    );
    expect(completed.length).toBeGreaterThan(runs / 2);
  });
});
