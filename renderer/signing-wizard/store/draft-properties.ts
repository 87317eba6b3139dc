import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { SigningStart } from '../../../shared/model/signing-parameters';

/**
 * What the wizard begins with, as the DNSSEC properties dialog would show it.
 *
 * The pages of keys, of settings and of the Key Master are those of the dialog; they edit the same draft, and read a zone
 * that is not signed.
 */
export function draftProperties(start: SigningStart): DnssecProperties {
  const ofKind = (keyType: 'KSK' | 'ZSK') =>
    start.savedKeys.filter(({ descriptor }) => descriptor.keyType === keyType);
  return {
    zone: start.zone,
    server: start.server,
    zoneType: start.zoneType,
    signed: false,
    keyMaster: start.keyMaster?.fqdn ?? null,
    keyMasterOnline: start.keyMaster?.online ?? false,
    keyMasterIsDomainController: true,
    holders: start.keyMaster === null ? [] : [start.keyMaster.fqdn],
    verbs: [],
    source: { kind: 'key-master' },
    editObstacle: null,
    keysOutOfReach: null,
    keyStorageProviders: start.keyStorageProviders,
    settings: start.settings,
    outlook: null,
    keySigningKeys: ofKind('KSK'),
    zoneSigningKeys: ofKind('ZSK'),
  };
}
