import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { RecordRow } from '../../../shared/model/zone';
import { manageableServer } from '../forest/manageable-server';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { dnskeyRecords } from '../forest/zone-records';
import { relativeName } from '../records/name';

/** The records of a zone as a server has them, with the DNSKEY set of a signed one. */
export function recordRows(world: World, server: ServerName, zone: string): Outcome<readonly RecordRow[]> {
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const copy = zoneCopy(world, asked.value.name, zone);
  if (copy === null) {
    return refused({ code: 'zone-does-not-exist', parameters: { server: asked.value.name, zone } });
  }
  const { origin, records } = copy.content;
  return done(
    [...records, ...dnskeyRecords(world, copy)].map(({ name, type, data, ttl }) => {
      const relative = relativeName(name, origin);
      return { name: relative === '@' ? '' : relative, type, data, ttl };
    }),
  );
}
