import { describe, expect, it } from 'vitest';
import type { ZoneStorage } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import { findServer } from '../forest/lookup';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, after, made, run, settled, switched, zone } from '../testing/worlds';

const world = made(
  aForest()
    .domainController('DC4', { rights: { manage: false } })
    .standAloneServer('DNS1')
    .directoryZone(zone, { signing: { keyMaster: 'DC1', settings: { distributeTrustAnchors: true } } })
    .fileZone('DNS1', 'fabrikam.com'),
);

function importInto(server: string, name: string, storage: ZoneStorage) {
  const data = `ns.${name}. admin.${name}. 1 900 600 86400 3600`;
  const content = { origin: `${name}.`, records: [{ name: `${name}.`, type: 'SOA', ttl: 3600, data }] };
  return { kind: 'import-zone', server, zone: name, storage, content } as const;
}

function refusal(before: World, command: ReturnType<typeof importInto>): Problem | null {
  const { outcome, world: same } = run<'import-zone'>(before, command);
  if (outcome.kind === 'done') return null;
  expect(same).toBe(before);
  return outcome.problem;
}

describe('importing a zone', () => {
  it.each(['directory-domain', 'directory-forest'] as const)('into %s replicates it', (storage) => {
    const command = importInto('DC2', 'new.contoso.com', storage);
    const imported = after(world, command);
    expect(zoneCopy(imported, 'DC2', 'new.contoso.com')).toMatchObject({
      type: 'ad-integrated-primary',
      isSigned: false,
      keyMaster: null,
    });
    expect(zoneCopy(imported, 'DC2', 'new.contoso.com')?.content).toBe(command.content);
    expect(zoneCopy(imported, 'DC1', 'new.contoso.com')).toBeNull();
    expect(zoneCopy(settled(imported), 'DC3', 'new.contoso.com')?.content).toBe(command.content);
  });

  it.each(['DNS1', 'DC1', 'RODC1'])('into a file is possible on %s', (server) => {
    const imported = settled(after(world, importInto(server, 'new.contoso.com', 'file')));
    const holders = Object.keys(imported.servers).filter(
      (name) => zoneCopy(imported, name, 'new.contoso.com') !== null,
    );
    expect(holders).toEqual([server]);
    expect(zoneCopy(imported, server, 'new.contoso.com')?.type).toBe('standard-primary');
  });

  const refusals: readonly (readonly [string, World, ReturnType<typeof importInto>, Problem['code']])[] = [
    ['on an unknown server', world, importInto('DC9', 'n.com', 'file'), 'server-unknown'],
    [
      'on a server that is off',
      switched(world, 'DC2', false),
      importInto('DC2', 'n.com', 'file'),
      'server-unavailable',
    ],
    ['without rights', world, importInto('DC4', 'n.com', 'file'), 'access-denied'],
    [
      'into the directory on a read-only domain controller',
      world,
      importInto('RODC1', 'n.com', 'directory-domain'),
      'not-allowed-on-read-only-dc',
    ],
    [
      'into the directory on a stand-alone server',
      world,
      importInto('DNS1', 'n.com', 'directory-forest'),
      'zone-type-not-allowed',
    ],
    ['when the directory has it', world, importInto('DC1', zone, 'file'), 'zone-exists'],
    [
      'when the directory has it in other case',
      world,
      importInto('DC1', 'SECURE.contoso.com', 'directory-forest'),
      'zone-exists',
    ],
    ['when a file has it', world, importInto('DNS1', 'fabrikam.com', 'file'), 'zone-exists'],
    [
      'under the name of the trust anchors’ zone',
      world,
      importInto('DC1', 'trustanchors', 'directory-forest'),
      'zone-exists',
    ],
  ];

  it.each(refusals)('is refused %s', (_, before, command, code) => {
    expect(refusal(before, command)?.code).toBe(code);
  });

  it('is refused when the records are of another zone', () => {
    const { content } = importInto('DC1', 'other.com', 'file');
    expect(refusal(world, { ...importInto('DC1', 'n.com', 'file'), content })).toEqual({
      code: 'invalid-parameter',
      parameters: { parameter: 'content' },
    });
  });

  it('takes names that mean something to JavaScript', () => {
    const odd = after(
      world,
      importInto('DNS1', 'constructor', 'file'),
      importInto('DNS1', '__proto__', 'file'),
      importInto('DC1', '__proto__', 'directory-domain'),
    );
    expect(zoneCopy(odd, 'DNS1', '__proto__')?.name).toBe('__proto__');
    expect(zoneCopy(odd, 'DNS1', 'constructor')?.name).toBe('constructor');
    expect(zoneCopy(odd, 'DC1', '__proto__')?.type).toBe('ad-integrated-primary');
  });

  it('leaves the other zones untouched, not copied', () => {
    const imported = after(world, importInto('DNS1', 'n.com', 'file'));
    expect(imported.replicas).toBe(world.replicas);
    expect(findServer(imported, 'DC1')).toBe(findServer(world, 'DC1'));
  });
});
