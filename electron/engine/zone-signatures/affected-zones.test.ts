import { describe, expect, it } from 'vitest';
import { withServer } from '../forest/lookup';
import { caughtUp } from '../forest/time';
import type { World } from '../forest/world';
import { aForest, after, branchLink, completion, later, made, switched, transferTo } from '../testing/worlds';
import { affectedZones, isReachabilityChanged, signedZonesOf } from './affected-zones';
import { withRecord } from './signature-test-worlds';

const [a, b, file] = ['a.contoso.com', 'b.contoso.com', 'file.contoso.com'];
const builder = aForest()
  .directoryZone(a, { signing: { keyMaster: 'DC1' } })
  .directoryZone(b, { signing: { keyMaster: 'DC2' } })
  .fileZone('DC1', file, { signing: {} });
const world = made(builder);

function affected(before: World, now: World, name: string): readonly string[] {
  const server = now.servers[name];
  if (server === undefined) throw new Error(`no ${name}`);
  return [...affectedZones(before, now, server)].sort();
}

describe('the zones that a change concerns', () => {
  it('are none where nothing changed, and none where only the time did', () => {
    expect(affected(world, world, 'DC1')).toEqual([]);
    expect(affected(world, { ...world, time: world.time + 1 }, 'DC1')).toEqual([]);
  });

  it('are the zone that was written, where it was written, and elsewhere when it has arrived', () => {
    const written = withRecord(world, 'DC1', a);
    expect(['DC1', 'DC2'].map((server) => affected(world, written, server))).toEqual([[a], []]);
    expect(affected(written, later(written, 15), 'DC2')).toEqual([a]);
  });

  it('are the zone of a key that was made, on every server', () => {
    const { world: ordered, actions } = aForest()
      .directoryZone(a, { signing: { keyMaster: 'DC1' } })
      .build();
    const [first] = actions;
    if (first?.kind !== 'generate-key') throw new Error('no key');
    const one = after(ordered, completion(first.keyId));
    expect(['DC1', 'DC3'].map((server) => affected(ordered, one, server))).toEqual([[a], [a]]);
  });

  it('are all of a server that starts, believes something else, or gets other private keys', () => {
    expect(affected(world, switched(world, 'DC1', false), 'DC1')).toEqual([a, b, file]);
    expect(affected(world, switched(world, 'DC1', false), 'DC2')).toEqual([]);
    expect(affected(world, after(world, transferTo('DC2', a)), 'DC2')).toEqual([a, b]);
    const { DC2 } = world.servers;
    if (DC2 === undefined) throw new Error('no DC2');
    const given = withServer(world, { ...DC2, certificateStore: ['key'] });
    expect(affected(world, given, 'DC2')).toEqual([a, b]);
  });

  it('are all where a device was plugged', () => {
    expect(affected(world, { ...world, devices: {} }, 'DC2')).toEqual([a, b]);
  });

  it('are none where only signatures changed', () => {
    const { DC2 } = world.servers;
    if (DC2 === undefined) throw new Error('no DC2');
    expect(affected(world, withServer(world, { ...DC2, signatures: {} }), 'DC2')).toEqual([]);
  });

  it('include a zone called like a property that every object has', () => {
    const odd = made(aForest().directoryZone('constructor', { signing: { keyMaster: 'DC1' } }));
    const written = withRecord(odd, 'DC1', 'constructor');
    expect(affected(odd, written, 'DC1')).toEqual(['constructor']);
    expect(caughtUp(odd, written).servers.DC1?.signatures).toHaveProperty('constructor');
  });
});

describe('who reaches whom', () => {
  it('changes with links and with servers that start and stop, and with nothing else', () => {
    expect(isReachabilityChanged(world, after(world, branchLink(false)))).toBe(true);
    expect(isReachabilityChanged(world, switched(world, 'DC1', false))).toBe(true);
    expect(isReachabilityChanged(world, after(world, transferTo('DC2', a)))).toBe(false);
    expect(isReachabilityChanged(world, withRecord(world, 'DC1', a))).toBe(false);
  });
});

describe('the zones of a read-only domain controller', () => {
  it('are those in its replicas', () => {
    const { RODC1 } = world.servers;
    if (RODC1 === undefined) throw new Error('no RODC1');
    expect([...signedZonesOf(world, RODC1)].sort()).toEqual([a, b]);
  });
});
