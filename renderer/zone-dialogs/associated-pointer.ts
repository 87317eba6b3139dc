import type { DesktopApi } from '../../shared/contract/desktop-api';
import type { RecordLine } from '../../shared/model/record-changes';
import { describeProblem } from '../messages';
import { recordWords } from './dialog-texts';
import { isBelow } from './domain-name';
import { reverseName } from './reverse-name';

type PointerApi = Pick<DesktopApi, 'listZones' | 'changeRecords'>;

/**
 * Creates the pointer of a host in the reverse lookup zone that its address belongs to, and says what has become of it.
 *
 * The host is there already: a pointer that cannot be created takes nothing back, as in DNS Manager.
 */
export async function createPointer(
  api: PointerApi,
  server: string,
  host: RecordLine,
  reason: string | null,
): Promise<string> {
  const name = reverseName(host.data);
  const zones = await api.listZones({ server, direction: 'reverse' });
  if (zones.kind === 'refused') return recordWords.pointerRefused(describeProblem(zones.problem).title);
  const closest = zones.value
    .filter((zone) => name !== null && isBelow(name, zone.name))
    .toSorted((left, right) => right.name.length - left.name.length)[0];
  if (name === null || closest === undefined) return recordWords.noReverseZone;
  const added = { name, type: 'PTR', ttl: host.ttl, data: `${host.name}.` };
  const changes = { removed: [], added: [added] };
  const outcome = await api.changeRecords({ server, zone: closest.name, changes, reason });
  return outcome.kind === 'done'
    ? recordWords.pointerAdded
    : recordWords.pointerRefused(describeProblem(outcome.problem).title);
}
