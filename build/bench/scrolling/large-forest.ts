import path from 'node:path';
import { createStateStore } from '../../../electron/adapters/state-store/state-store';
import { buildForest } from '../../../electron/engine/forest/forest-builder';
import type { StoredRecord } from '../../../electron/engine/records/resource-record';
import type { World } from '../../../electron/engine/forest/world';
import type { ZoneContent } from '../../../electron/engine/records/zone-content';

/** The names a bench has to find. */
export interface LargeForest {
  readonly server: string;
  /** The zone with the many records. */
  readonly zone: string;
}

const ttl = 3600;
const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

function zoneRecords(origin: string): readonly StoredRecord[] {
  return [
    { name: origin, type: 'SOA', ttl, data: `dc1.contoso.com. hostmaster.${origin} 1 900 600 86400 3600` },
    { name: origin, type: 'NS', ttl, data: 'dc1.contoso.com.' },
  ];
}

/** A zone with so many hosts. */
function largeContent(origin: string, hosts: number): ZoneContent {
  const records = Array.from({ length: hosts }, (_, index): StoredRecord => ({
    name: `host${String(index).padStart(5, '0')}.${origin}`,
    type: 'A',
    ttl,
    data: `10.${index >> 16}.${(index >> 8) & 0xff}.${index & 0xff}`,
  }));
  return { origin, records: [...zoneRecords(origin), ...records] };
}

/** A world whose server has `count` zones; by hand, because the builder copies everything for each zone. */
function largeWorld(server: string, zone: string, count: number): World {
  const pattern = 'zone.example';
  const { world } = buildForest()
    .domainController(server)
    .fileZone(server, zone, { content: largeContent(`${zone}.`, count) })
    .fileZone(server, pattern)
    .build();
  const holder = world.servers[server];
  const model = holder?.localZones[pattern];
  if (holder === undefined || model === undefined) throw new Error('The builder made no such zone');
  const names = Array.from(
    { length: count - 2 },
    (_, index) => `zone${String(index).padStart(5, '0')}.example`,
  );
  const zones = Object.fromEntries(names.map((name) => [name, { ...model, name, content: name }]));
  const contents = Object.fromEntries(
    names.map((name) => [name, { origin: `${name}.`, records: zoneRecords(`${name}.`) }]),
  );
  return {
    ...world,
    contents: { ...world.contents, ...contents },
    servers: { ...world.servers, [server]: { ...holder, localZones: { ...holder.localZones, ...zones } } },
  };
}

/**
 * Writes a lab's state with `count` zones, one of them of `count` records, into a user-data folder.
 *
 * By the lab's own store, so that the program opens it as if it had made it.
 */
export function writeLargeForest(userData: string, count: number): LargeForest {
  const server = 'DC1';
  const zone = 'records.example';
  const clock = { now: () => Date.now() };
  const store = createStateStore({ path: path.join(userData, 'lab', 'state.db'), clock, log: silentLog });
  store.load();
  store.saveSnapshot({ sequence: 0, world: largeWorld(server, zone, count) });
  store.close();
  return { server, zone };
}
