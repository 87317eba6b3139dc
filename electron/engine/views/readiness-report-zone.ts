import type { CustodyVerdict } from '../../../shared/model/custody';
import type { MoveMode } from '../../../shared/model/key-master';
import type { ReadinessVerdict, ZoneReadiness } from '../../../shared/model/readiness';
import { entry, zoneKey } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { keyName } from '../keys/dnskey';
import { keyIdsOf } from '../keys/published-keys';
import { usersOfKey } from '../key-master/key-users';
import { runMove } from '../key-master/move-run';
import { plan } from '../key-master/plan';
import { trustingServers } from '../key-master/trusting-servers';
import { refusalOn } from '../outlook/turns-bogus';
import type { Refusal } from '../outlook/turns-bogus';

/** A server that could take the role, and the mode in which it would. */
interface Candidate {
  readonly server: Server;
  readonly verdict: Exclude<CustodyVerdict, 'no-candidate'>;
  readonly mode: MoveMode;
}

/** Would the role arrive? Without asking what would follow from it, which is asked of one candidate only. */
function arrives(world: World, zone: string, target: Server, mode: MoveMode): boolean {
  const run = runMove(world, { kind: 'move-key-master', zone, target: target.name, mode });
  return run.kind === 'done' && run.value.problem === null;
}

/** A seizure shows whether the keys are there; where they are not, the one without key checks, whether it helps. */
function candidateOf(world: World, zone: string, server: Server): Candidate | null {
  if (arrives(world, zone, server, 'seize')) return { server, verdict: 'keys-accessible', mode: 'seize' };
  const mode = 'seize-without-key-checks';
  return arrives(world, zone, server, mode) ? { server, verdict: 'must-be-re-signed', mode } : null;
}

/** Keys accessible before re-signing, then the site of the dead server before others, then by name. */
function inOrder(dead: Server): (left: Candidate, right: Candidate) => number {
  const rank = ({ server, verdict }: Candidate): number =>
    (verdict === 'keys-accessible' ? 0 : 2) + (server.site === dead.site ? 0 : 1);
  return (left, right) => rank(left) - rank(right) || (left.server.name < right.server.name ? -1 : 1);
}

/** Keys that nobody but this server could use, running or not. What is on a device outlives every server. */
function keysLostWith(world: World, dead: Server, { name, descriptors }: ZoneCopy): readonly string[] {
  return keyIdsOf(descriptors)
    .filter((keyId) => {
      const [user, ...others] = usersOfKey(world, name, keyId);
      const isOnDevice = entry(world.keys, keyId)?.storage.kind === 'device';
      return user?.name === dead.name && others.length === 0 && !isOnDevice;
    })
    .map((keyId) => keyName(world, keyId));
}

/** The other servers that trust the KSKs the zone publishes now. */
function trusting(world: World, { name, publishedKeys }: ZoneCopy): readonly string[] {
  const keys = publishedKeys.filter(({ keyType }) => keyType === 'KSK').map(({ id }) => id);
  return trustingServers(world, name, keys).map(({ fqdn }) => fqdn);
}

function verdictOf([best]: readonly Candidate[]): ReadinessVerdict {
  if (best === undefined) return 'no-candidate';
  return best.verdict === 'keys-accessible' ? 'safe' : 'must-be-re-signed';
}

/** Whose trust anchors break: as the best candidate's plan says; all of them where there is nobody to go on. */
function anchorsToUpdate(world: World, [best]: readonly Candidate[], copy: ZoneCopy): readonly string[] {
  if (best === undefined) return trusting(world, copy);
  const { server, mode } = best;
  const outcome = plan(world, { kind: 'move-key-master', zone: copy.name, target: server.name, mode });
  if (outcome.kind === 'refused') throw new Error(`${copy.name} does not arrive on ${server.name}`);
  return outcome.value.consequences.flatMap((consequence) =>
    consequence.kind === 'trust-anchors-will-break' ? consequence.servers : [],
  );
}

/** The servers that are left and have the zone; those that have signed it, if any have, as the others never did. */
function serversLeft(world: World, dead: Server, zone: string): readonly Server[] {
  const left = Object.values(world.servers).filter(({ name, running }) => running && name !== dead.name);
  const signing = left.filter(({ signatures }) => entry(signatures, zoneKey(zone)) !== undefined);
  return signing.length > 0 ? signing : left;
}

/** When the first copy that is left turns bogus, if nobody does anything. */
function firstRefusal(world: World, dead: Server, { name }: ZoneCopy): Refusal | null {
  return serversLeft(world, dead, name)
    .flatMap((server) => refusalOn(world, server, name) ?? [])
    .reduce<Refusal | null>((first, each) => (first === null || each.at < first.at ? each : first), null);
}

/**
 * What would become of one zone if its Key Master died, found by seizing its role on every other server.
 *
 * @param world the world in which the server is dead, with nothing armed; at least with this zone in it
 * @param copy the zone as it is known
 * @param without the same with everything in it, and what is on its way
 */
export function zoneReadiness(world: World, dead: Server, copy: ZoneCopy, without: World): ZoneReadiness {
  const refusal = firstRefusal(without, dead, copy);
  const inDirectory = copy.storage.kind === 'directory';
  const candidates = Object.values(inDirectory ? world.servers : {})
    .filter(({ name }) => name !== dead.name)
    .flatMap((server) => candidateOf(world, copy.name, server) ?? [])
    .sort(inOrder(dead));
  return {
    zone: copy.name,
    signed: copy.isSigned,
    storage: inDirectory ? 'directory' : 'file',
    verdict: verdictOf(candidates),
    candidates: candidates.map(({ server: { name, fqdn }, verdict }) => ({ server: name, fqdn, verdict })),
    keysLost: keysLostWith(world, dead, copy),
    trustAnchorServers: anchorsToUpdate(world, candidates, copy).filter((fqdn) => fqdn !== dead.fqdn),
    bogusAt: refusal?.at ?? null,
    bogusCause: refusal?.cause ?? null,
  };
}
