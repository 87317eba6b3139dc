import { describe, expect, it } from 'vitest';
import type { CustodyMatrix } from '../../../shared/model/custody';
import type { World } from '../forest/world';
import { aForest, after, made, seizeWithoutKeysBy, settled, switched, zone } from '../testing/worlds';
import { custodyMatrix } from './custody-matrix';

const builder = aForest()
  .domainController('DC4', { onlineSigning: false })
  .domainController('OLD1', { version: '2008 R2' })
  .standAloneServer('DNS1')
  .standAloneServer('DNS2')
  .device({ name: 'HSM1', keyStorageProvider: 'Contoso HSM', servers: { DC1: true, DC3: true } })
  .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
  .directoryZone('store.contoso.com', {
    signing: {
      keyMaster: 'DC1',
      keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
    },
  })
  .directoryZone('device.contoso.com', {
    signing: {
      keyMaster: 'DC1',
      keys: [{ keyType: 'KSK', keyStorageProvider: 'Contoso HSM' }, { keyType: 'ZSK' }],
    },
  })
  .directoryZone('never.contoso.com')
  .fileZone('DNS1', 'fabrikam.com', { signing: {} })
  .secondaryZone('DNS1', zone, { master: 'DC1' });
const world = made(builder);

function matrixOf(of: World, name = zone, server = 'DC2'): CustodyMatrix {
  const outcome = custodyMatrix(of, server, name);
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.value;
}

function verdicts(matrix: CustodyMatrix): Readonly<Record<string, string>> {
  return Object.fromEntries(matrix.rows.map(({ server, verdict }) => [server, verdict]));
}

const others = {
  DC4: 'no-candidate',
  OLD1: 'no-candidate',
  RODC1: 'no-candidate',
};

describe('the custody matrix', () => {
  it('says that every candidate can use keys in the directory, and who is no candidate', () => {
    const matrix = matrixOf(world);
    expect(verdicts(matrix)).toEqual({
      ...others,
      DC1: 'keys-accessible',
      DC2: 'keys-accessible',
      DC3: 'keys-accessible',
      DNS1: 'no-candidate',
    });
    expect(matrix.rows.map(({ server, isKeyMaster }) => isKeyMaster && server).filter(Boolean)).toEqual([
      'DC1',
    ]);
    expect(matrix.keys.map(({ keyType, slot }) => `${keyType} ${slot}`)).toEqual([
      'KSK active',
      'KSK standby',
      'ZSK active',
      'ZSK next',
    ]);
  });

  it('says before the choice that a server without a key must re-sign the zone', () => {
    expect(verdicts(matrixOf(world, 'store.contoso.com'))).toEqual({
      ...others,
      DC1: 'keys-accessible',
      DC2: 'must-be-re-signed',
      DC3: 'must-be-re-signed',
    });
  });

  it('says which servers come to a key through a device', () => {
    const matrix = matrixOf(world, 'device.contoso.com');
    expect(verdicts(matrix)).toMatchObject({
      DC1: 'keys-accessible',
      DC2: 'must-be-re-signed',
      DC3: 'keys-accessible',
    });
    const row = matrix.rows.find(({ server }) => server === 'DC3');
    expect(row?.access).toEqual([
      { kind: 'usable', through: 'device' },
      { kind: 'usable', through: 'device' },
      { kind: 'usable', through: 'directory' },
      { kind: 'usable', through: 'directory' },
    ]);
  });

  it('judges a server that is off by its keys, and says that it is off', () => {
    const row = matrixOf(switched(world, 'DC1', false), 'store.contoso.com').rows.find(
      ({ server }) => server === 'DC1',
    );
    expect(row).toMatchObject({ running: false, isKeyMaster: true, verdict: 'keys-accessible' });
  });

  it('agrees with what a seizure says: without key checks the new Key Master lacks keys', () => {
    const seized = settled(
      after(switched(world, 'DC1', false), seizeWithoutKeysBy('DC2', 'store.contoso.com')),
    );
    const rows = matrixOf(seized, 'store.contoso.com').rows;
    expect(rows.find(({ isKeyMaster }) => isKeyMaster)).toMatchObject({
      server: 'DC2',
      verdict: 'must-be-re-signed',
    });
  });

  it('has no keys for a zone that was never signed, and candidates all the same', () => {
    const matrix = matrixOf(world, 'never.contoso.com');
    expect(matrix.keys).toEqual([]);
    expect(verdicts(matrix)).toMatchObject({ ...others, DC2: 'keys-accessible' });
  });

  it('has only the servers that have a zone in a file', () => {
    expect(verdicts(matrixOf(world, 'fabrikam.com', 'DNS1'))).toEqual({ DNS1: 'keys-accessible' });
  });

  it('does not count keys that are being made against a server', () => {
    const matrix = matrixOf(builder.build().world);
    expect(verdicts(matrix)).toMatchObject({ DC2: 'keys-accessible' });
    expect(matrix.rows.find(({ server }) => server === 'DC2')?.access[0]).toEqual({
      kind: 'not-usable',
      reason: 'being-made',
    });
    expect(matrix.keys[0]).toMatchObject({ keyTag: null, custody: { kind: 'pending' } });
  });

  it.each([
    ['DC1', 'nowhere.com', 'zone-does-not-exist'],
    ['DC9', zone, 'server-unknown'],
  ])('on %s of %s is refused', (server, name, code) => {
    expect(custodyMatrix(world, server, name)).toMatchObject({ kind: 'refused', problem: { code } });
  });
});
