import { describe, expect, it } from 'vitest';
import type { Consequence, VerbGate } from '../../../shared/model/key-master';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { KeyOptions } from '../forest/forest-options';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { canUseKey } from '../keys/custody';
import { keyIdsOf } from '../keys/published-keys';
import { qualified } from '../testing/candidate-list';
import { believers, refusalOf, resultOf, shown } from '../testing/role';
import {
  aForest,
  aSignedZone,
  after,
  completionsOf,
  later,
  made,
  run,
  seizeBy,
  seizeWithoutKeysBy,
  settled,
  switched,
  transferTo,
  zone,
} from '../testing/worlds';
import { dnssecProperties } from '../views/dnssec-properties';
import { trustAnchorMatrix } from '../views/trust-anchor-matrix';
import { plan } from './plan';

/*
 * The product brief, sentence by sentence, where it speaks of seizing the role, of private keys, and of the old Key
 * Master's return. The test's name is the sentence.
 */

/** DC1 is Key Master of a zone that distributes trust anchors, with these keys. */
function signedWith(keys: readonly KeyOptions[]): World {
  return made(
    aForest()
      .device({ name: 'HSM1', keyStorageProvider: 'Lab HSM', servers: { DC1: true, DC2: true, DC3: false } })
      .directoryZone(zone, {
        signing: { keyMaster: 'DC1', keys, settings: { distributeTrustAnchors: true } },
      }),
  );
}

const dead = (world: World): World => settled(switched(world, 'DC1', false));
const replicated = signedWith([{ keyType: 'KSK' }, { keyType: 'ZSK' }]);
const inCertificates = signedWith([
  { keyType: 'KSK', storeKeysInDirectory: false },
  { keyType: 'ZSK', storeKeysInDirectory: false },
]);
const onDevice = signedWith([
  { keyType: 'KSK', keyStorageProvider: 'Lab HSM', storeKeysInDirectory: false },
  { keyType: 'ZSK' },
]);
/** DC2 has the role and not the keys. */
const seized = settled(after(dead(inCertificates), seizeWithoutKeysBy('DC2')));
const resign = { kind: 'sign-zone', server: 'DC2', zone, act: 're-sign' } as const;

function resigned(world: World): World {
  const begun = after(world, resign);
  return settled(after(begun, ...completionsOf(begun)));
}

/** Which of a zone's keys a server can use, of how many. */
function usable(world: World, name: string): readonly [number, number] {
  const server = world.servers[name];
  const keys = keyIdsOf(zoneCopy(world, name, zone)?.descriptors ?? []);
  return [keys.filter((key) => server && canUseKey(world, server, zone, key)).length, keys.length];
}

function anchorStates(world: World): Readonly<Record<string, string>> {
  const matrix = trustAnchorMatrix(world, 'DC2', zone);
  if (matrix.kind === 'refused') throw new Error(matrix.problem.code);
  return Object.fromEntries(matrix.value.servers.map(({ server, state }) => [server, state]));
}

function properties(world: World): DnssecProperties {
  const shownThere = dnssecProperties(world, 'DC2', zone);
  if (shownThere.kind === 'refused') throw new Error(shownThere.problem.code);
  return shownThere.value;
}

const gates = ({ verbs }: DnssecProperties): Readonly<Record<string, VerbGate['obstacle']>> =>
  Object.fromEntries(verbs.map(({ verb, obstacle }) => [verb, obstacle]));
const kindsOf = (consequences: readonly Consequence[]): readonly string[] =>
  consequences.map(({ kind }) => kind);
const all = (state: string): Readonly<Record<string, string>> => ({
  DC1: state,
  DC2: state,
  DC3: state,
  RODC1: state,
});

