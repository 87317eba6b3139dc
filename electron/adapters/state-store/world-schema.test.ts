import { describe, expect, it } from 'vitest';
import { aForest, after, made, zone } from '../../engine/testing/worlds';
import { worldSchema } from './world-schema';

const world = made(
  aForest()
    .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
    .directoryZone('plain.contoso.com'),
);

function read(text: string): unknown {
  return worldSchema.parse(JSON.parse(text));
}

describe('a saved world', () => {
  it('comes back with its tombstones and with trust anchors that are digests', () => {
    const lived = after(
      world,
      { kind: 'delete-zone', server: 'DC2', zone: 'plain.contoso.com' },
      { kind: 'create-zone', server: 'DC2', zone: 'plain.contoso.com', storage: 'directory-domain' },
      { kind: 'delete-zone', server: 'DC2', zone: 'plain.contoso.com' },
      {
        kind: 'change-trust-anchors',
        server: 'DC1',
        zone,
        change: { kind: 'add-ds', keyTag: 1, algorithm: 8, digestType: 2, digest: 'AB'.repeat(32) },
      },
    );
    expect(JSON.stringify(lived)).toContain('"kind":"tombstone"');
    expect(read(JSON.stringify(lived))).toEqual(lived);
  });

  it('of before zones could be deleted has the first zone of each name', () => {
    const before = JSON.stringify(world).replaceAll('"generation":0,', '');
    expect(before).not.toContain('generation');
    expect(read(before)).toEqual(world);
  });
});
