import { dnskeyData } from '../keys/dnskey';
import type { StoredRecord } from '../records/resource-record';
import type { ZoneCopy } from './zone-copy';

/** The DNSKEY set that signing adds to a zone's apex; empty while the zone is not signed. */
export function dnskeyRecords({ content, publishedKeys, dnskeyTtl }: ZoneCopy): readonly StoredRecord[] {
  return publishedKeys.map((key) => ({
    name: content.origin,
    type: 'DNSKEY',
    ttl: dnskeyTtl,
    data: dnskeyData(key),
  }));
}