describe('seizing the role', () => {
  it('“If the current Key Master is offline, transfer can be performed as part of a disaster recovery scenario.”', () => {
    expect(refusalOf(dead(replicated), transferTo('DC2')).code).toBe('bad-key-master');
    expect(believers(after(dead(replicated), seizeBy('DC2')))).toContain('DC2');
  });

  it('“It’s possible to forcibly transfer the Key Master role to another qualifying DNS server using a process called seizing.”', () => {
    const { outcome, world } = run(dead(replicated), seizeBy('DC3'));
    expect(outcome).toMatchObject({ kind: 'done', value: { verb: 'seize', to: 'DC3.contoso.com' } });
    expect(zoneCopy(world, 'DC3', zone)?.isKeyMaster).toBe(true);
    expect(refusalOf(dead(replicated), seizeBy('RODC1')).code).toBe('not-allowed-on-read-only-dc');
  });

  it('“Don’t seize the Key Master role unless it is unavoidable. An easy online transfer of the Key Master role is always preferred.”', () => {
    expect(gates(properties(replicated))).toMatchObject({ transfer: null, seize: 'key-master-online' });
    expect(gates(properties(dead(replicated)))).toMatchObject({
      transfer: 'key-master-offline',
      seize: null,
    });
  });

  it('“a notification is displayed when you view DNSSEC properties of the zone, which indicates that DNSSEC settings couldn’t be loaded”', () => {
    expect(properties(replicated).source).toEqual({ kind: 'key-master' });
    expect(properties(dead(replicated))).toMatchObject({
      keyMasterOnline: false,
      source: { kind: 'local-copy' },
      editObstacle: 'key-master-offline',
    });
  });

  it('“Select OK to load DNSSEC settings using the local server. These settings will be the settings that were configured during the last successful replication.”', () => {
    const changes = { settings: { dsTtl: 1234 }, addedKeys: [], changedKeys: [], removedKeys: [] };
    const changed = after(replicated, { kind: 'change-dnssec-properties', server: 'DC1', zone, changes });
    expect(properties(changed).settings.dsTtl).toBe(1234);
    const tooEarly = later(switched(changed, 'DC1', false), 300);
    expect(properties(tooEarly).settings.dsTtl).toBe(3600);
    expect(properties(tooEarly).source).toEqual({ kind: 'local-copy', asOf: changed.time });
    const inTime = switched(settled(changed), 'DC1', false);
    expect(properties(inTime).settings.dsTtl).toBe(1234);
  });

  it('“On the Key Master tab, you can choose a new Key Master from a list of available DNS servers”', () => {
    expect(qualified(dead(replicated), 'DC2')).toEqual(['DC2', 'DC3']);
  });

  it('“A notification is displayed with information about the changes to be made. Click OK again to proceed with the seizing operation.”', () => {
    const world = dead(replicated);
    const announced = plan(world, seizeBy('DC2'));
    expect(announced).toMatchObject({
      kind: 'done',
      value: { from: 'DC1.contoso.com', to: 'DC2.contoso.com', verb: 'seize' },
    });
    expect(run(world, seizeBy('DC2')).outcome).toEqual(announced);
  });

  it('“Another notification is displayed with the status of the role transfer.”', () => {
    expect(run(dead(replicated), seizeBy('DC2')).outcome).toMatchObject({
      kind: 'done',
      value: { changed: true },
    });
    expect(refusalOf(dead(replicated), seizeBy('DC1'))).toMatchObject({
      code: 'server-unavailable',
      parameters: { server: 'DC1' },
    });
  });

  it('“Information about the new Key Master replicates in Active Directory to all primary DNS servers.”', () => {
    for (const moved of [after(replicated, transferTo('DC3')), after(dead(replicated), seizeBy('DC3'))]) {
      expect(shown(moved).DC2).toBe('DC1.contoso.com');
      expect(shown(settled(moved))).toMatchObject({ DC2: 'DC3.contoso.com', RODC1: 'DC3.contoso.com' });
    }
  });

  it('“After seizing the Key Master role on another server, if the old Key Master comes online, it detects that it is no longer the Key Master. You do not have to modify settings further.”', () => {
    const taken = settled(after(dead(replicated), seizeBy('DC2')));
    expect(believers(taken)).toEqual(['DC1', 'DC2']);
    const { world: back, events } = run<'set-server-running'>(taken, {
      kind: 'set-server-running',
      server: 'DC1',
      running: true,
    });
    expect(believers(back)).toEqual(['DC2']);
    expect(shown(back).DC1).toBe('DC2.contoso.com');
    expect(events).toContainEqual({ kind: 'lost-key-master', at: back.time, server: 'DC1', zone });
  });
});

