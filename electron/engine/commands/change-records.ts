import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision, LogEvent } from '../decision';
import { writeContent } from '../delegation/parent-content';
import { manageableServer } from '../forest/manageable-server';
import { withoutUnusedContents } from '../forest/used-contents';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { changedContent } from '../records/changes/changed-content';
import type { ChangedContent } from '../records/changes/changed-content';
import { withoutTrailingDot } from '../records/name';

/** The copy whose records are changed, or why they can not be here: every writable primary takes changes. */
function writableCopy(world: World, command: CommandOf<'change-records'>): Outcome<ZoneCopy> {
  const server = manageableServer(world, command.server, command.zone);
  if (server.kind === 'refused') return server;
  const copy = zoneCopy(world, server.value.name, command.zone);
  const parameters = { server: server.value.name, zone: command.zone };
  if (copy === null) return refused({ code: 'zone-does-not-exist', parameters });
  if (!copy.isReadOnly) return done(copy);
  const code = copy.storage.kind === 'directory' ? 'not-allowed-on-read-only-dc' : 'zone-type-not-allowed';
  return refused({ code, parameters });
}

/** What the server logs of every record that went or came (dialogs.md 8.3, events 516 and 515). */
function recordEvents(
  { time }: World,
  { server, name: zone }: ZoneCopy,
  { added, removed }: ChangedContent,
): readonly LogEvent[] {
  const place = { at: time, server, zone };
  return [
    ...removed.map(({ name, type, data }) => ({
      kind: 'record-deleted' as const,
      name: withoutTrailingDot(name),
      type,
      data,
      ...place,
    })),
    ...added.map(({ name, type, ttl, data }) => ({
      kind: 'record-created' as const,
      name: withoutTrailingDot(name),
      type,
      ttl,
      data,
      ...place,
    })),
  ];
}

/**
 * Takes an administrator's records out of a zone and puts others in, all of them or none.
 *
 * The zone's serial rises, other servers get the change as they get every other, and a signed zone's servers sign what
 * is new.
 */
export function changeRecords(
  world: World,
  command: CommandOf<'change-records'>,
): Decision<'change-records'> {
  const copy = writableCopy(world, command);
  if (copy.kind === 'refused') return turnedDown(world, copy.problem);
  const changed = changedContent(copy.value.content, command.changes);
  if (changed.kind === 'refused') return turnedDown(world, changed.problem);
  const written = writeContent(world, copy.value, changed.value.content);
  return carriedOut(null, written === world ? world : withoutUnusedContents(written), {
    events: recordEvents(world, copy.value, changed.value),
  });
}
