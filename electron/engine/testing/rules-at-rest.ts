import { findServer } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { believersOf, beliefOf, followsRoleLists } from '../key-master/beliefs';
import { holdersOf } from '../key-master/role-lists';
import { keysOutOfReach } from '../keys/custody';
import { realDecide, holdsIf, silent } from './rule';
import type { Finding, Rule } from './rule';
import { sameValue } from './same-value';
import { directoryZones } from './trail';
import type { DirectoryZone, Trail } from './trail';

/** The server whose view counts at rest, when all agree: the Domain Naming Master. */
function observer(world: World): Server {
  const server = findServer(world, world.forest.domainNamingMaster);
  if (server === null) throw new Error('The Domain Naming Master vanished');
  return server;
}

const namesOf = (servers: readonly Server[]): readonly string[] => servers.map(({ name }) => name);

function holdersIn(world: World, { dn }: DirectoryZone): readonly string[] {
  return namesOf(holdersOf(world, observer(world), dn));
}

/** Looks at every zone of the directory; broken by the first that is, silent where all are. */
function ofEveryZone(
  look: (world: World, zone: DirectoryZone, trail: Trail) => Finding,
): NonNullable<Rule['atRest']> {
  return (world, trail) => {
    const findings = directoryZones(world, observer(world).name).map((zone) => look(world, zone, trail));
    const broken = findings.find(({ kind }) => kind === 'broken');
    return broken ?? findings.find(({ kind }) => kind === 'holds') ?? silent;
  };
}

const theDirectoryIsBelieved: Rule = {
  name: 'those believe themselves Key Master whom the directory names, whatever failed on the way',
  atRest: ofEveryZone((world, zone) => {
    const [believers, holders] = [namesOf(believersOf(world, zone.dn)), holdersIn(world, zone)];
    return holdsIf(
      sameValue(believers, holders),
      () => `${zone.name}: ${believers.join()} believe, ${holders.join()} hold`,
    );
  }),
};

const atMostOneBelieves: Rule = {
  name: 'at most one server believes itself Key Master of a zone, and one more for each move that failed half-way',
  atRest: ofEveryZone((world, zone, { halfWay, rolesApart }) => {
    if (rolesApart) return silent;
    const believers = namesOf(believersOf(world, zone.dn));
    const allowed = 1 + (halfWay[zone.name] ?? 0);
    return holdsIf(believers.length <= allowed, () => `${zone.name}: ${believers.join(', ')}`);
  }),
};

const theRoleStays: Rule = {
  name: 'a zone that has signing keys has a Key Master, signed or not',
  atRest: ofEveryZone((world, zone, { rolesApart }) => {
    const copy = zoneCopy(world, observer(world).name, zone.name);
    if (rolesApart || copy === null || copy.descriptors.length === 0) return silent;
    return holdsIf(believersOf(world, zone.dn).length > 0, () => `${zone.name} has lost its Key Master`);
  }),
};

const everybodyNamesIt: Rule = {
  name: 'everybody who follows the directory names the same Key Master',
  atRest: ofEveryZone((world, zone) => {
    const [holder, ...others] = holdersIn(world, zone);
    if (others.length > 0) return silent;
    const fqdn = holder === undefined ? null : (findServer(world, holder)?.fqdn ?? null);
    const wrong = Object.values(world.servers).filter(
      (server) =>
        followsRoleLists(server) &&
        server.partitions.includes(zone.partition) &&
        beliefOf(server, zone.dn).keyMaster !== fqdn,
    );
    return holdsIf(wrong.length === 0, () => `${zone.name}: ${namesOf(wrong).join(', ')}, not ${fqdn}`);
  }),
};

const replicasAgree: Rule = {
  name: 'all replicas of a partition are alike, but for private keys on a read-only domain controller',
  atRest: (world) => {
    const first = observer(world);
    const { configuration } = world.forest.partitions;
    const different = Object.values(world.servers).filter(({ name, role, site }) => {
      if (site === null) return false;
      return role === 'read-only-domain-controller'
        ? !sameValue(world.replicas[name]?.[configuration], world.replicas[first.name]?.[configuration])
        : !sameValue(world.replicas[name], world.replicas[first.name]);
    });
    return holdsIf(different.length + world.deliveries.length === 0, () => namesOf(different).join(', '));
  },
};

const lackingKeysWasSaid: Rule = {
  name: 'no path leads to a Key Master that lacks keys of a signed zone without a plan having said that it must be re-signed',
  atRest: ofEveryZone((world, zone, { announced, keysApart, rolesApart }) => {
    const [holder, ...others] = holdersIn(world, zone);
    const server = holder === undefined ? null : findServer(world, holder);
    const copy = server && zoneCopy(world, server.name, zone.name);
    if (keysApart || rolesApart || others.length > 0 || server === null || copy?.isSigned !== true)
      return silent;
    const missing = keysOutOfReach(world, server, copy);
    return holdsIf(missing.length === 0 || announced[zone.name] === true, () => `${zone.name} on ${holder}`);
  }),
};

const worldsSurvive: Rule = {
  name: 'a world can be written and read, and goes on alike',
  atRest: (world) => {
    const text = JSON.stringify(world);
    const read = JSON.parse(text) as World;
    const advance = { kind: 'advance', to: world.time + 3_600_000 } as const;
    const isSame = sameValue(read, world) && sameValue(realDecide(read, advance), realDecide(world, advance));
    return holdsIf(isSame, () => 'the world that was read is another one');
  },
};

/** The rules of a world in which everything is on, connected, and has arrived. */
export const rulesAtRest: readonly Rule[] = [
  theDirectoryIsBelieved,
  atMostOneBelieves,
  theRoleStays,
  everybodyNamesIt,
  replicasAgree,
  lackingKeysWasSaid,
  worldsSurvive,
];
