import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import { findServer } from './lookup';
import type { Server, ServerName } from './server';
import type { World } from './world';

/**
 * A server that takes a management call of the signed-in user (MS-DNSP 3.1.6.1), or why it takes none.
 *
 * @param object what the call is about: shown where access is denied
 */
export function manageableServer(world: World, name: ServerName, object: string): Outcome<Server> {
  const server = findServer(world, name);
  if (server === null) return refused({ code: 'server-unknown', parameters: { server: name } });
  if (!server.running) return refused({ code: 'server-unavailable', parameters: { server: server.name } });
  if (!server.rights.manage) {
    return refused({ code: 'access-denied', parameters: { server: server.name, object } });
  }
  return done(server);
}
