import { describe, expect, it } from 'vitest';
import type { Command } from './command';
import { buildForest } from './forest/forest-builder';
import type { World } from './forest/world';
import { beginAt, goOn, lookAtRest, newTally } from './testing/exploration';
import type { Breach, Place, Tally } from './testing/exploration';
import { realDecide } from './testing/rule';
import { rules } from './testing/rules';
import { completionsOf, made, zone } from './testing/worlds';

/*
 * Every sequence of a few commands on a small world: two domain controllers in two sites, one zone. Nothing that so few
 * steps can bring about is left to chance.
 *
 * `KEY_MASTER_DEPTH` is the length of the sequences.
 */

const depth = Number(process.env.KEY_MASTER_DEPTH ?? 4);

type Choice = (world: World) => Command;

const servers = ['DC1', 'DC2'];
const modes = ['transfer', 'seize', 'seize-without-key-checks'] as const;

const alphabet: readonly Choice[] = [
  ...servers.flatMap((target) =>
    modes.map((mode): Choice => () => ({ kind: 'move-key-master', zone, target, mode })),
  ),
  ...servers.map((server): Choice => ({ servers: now }) => ({
    kind: 'set-server-running',
    server,
    running: now[server]?.running !== true,
  })),
  ({ forest }) => ({
    kind: 'set-site-link',
    sites: ['Here', 'There'],
    connected: !forest.siteLinks.every(({ connected }) => connected),
  }),
  ({ time }) => ({ kind: 'advance', to: time + 16_000 }),
  ({ time }) => ({ kind: 'advance', to: time + 3_600_000 }),
  () => ({ kind: 'arm-fault', fault: 'move-stops-between-writes', armed: true }),
  ...servers.map((server): Choice => () => ({ kind: 'sign-zone', server, zone, act: 're-sign' })),
  (world) => completionsOf(world)[0] ?? { kind: 'poll-key-master', server: 'DC2' },
];

/** Two domain controllers, DC1 with the role and, where `storeKeysInDirectory` is off, the only one with the KSK. */
function smallWorld(storeKeysInDirectory: boolean): World {
  return made(
    buildForest()
      .site('Here')
      .site('There')
      .siteLink({ sites: ['Here', 'There'], interval: 900 })
      .domainController('DC1')
      .domainController('DC2', { site: 'There' })
      .directoryZone(zone, {
        signing: {
          keyMaster: 'DC1',
          settings: { distributeTrustAnchors: true },
          keys: [{ keyType: 'KSK', storeKeysInDirectory }, { keyType: 'ZSK' }],
        },
      }),
  );
}

interface Found extends Breach {
  readonly commands: readonly Command[];
}

/** Everything that can be done from here in so many steps, and what is at rest after each of them. */
function search(place: Place, steps: number, tally: Tally, path: readonly Command[] = []): Found | null {
  const looking = { rules, decide: realDecide, tally };
  if (steps === 0) {
    const breach = lookAtRest(place, looking);
    return breach && { ...breach, commands: path };
  }
  for (const choose of alphabet) {
    const command = choose(place.world);
    const led = goOn(place, command, looking);
    const commands = [...path, command];
    if ('rule' in led) return { ...led, commands };
    // What changes nothing leads nowhere new: the same steps follow from where one is.
    if (led.world === place.world) continue;
    const found = search(led, steps - 1, tally, commands);
    if (found !== null) return found;
  }
  return null;
}

describe.each([
  ['all keys in the directory', smallWorld(true)],
  ['the KSK in the Key Master’s certificate store', smallWorld(false)],
])(`every sequence of ${depth} commands, with %s`, (_, start) => {
  it('keeps all rules', () => {
    const tally = newTally();
    expect(search(beginAt(start), depth, tally)).toBeNull();
    expect(tally.commands).toBeGreaterThan(alphabet.length ** (depth - 1));
  }, 1_800_000);
});
