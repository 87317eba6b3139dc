import type { VerbGate, VerbObstacle } from '../../../shared/model/key-master';
import { findServer, findServerByFqdn } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { beliefOf } from './beliefs';
import { holdersOf } from './role-lists';

/**
 * Who is Key Master of a zone, as the server of this copy can know it.
 *
 * Of a zone of the directory those whom the role lists name: more than one after a move that failed half-way. Of a zone
 * in a file its only primary; of a secondary the one it was told.
 */
export function holdersSeenBy(world: World, copy: ZoneCopy): readonly Server[] {
  const asked = findServer(world, copy.server);
  if (asked !== null && copy.storage.kind === 'directory') return holdersOf(world, asked, copy.storage.dn);
  const named = copy.keyMaster === null ? null : findServerByFqdn(world, copy.keyMaster);
  return named === null ? [] : [named];
}

/** Does the Key Master that a copy names agree that it is one? What it would answer to the question IsKeymaster. */
function confirms(world: World, holders: readonly Server[], { storage, keyMaster }: ZoneCopy): boolean {
  if (storage.kind !== 'directory') return false;
  const asked = holders.find(({ fqdn }) => fqdn === keyMaster) ?? holders[0];
  const server = asked === undefined ? null : findServer(world, asked.name);
  return server !== null && beliefOf(server, storage.dn).isKeyMaster;
}

/** Can one of several holders be told to keep the role? It must answer and let the signed-in user write its role list. */
function canKeepOne(world: World, { server }: ZoneCopy, holders: readonly Server[]): boolean {
  return holders.some(
    ({ name, rights }) => canReach(world, server, name) && rights.manage && rights.writeSettings,
  );
}

/**
 * Two holders: a move to a third would take the role from one of them only, so that two remain. One is to be kept first,
 * by a seizure of its own; only where none of them can be told so, a third may seize, which then can be kept.
 */
function obstaclesOfTwo(
  world: World,
  copy: ZoneCopy,
  holders: readonly Server[],
): Readonly<Record<VerbGate['verb'], VerbObstacle | null>> {
  const seize = canKeepOne(world, copy, holders) ? 'two-holders' : null;
  return { assign: 'has-key-master', transfer: 'two-holders', seize };
}

/**
 * A seizure is the way out where the online transfer is none: the present Key Master does not answer or does not
 * confirm. "An easy online transfer … is always preferred" (brief).
 */
function obstacles(
  world: World,
  copy: ZoneCopy,
  answers: boolean,
): Readonly<Record<VerbGate['verb'], VerbObstacle | null>> {
  const holders = holdersSeenBy(world, copy);
  if (holders.length === 0) return { assign: null, transfer: 'no-key-master', seize: 'no-key-master' };
  if (holders.length > 1) return obstaclesOfTwo(world, copy, holders);
  const agrees = answers && confirms(world, holders, copy);
  const transfer = !copy.isSigned ? 'zone-not-signed' : agrees ? null : 'key-master-offline';
  return {
    assign: 'has-key-master',
    transfer,
    seize: agrees ? 'key-master-online' : null,
  };
}

/**
 * Which of assign, transfer and seize is available for a zone now, seen from one server.
 *
 * The gates of the dialog, not of the protocol: TransferKeymasterRole seizes from a Key Master that is online as well,
 * and so does `Reset-DnsServerZoneKeyMasterRole -SeizeRole`; it moves the role of two holders, too. The role of a zone outside the directory does not move.
 *
 * @param answers does the present Key Master answer a live probe?
 */
export function verbGates(world: World, copy: ZoneCopy, answers: boolean): readonly VerbGate[] {
  const verbs = ['assign', 'transfer', 'seize'] as const;
  if (copy.storage.kind !== 'directory') {
    return verbs.map((verb) => ({ verb, obstacle: 'zone-file-backed' }));
  }
  const found = obstacles(world, copy, answers);
  return verbs.map((verb) => ({ verb, obstacle: found[verb] }));
}
