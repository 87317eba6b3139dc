import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Decision } from '../decision';
import { withContactNoted } from '../forest/contact';
import { findServer, withServer } from '../forest/lookup';
import type { Server } from '../forest/server';
import { deliverDue } from '../forest/replication';
import type { World } from '../forest/world';
import { poll } from '../key-master/poll';

function stop(world: World, server: Server): Decision<'set-server-running'> {
  const stopped = withContactNoted(world, withServer(world, { ...server, running: false }));
  return carriedOut(null, stopped, {
    actions: [{ kind: 'stop-dns-service', server: server.name }],
  });
}

/**
 * What a server missed arrives first, then it looks at the directory at once, and only then does its own work: so an old Key Master that comes back
 * detects that it no longer is one, and nobody has to change a setting (brief).
 */
function start(world: World, server: Server): Decision<'set-server-running'> {
  const arrived = deliverDue(withServer(world, { ...server, running: true }));
  const started = findServer(arrived.world, server.name);
  if (started === null) throw new Error(`${server.name} vanished while it started`);
  const polled = poll(arrived.world, started);
  return carriedOut(null, polled.world, {
    actions: [{ kind: 'start-dns-service', server: server.name }],
    events: [...arrived.events, ...polled.events],
  });
}

/**
 * Switches a server on or off: its DNS service, and with it the machine's part in replication.
 *
 * This is the lab's power switch, no management call, so it asks for no rights. A server that is in that state already
 * stays as it is.
 */
export function setServerRunning(
  world: World,
  { server: name, running }: CommandOf<'set-server-running'>,
): Decision<'set-server-running'> {
  const server = findServer(world, name);
  if (server === null) return turnedDown(world, { code: 'server-unknown', parameters: { server: name } });
  if (server.running === running) return carriedOut(null, world);
  return running ? start(world, server) : stop(world, server);
}
