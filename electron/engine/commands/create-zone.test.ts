import { describe, expect, it } from 'vitest';
import type { ZoneStorage } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import type { CommandOf } from '../command';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, after, made, run, settled, switched, zone } from '../testing/worlds';

const world = made(
  aForest()
    .domainController('DC4', { rights: { manage: false } })
    .standAloneServer('DNS1')
    .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
    .fileZone('DNS1', 'fabrikam.com'),
);

function creating(
  server: string,
  name: string,
  storage: ZoneStorage = 'directory-domain',
): CommandOf<'create-zone'> {
  return { kind: 'create-zone', server, zone: name, storage };
}

function refusal(before: World, command: CommandOf<'create-zone'>): Problem['code'] | null {
  const { outcome, world: same, events } = run<'create-zone'>(before, command);
  if (outcome.kind === 'done') return null;
  expect(same).toBe(before);
  expect(events).toEqual([]);
  return outcome.problem.code;
}

function recordsOn(of: World, server: string, name: string): readonly string[] | undefined {
  const copy = zoneCopy(of, server, name);
  return copy?.content.records.map(({ name: owner, type, ttl, data }) => `${owner} ${ttl} ${type} ${data}`);
}

describe('creating a zone', () => {
  it('makes it with the SOA and NS records of DNS Manager, and nothing else', () => {
    expect(recordsOn(after(world, creating('DC2', 'new.example')), 'DC2', 'new.example')).toEqual([
      'new.example. 3600 SOA dc2.contoso.com. hostmaster.contoso.com. 1 900 600 86400 3600',
      'new.example. 3600 NS dc2.contoso.com.',
    ]);
  });

  it.each(['directory-domain', 'directory-forest'] as const)('in %s replicates it', (storage) => {
    const created = after(world, creating('DC2', 'new.example', storage));
    expect(zoneCopy(created, 'DC1', 'new.example')).toBeNull();
    for (const server of ['DC1', 'DC3', 'RODC1']) {
      const copy = zoneCopy(settled(created), server, 'new.example');
      expect(copy).toMatchObject({ type: 'ad-integrated-primary', isSigned: false, keyMaster: null });
    }
  });

  it('in a file stays with its server', () => {
    const created = settled(after(world, creating('DNS1', 'new.example', 'file')));
    const holders = Object.keys(created.servers).filter((name) => zoneCopy(created, name, 'new.example'));
    expect(holders).toEqual(['DNS1']);
  });

  it('is logged as event 512, and is somebody’s act', () => {
    const { events, world: next } = run<'create-zone'>(world, creating('dc2', 'new.example'));
    expect(events).toEqual([
      { kind: 'zone-created', storage: 'directory', at: world.time, server: 'DC2', zone: 'new.example' },
    ]);
    expect(next.history.entries.map(({ server, zone: of, fact }) => [server, of, fact.kind])).toEqual(
      expect.arrayContaining([
        ['DC2', 'new.example', 'act'],
        ['DC2', 'new.example', 'event'],
      ]),
    );
  });

  it('takes the root, and names with escapes in their normal form', () => {
    const created = after(world, creating('DNS1', '.', 'file'), creating('DNS1', 'a\\032b.test', 'file'));
    expect(recordsOn(created, 'DNS1', '.')?.[1]).toMatch(/^\. 3600 NS /u);
    expect(zoneCopy(created, 'DNS1', 'a\\032b.test')?.name).toBe('a\\032b.test');
    expect(refusal(created, creating('DNS1', '\\097\\032b.test', 'file'))).toBe('zone-exists');
  });

  it.each([
    ['on an unknown server', world, creating('DC9', 'n.com'), 'server-unknown'],
    [
      'on a server that is off',
      switched(world, 'DC2', false),
      creating('DC2', 'n.com'),
      'server-unavailable',
    ],
    ['without rights', world, creating('DC4', 'n.com'), 'access-denied'],
    [
      'in the directory of a read-only domain controller',
      world,
      creating('RODC1', 'n.com'),
      'not-allowed-on-read-only-dc',
    ],
    ['in no directory', world, creating('DNS1', 'n.com'), 'zone-type-not-allowed'],
    ['where the directory has it', world, creating('DC1', 'SECURE.contoso.com', 'file'), 'zone-exists'],
    ['where a file has it', world, creating('DNS1', 'Fabrikam.com', 'file'), 'zone-exists'],
    [
      'in place of the trust anchors',
      world,
      creating('DC1', 'TrustAnchors', 'directory-forest'),
      'zone-exists',
    ],
    ['with an empty label', world, creating('DC1', 'a..b'), 'invalid-parameter'],
    ['with a label that is too long', world, creating('DC1', 'a'.repeat(64)), 'invalid-parameter'],
  ] as const)('is refused %s', (_, before, command, code) => {
    expect(refusal(before, command)).toBe(code);
  });
});
