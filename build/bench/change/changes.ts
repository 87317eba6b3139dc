import type { StoredRecord } from '../../../electron/engine/records/resource-record';
import type { SetChange } from '../../../electron/engine/signing/signed-zone/zone-change';

/** Changes of the zone that `zoneText` of the bench writes; each also raises the serial, as every change does. */

const origin = 'bench.test.';
const ttl = 3600;
/** A step through the hosts that comes to each of them, wherever it stands in the zone and in the chain. */
const stride = 7919;

let serial = 1;

function record(name: string, type: string, data: string): StoredRecord {
  return { name, type, ttl, data };
}

/** The SOA with the next serial. */
export function nextSoa(): StoredRecord {
  serial += 1;
  return record(origin, 'SOA', `ns.${origin} hostmaster.${origin} ${serial} 7200 3600 1209600 300`);
}

function withSerial(name: string, records: readonly StoredRecord[]): readonly SetChange[] {
  return [
    { name, type: 'A', records },
    { name: origin, type: 'SOA', records: [nextSoa()] },
  ];
}

function address(name: string, at: number): StoredRecord {
  return record(name, 'A', `172.${16 + ((at >> 16) & 15)}.${(at >> 8) & 255}.${at & 255}`);
}

/** Another address for one of the hosts; never the one it has. */
export function changedAddress(names: number, at: number): StoredRecord {
  const host = String((at * stride) % names).padStart(6, '0');
  return address(`host${host}.${origin}`, at);
}

/** A host gets another address. */
export function changedRecord(names: number, at: number): readonly SetChange[] {
  const changed = changedAddress(names, at);
  return withSerial(changed.name, [changed]);
}

/** A host comes. */
export function addedName(at: number): readonly SetChange[] {
  const name = `new${at}.${origin}`;
  return withSerial(name, [address(name, at)]);
}

/** And goes. */
export function removedName(at: number): readonly SetChange[] {
  return withSerial(`new${at}.${origin}`, []);
}
