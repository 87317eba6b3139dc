import type { CustodyVerdict } from '../../../shared/model/custody';
import type { MoveMode, MovePlan } from '../../../shared/model/key-master';
import type { ReadinessVerdict, ZoneReadiness } from '../../../shared/model/readiness';
import { entry } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { keyName } from '../keys/dnskey';
import { keyIdsOf } from '../keys/published-keys';
import { usersOfKey } from '../key-master/key-users';
import { plan } from '../key-master/plan';
import { trustingServers } from '../key-master/trusting-servers';

/** A server that could take the role, and what taking it would do. */
interface Candidate {
  readonly server: Server;
  readonly verdict: Exclude<CustodyVerdict, 'no-candidate'>;
  readonly plan: MovePlan;
}

function planned(world: World, zone: string, target: Server, mode: MoveMode): MovePlan | null {
  const outcome = plan(world, { kind: 'move-key-master', zone, target: target.name, mode });
  return outcome.kind === 'done' ? outcome.value : null;
}

/** A seizure shows whether the keys are there; where they are not, the one without key checks, whether it helps. */
function candidateOf(world: World, zone: string, server: Server): Candidate | null {
  const seized = planned(world, zone, server, 'seize');
  if (seized !== null) return { server, verdict: 'keys-accessible', plan: seized };
  const forced = planned(world, zone, server, 'seize-without-key-checks');
  return forced === null ? null : { server, verdict: 'must-be-re-signed', plan: forced };
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
  return best.plan.consequences.flatMap((consequence) =>
    consequence.kind === 'trust-anchors-will-break' ? consequence.servers : [],
  );
}

/**
 * What would become of one zone if its Key Master died, found by seizing its role on every other server.
 *
 * @param world the world in which the server is dead, with nothing armed; at least with this zone in it
 * @param copy the zone as it is known
 */
export function zoneReadiness(world: World, dead: Server, copy: ZoneCopy): ZoneReadiness {
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
    bogusAt: null,
    bogusCause: null,
  };
}