describe('private key material', () => {
  it('“The Key Master must have access to private key material for a DNSSEC-signed zone.”', () => {
    for (const target of ['DC2', 'DC3']) {
      expect(usable(after(replicated, transferTo(target)), target)).toEqual([4, 4]);
      expect(refusalOf(inCertificates, transferTo(target)).code).toBe('signing-key-not-accessible');
    }
  });

  it('“If the current Key Master is offline, other DNS servers might have access to private key material if it’s stored in a shared location such as Active Directory.”', () => {
    expect(usable(dead(replicated), 'DC3')).toEqual([4, 4]);
    expect(usable(dead(inCertificates), 'DC3')).toEqual([0, 4]);
  });

  it('“If private key material isn’t stored in Active Directory, and the new Key Master can’t access the private keys for a zone through other means, then new keys must be generated, and the zone must be re-signed with these new keys.”', () => {
    const told = kindsOf(resultOf(dead(inCertificates), seizeWithoutKeysBy('DC2')).consequences);
    expect(told).toEqual(expect.arrayContaining(['keys-not-accessible', 'must-be-re-signed']));
    const before = keyIdsOf(zoneCopy(seized, 'DC2', zone)?.descriptors ?? []);
    const after = keyIdsOf(zoneCopy(resigned(seized), 'DC2', zone)?.descriptors ?? []);
    expect(after).toHaveLength(4);
    expect(after.filter((key) => before.includes(key))).toEqual([]);
  });

  it('“After re-signing with new keys, all trust anchors that exist on other DNS servers will be invalid and must be updated.”', () => {
    expect(anchorStates(seized)).toEqual(all('valid'));
    expect(anchorStates(resigned(seized))).toEqual(all('out-of-date'));
  });

  it('“To store private key material in Active Directory, select the Replicate this private key to all DNS servers authoritative for this zone check box in KSK settings for all KSKs that are used.”', () => {
    const oneOfTwo = signedWith([
      { keyType: 'KSK' },
      { keyType: 'KSK', storeKeysInDirectory: false },
      { keyType: 'ZSK' },
    ]);
    expect(run(dead(replicated), seizeBy('DC2')).outcome.kind).toBe('done');
    expect(refusalOf(dead(oneOfTwo), seizeBy('DC2')).code).toBe('signing-key-not-accessible');
  });

  it('“you might also be able to provide access to private key material using a certificate or hardware storage module (HSM) device. This storage media must be accessible to the DNS server that’s selected as the new Key Master.”', () => {
    expect(run(dead(onDevice), seizeBy('DC2')).outcome.kind).toBe('done');
    expect(refusalOf(dead(onDevice), seizeBy('DC3')).code).toBe('signing-key-not-accessible');
    const plugged = after(dead(onDevice), {
      kind: 'connect-device',
      device: 'HSM1',
      server: 'DC3',
      connected: true,
    });
    expect(run(plugged, seizeBy('DC3')).outcome.kind).toBe('done');
  });

  it('“If private key material isn’t stored in Active Directory or an external device, you can use the following command to store this material in a certificate on the local computer.”', () => {
    expect(inCertificates.servers.DC1?.certificateStore).toHaveLength(4);
    expect(usable(inCertificates, 'DC1')).toEqual([4, 4]);
    expect(usable(inCertificates, 'DC2')).toEqual([0, 4]);
  });

  it('“If the new Key Master cannot access private key material for the zone, a notification is displayed that indicates that private key material isn’t accessible and that new keys must be generated.”', () => {
    const problem = refusalOf(dead(inCertificates), seizeBy('DC2'));
    expect(problem).toMatchObject({ code: 'signing-key-not-accessible', parameters: { server: 'DC2' } });
    const { consequences } = resultOf(dead(inCertificates), seizeWithoutKeysBy('DC2'));
    expect(consequences).toContainEqual({ kind: 'must-be-re-signed', zone, by: 'you' });
  });

  it('“If you click Yes and continue seizing the Key Master role, new ZSKs and KSKs are not automatically generated.”', () => {
    const { world, actions } = run(dead(inCertificates), seizeWithoutKeysBy('DC2'));
    expect(actions).toEqual([]);
    expect(Object.keys(settled(world).keys)).toEqual(Object.keys(inCertificates.keys));
    expect(zoneCopy(settled(world), 'DC2', zone)?.descriptors).toEqual(
      zoneCopy(inCertificates, 'DC2', zone)?.descriptors,
    );
  });

  it('signs nothing either, even where the new Key Master still had something to sign', () => {
    const onlyKskInCertificate = signedWith([
      { keyType: 'KSK', storeKeysInDirectory: false },
      { keyType: 'ZSK' },
    ]);
    const noticed = later(
      after(onlyKskInCertificate, { kind: 'sign-zone', server: 'DC1', zone, act: 're-sign' }),
      60,
    );
    expect(noticed.servers.DC2?.signingDue).toHaveProperty([zone]);
    const alone = dead(noticed);
    const { world } = run(alone, seizeWithoutKeysBy('DC2'));
    for (const server of ['DC2', 'DC3', 'RODC1']) {
      const [before, now] = [zoneCopy(alone, server, zone), zoneCopy(world, server, zone)];
      expect(now?.dnskeySet).toBe(before?.dnskeySet);
      expect(now?.signatures).toBe(before?.signatures);
    }
  });

  it('“You must re-sign the zone so that private key material is available.”', () => {
    expect(properties(seized)).toMatchObject({
      editObstacle: 'keys-not-accessible',
      keysOutOfReach: { keys: Array(4).fill({ usableOn: ['DC1.contoso.com'] }) },
    });
    expect(usable(seized, 'DC2')).toEqual([0, 4]);
    expect(usable(resigned(seized), 'DC2')).toEqual([4, 4]);
    expect(properties(resigned(seized))).toMatchObject({ editObstacle: null, keysOutOfReach: null });
  });

  it('“If trust anchors were distributed for the zone, these trust anchors must also be replaced.”', () => {
    const replaced = settled(
      after(resigned(seized), {
        kind: 'change-trust-anchors',
        server: 'DC2',
        zone,
        change: { kind: 'redistribute' },
      }),
    );
    expect(anchorStates(replaced)).toMatchObject({ DC2: 'valid', DC3: 'valid', RODC1: 'valid' });
    expect(anchorStates(settled(switched(replaced, 'DC1', true)))).toEqual(all('valid'));
  });

  it('“If the original Key Master becomes available before the zone is re-signed, you can transfer the Key Master role back to this server without the requirement to re-sign the zone and redistribute trust anchors.”', () => {
    const back = settled(switched(seized, 'DC1', true));
    expect(properties(back).keysOutOfReach?.handBackTo).toEqual([
      { server: 'DC1', fqdn: 'DC1.contoso.com', online: true, heard: true, hearsAt: null },
    ]);
    expect(kindsOf(resultOf(back, transferTo('DC1')).consequences)).not.toContain('must-be-re-signed');
    const handedBack = settled(after(back, transferTo('DC1')));
    expect(believers(handedBack)).toEqual(['DC1']);
    expect(usable(handedBack, 'DC1')).toEqual([4, 4]);
    expect(anchorStates(handedBack)).toEqual(all('valid'));
    expect(properties(handedBack).keysOutOfReach).toBeNull();
  });

  it('and after it was re-signed that way is closed: the old keys are given up', () => {
    const back = settled(switched(resigned(seized), 'DC1', true));
    expect(refusalOf(back, transferTo('DC1')).code).toBe('signing-key-not-accessible');
  });

  it('“If private key material is stored in Active Directory, you can seize the Key Master role on another primary, authoritative Active Directory-integrated DNS server and have full access to private key material. In this case, the signing keys (ZSKs and KSKs) don’t have to be replaced.”', () => {
    const taken = settled(after(dead(replicated), seizeBy('DC3')));
    expect(usable(taken, 'DC3')).toEqual([4, 4]);
    expect(zoneCopy(taken, 'DC3', zone)?.descriptors).toEqual(zoneCopy(replicated, 'DC1', zone)?.descriptors);
    expect(anchorStates(taken)).toEqual(all('valid'));
    expect(properties(settled(after(dead(aSignedZone()), seizeBy('DC3')))).keysOutOfReach).toBeNull();
  });
});
