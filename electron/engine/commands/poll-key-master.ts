import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { followsRoleLists } from '../key-master/beliefs';
import { poll } from '../key-master/poll';
import type { World } from '../forest/world';
import { manageableServer } from '../forest/manageable-server';

/** A server is told to re-read the role lists (MS-DNSP 3.1.4.1, DNS_ZONE_POLL_KEYMASTER_ROLE). */
export function pollKeyMaster(
  world: World,
  command: CommandOf<'poll-key-master'>,
): Decision<'poll-key-master'> {
  const server = manageableServer(world, command.server, 'TransferKeymasterRole');
  if (server.kind === 'refused') return turnedDown(world, server.problem);
  if (!followsRoleLists(server.value)) {
    return turnedDown(world, {
      code: 'directory-unavailable',
      parameters: { server: server.value.name },
    });
  }
  const { world: polled, events } = poll(world, server.value);
  return carriedOut(null, polled, { events });
}
