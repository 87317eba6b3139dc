import { describe, expect, it } from 'vitest';
import { findServer } from '../forest/lookup';
import { zoneCopy } from '../forest/zone-copy';
import type { World } from '../forest/world';
import { believers, holders, refusalOf, resultOf } from '../testing/role';
import {
  aForest,
  aSignedZone,
  after,
  later,
  made,
  moveStops,
  run,
  seizeBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { plan } from './plan';
import { holdersSeenBy } from './verb-gates';

const armed = after(aSignedZone(), moveStops);
const broken = run(armed, transferTo('DC2'));

function seenBy(world: World, server: string): readonly string[] {
  const copy = zoneCopy(world, server, zone);
  return copy === null ? [] : holdersSeenBy(world, copy).map(({ name }) => name);
}

describe('a move that stops between its two writes', () => {
  it('is refused as incomplete: the directory did not take the second write', () => {
    expect(broken.outcome).toEqual({
      kind: 'refused',
      problem: {
        code: 'key-master-move-incomplete',
        parameters: {
          zone,
          failedStep: 11,
          cause: 'server-unavailable',
          holders: ['DC1.contoso.com', 'DC2.contoso.com'],
        },
      },
    });
  });

  it('leaves two holders, and both come to believe it', () => {
    expect(holders(broken.world, 'DC3')).toEqual(['DC1', 'DC2']);
    expect(believers(settled(broken.world))).toEqual(['DC1', 'DC2']);
  });

  it('is a surprise: its plan does not know of the fault', () => {
    expect(plan(armed, transferTo('DC2')).kind).toBe('done');
    expect(armed.armedFaults).toEqual(['move-stops-between-writes']);
  });

  it('uses the fault up', () => {
    expect(broken.world.armedFaults).toEqual([]);
    expect(run(broken.world, transferTo('DC3')).outcome.kind).toBe('done');
  });

  it('can be a seizure as well', () => {
    const dead = switched(armed, 'DC1', false);
    expect(refusalOf(dead, seizeBy('DC2'))).toMatchObject({ code: 'key-master-move-incomplete' });
  });
});

describe('a fault that was armed', () => {
  it('is not met by a move that is refused before, by one to the present Key Master, or by an assignment', () => {
    const never = after(made(aForest().directoryZone(zone)), moveStops);
    for (const [world, command] of [
      [armed, transferTo('RODC1')],
      [armed, transferTo('DC1')],
      [never, seizeBy('DC2')],
    ] as const) {
      expect(run(world, command).world.armedFaults).toEqual(['move-stops-between-writes']);
    }
  });

  it('can be armed once, and taken away again', () => {
    expect(run<'arm-fault'>(armed, moveStops).world).toBe(armed);
    const calm = after(armed, { ...moveStops, armed: false });
    expect(calm.armedFaults).toEqual([]);
    expect(run(calm, transferTo('DC2')).outcome.kind).toBe('done');
  });
});

describe.each(['DC1', 'DC2'])('two holders, when %s is to be kept', (kept) => {
  const other = kept === 'DC1' ? 'DC2' : 'DC1';

  it('end when it seizes the role from the other', () => {
    const { from, changed, verb } = resultOf(broken.world, seizeBy(kept));
    expect({ from, changed, verb }).toEqual({ from: `${other}.contoso.com`, changed: true, verb: 'seize' });
    const ended = settled(after(broken.world, seizeBy(kept)));
    expect(holders(ended, 'DC3')).toEqual([kept]);
    expect(believers(ended)).toEqual([kept]);
  });

  it('end so after both came to believe it, and the plan names no second holder', () => {
    const kinds = resultOf(settled(broken.world), seizeBy(kept)).consequences.map(({ kind }) => kind);
    expect(kinds).not.toContain('two-holders-remain');
    const ended = settled(after(settled(broken.world), seizeBy(kept)));
    expect(believers(ended)).toEqual([kept]);
  });

  it('end so while the other is off, which learns it when it starts', () => {
    const off = settled(after(switched(settled(broken.world), other, false), seizeBy(kept)));
    expect(believers(off)).toEqual(['DC1', 'DC2']);
    expect(believers(settled(switched(off, other, true)))).toEqual([kept]);
  });

  it('end so after both were restarted', () => {
    const restarted = ['DC1', 'DC2'].reduce(
      (world, server) => switched(later(switched(world, server, false), 60), server, true),
      broken.world,
    );
    expect(believers(restarted)).toEqual(['DC1', 'DC2']);
    expect(believers(settled(after(restarted, seizeBy(kept))))).toEqual([kept]);
  });
});

describe('two holders', () => {
  it('stay two when the role is transferred to a third: only one of them is taken from, and the plan says so', () => {
    const { consequences } = resultOf(settled(broken.world), transferTo('DC3'));
    expect(consequences).toContainEqual({
      kind: 'two-holders-remain',
      servers: ['DC2.contoso.com', 'DC3.contoso.com'],
    });
    const third = settled(after(settled(broken.world), transferTo('DC3')));
    expect(believers(third)).toEqual(['DC2', 'DC3']);
    expect(believers(settled(after(third, seizeBy('DC3'))))).toEqual(['DC3']);
  });

  it('are seen by everybody who reaches the directory, and by others when it reached them', () => {
    expect(seenBy(broken.world, 'DC3')).toEqual(['DC1', 'DC2']);
    const own = switched(broken.world, 'DC1', false);
    expect(seenBy(own, 'DC3')).toEqual(['DC1']);
    expect(findServer(own, 'DC3')?.running).toBe(true);
  });
});
