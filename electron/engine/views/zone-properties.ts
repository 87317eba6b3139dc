import type { ZoneStorage } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { StartOfAuthority, ZoneProperties } from '../../../shared/model/zone-properties';
import { findServer } from '../forest/lookup';
import { manageableServer } from '../forest/manageable-server';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { withoutTrailingDot } from '../records/name';
import { parseSoa } from '../records/start-of-authority';
import { recordsOf, soaRecord } from '../records/zone-content';

/** A zone without a readable SOA record can not be loaded, so there is none. */
const noAuthority: StartOfAuthority = {
  primaryServer: '.',
  responsiblePerson: '.',
  serial: 0,
  refresh: 0,
  retry: 0,
  expire: 0,
  minimumTtl: 0,
};

function authorityOf({ content }: ZoneCopy): StartOfAuthority {
  const soa = parseSoa(soaRecord(content)?.data ?? '');
  if (soa === null) return noAuthority;
  const { minimum: minimumTtl, serial, refresh, retry, expire } = soa;
  return {
    primaryServer: withoutTrailingDot(soa.primaryServer),
    responsiblePerson: withoutTrailingDot(soa.responsiblePerson),
    ...{ serial, refresh, retry, expire, minimumTtl },
  };
}

function storageOf({ forest }: World, { storage }: ZoneCopy): ZoneStorage {
  if (storage.kind !== 'directory') return 'file';
  return storage.partition === forest.partitions.forestDns ? 'directory-forest' : 'directory-domain';
}

/** DNS Manager names a zone's file after the zone. */
function fileNameOf({ name, storage }: ZoneCopy): string | null {
  if (storage.kind === 'directory') return null;
  return name === '.' ? 'root.dns' : `${name}.dns`;
}

/** What the property sheet of a zone shows, as one server has it. */
export function zoneProperties(world: World, server: ServerName, zone: string): Outcome<ZoneProperties> {
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const copy = zoneCopy(world, asked.value.name, zone);
  if (copy === null) {
    return refused({ code: 'zone-does-not-exist', parameters: { server: asked.value.name, zone } });
  }
  const { name, type, status, storage, content, isSigned: signed, keyMaster } = copy;
  const master = storage.kind === 'secondary' ? findServer(world, storage.master) : null;
  return done({
    zone: name,
    server: asked.value.name,
    type,
    status,
    storage: storageOf(world, copy),
    fileName: fileNameOf(copy),
    partition: storage.kind === 'directory' ? storage.partition : null,
    transfersFrom: master?.fqdn ?? null,
    soa: authorityOf(copy),
    nameServers: recordsOf(content, content.origin, 'NS').map(({ data }) => withoutTrailingDot(data)),
    recordCount: content.records.length,
    signed,
    keyMaster,
  });
}
