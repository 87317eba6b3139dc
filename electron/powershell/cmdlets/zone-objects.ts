import type { DnsServerZone, DnsServerZoneSettings, ZoneValidation } from '../dns-server-data';
import type { PsObject, Value } from '../value';
import { psObject } from '../value';
import { settingFields } from './setting-fields';

/** A zone as `DnsServerPrimaryZone` and its siblings (powershell.md 4.4). */
export function zoneObject(zone: DnsServerZone): PsObject {
  return psObject(zone.type === 'Cache' ? 'DnsServerZone' : `DnsServer${zone.type}Zone`, {
    ZoneName: zone.name,
    ZoneType: zone.type,
    IsAutoCreated: zone.isAutoCreated,
    IsDsIntegrated: zone.isDsIntegrated,
    IsReverseLookupZone: zone.isReverseLookupZone,
    // Forwarders, stubs and the cache have no such property; their cell stays empty.
    IsSigned: zone.type === 'Primary' || zone.type === 'Secondary' ? zone.isSigned : null,
    IsPaused: zone.isPaused,
    IsReadOnly: zone.isReadOnly,
    IsShutdown: zone.isShutdown,
    DistinguishedName: zone.distinguishedName,
    DirectoryPartitionName: zone.directoryPartition,
    ReplicationScope: zone.replicationScope,
    ZoneFile: zone.zoneFile,
    DynamicUpdate: zone.dynamicUpdate,
  });
}

/** The DNSSEC settings of a zone as `DnsServerDnsSecZoneSetting` (powershell.md 4.1). */
export function zoneSettingObject(answer: DnsServerZoneSettings): PsObject {
  const { settings, keyMasterStatus } = answer;
  const properties: Record<string, Value> = {
    ZoneName: answer.zone,
    IsKeyMasterServer: answer.isKeyMasterServer,
    KeyMasterServer: answer.keyMasterServer,
    KeyMasterStatus: keyMasterStatus && (keyMasterStatus === 'online' ? 'Online' : 'Offline'),
  };
  for (const { property, show } of settingFields) {
    if (property === 'NSec3RandomSaltLength')
      properties.IsNSec3SaltConfigured = settings.nsec3RandomSaltLength > 0 || settings.nsec3UserSalt !== '';
    properties[property] = show(settings);
  }
  return psObject('DnsServerDnsSecZoneSetting', properties);
}

/** The verdict of a validation as `DnsServerZoneDnsSecValidationResult` (powershell.md 4.5). */
export function validationObject(validation: ZoneValidation): PsObject {
  return psObject('DnsServerZoneDnsSecValidationResult', {
    ZoneName: validation.zone,
    ValidationErrorCode: validation.errorCode,
    ValidationErrorCodeDescription: validation.errorDescription,
    ExtendedErrorCode: validation.extendedErrorCode,
    ExtendedErrorCodeDescription: validation.extendedErrorDescription,
    KeyId: validation.keyId,
    SigningKeyPointerString: validation.keyPointer,
  });
}
