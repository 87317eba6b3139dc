import { describe, expect, it } from 'vitest';
import { aForest, after, made, settled, switched, transferTo } from '../testing/worlds';
import { historyOf } from './history';

const begun = made(
  aForest()
    .directoryZone('a.contoso.com', { signing: { keyMaster: 'DC1' } })
    .directoryZone('b.contoso.com', { signing: { keyMaster: 'DC1' } }),
);
const world = settled(
  after(
    switched(begun, 'DC3', false),
    transferTo('DC2', 'a.contoso.com'),
    transferTo('DC2', 'b.contoso.com'),
  ),
);

describe('the history of a zone', () => {
  it('has what was done to it and what servers logged about it, the latest first', () => {
    const history = historyOf(world, 'a.contoso.com');
    expect(history.map(({ fact }) => (fact.kind === 'act' ? fact.act.kind : fact.event.kind))).toEqual([
      'key-master-role-moved',
      'became-key-master',
      'lost-key-master',
      'move-key-master',
    ]);
    expect(history.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2]);
  });

  it('is found by the zone’s name in any case', () => {
    expect(historyOf(world, 'A.Contoso.COM')).toEqual(historyOf(world, 'a.contoso.com'));
    expect(historyOf(world, 'constructor')).toEqual([]);
  });

  it('has what is about no zone only as the history of everything', () => {
    const [first, ...others] = historyOf(world, null).toReversed();
    expect(first).toMatchObject({ server: 'DC3', zone: null, fact: { act: { running: false } } });
    expect(others).toHaveLength(8);
    for (const zone of ['a.contoso.com', 'b.contoso.com']) {
      expect(historyOf(world, zone)).not.toContain(first);
    }
  });
});
