import type { DnssecChanges, KeyWish } from '../../../shared/model/dnssec-changes';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { CommandOf } from '../command';
import type { KeyOptions } from '../forest/forest-options';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { aForest, after, completion, made, run, zone } from '../testing/worlds';

export const hour = 3600;
export const day = 24 * hour;

/** The command of a change on the Key Master. */
export function change(
  changes: Partial<DnssecChanges>,
  server = 'DC1',
  of = zone,
): CommandOf<'change-dnssec-properties'> {
  const nothing: DnssecChanges = { settings: {}, addedKeys: [], changedKeys: [], removedKeys: [] };
  return { kind: 'change-dnssec-properties', server, zone: of, changes: { ...nothing, ...changes } };
}

/** DNS Manager's proposals (dialogs.md section 9). */
export const ksk: KeyWish = {
  keyType: 'KSK',
  algorithm: 8,
  keyLength: 2048,
  keyStorageProvider: microsoftSoftwareProvider,
  storeKeysInDirectory: true,
  dnskeySignatureValidity: 168 * hour,
  dsSignatureValidity: 168 * hour,
  standardSignatureValidity: 240 * hour,
  initialRolloverOffset: 0,
  rolloverPeriod: 755 * day,
};
export const zsk: KeyWish = { ...ksk, keyType: 'ZSK', keyLength: 1024, rolloverPeriod: 90 * day };

/** The forest with devices, one of them not connected; the zone's keys are made. */
export function aWorld(keys?: readonly KeyOptions[], isSigned = true): World {
  return made(
    aForest()
      .standAloneServer('DNS1')
      .device({ name: 'HSM1', keyStorageProvider: 'Contoso HSM', servers: { DC1: true, DC2: false } })
      .device({ name: 'HSM2', keyStorageProvider: 'Other HSM', servers: { DC1: false } })
      .directoryZone(zone, {
        signing: { keyMaster: 'DC1', isSigned, ...(keys === undefined ? {} : { keys }) },
      })
      .directoryZone('never.contoso.com')
      .fileZone('DNS1', 'fabrikam.com', { signing: {} }),
  );
}

export const signed = aWorld();
export const unsigned = aWorld(undefined, false);

/** What a server's copy wants of its keys. */
export function descriptors(world: World, server = 'DC1', of = zone): readonly SigningKeyDescriptor[] {
  return zoneCopy(world, server, of)?.descriptors ?? [];
}

/** The first descriptor of a kind. */
export function guidOf(world: World, keyType: 'KSK' | 'ZSK'): string {
  return descriptors(world).find((descriptor) => descriptor.keyType === keyType)?.guid ?? '';
}

/** Why a change is refused, `null` where it is carried out; a refusal leaves everything as it was. */
export function problemOf(world: World, command: CommandOf<'change-dnssec-properties'>): unknown {
  const decision = run<'change-dnssec-properties'>(world, command);
  if (decision.outcome.kind === 'done') return null;
  if (decision.world !== world) throw new Error('A refusal changed the world');
  if (decision.actions.length + decision.events.length > 0) throw new Error('A refusal did something');
  return decision.outcome.problem;
}

/** The world in which every ordered key is made. */
export function finished(world: World): World {
  return Object.values(world.keys)
    .filter(({ publicKey }) => publicKey === null)
    .reduce((next, { id }) => after(next, completion(id)), world);
}
