import { findServer } from '../forest/lookup';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { equalNames } from '../records/name';
import { isLaterSerial, parseSoa } from '../records/start-of-authority';
import { recordsOf, soaRecord } from '../records/zone-content';
import type { ZoneContent } from '../records/zone-content';
import { holdsIf, silent } from './rule';
import type { Rule } from './rule';

/** A zone's records on a server, `null` where it has no such zone. */
function contentOn(world: World, server: string, zone: string): ZoneContent | null {
  return zoneCopy(world, server, zone)?.content ?? null;
}

function serialOf(content: ZoneContent): number {
  return parseSoa(soaRecord(content)?.data ?? '')?.serial ?? -1;
}

/** One SOA record, at least one name server. */
function isWhole(content: ZoneContent): boolean {
  const authorities = content.records.filter(({ type }) => type === 'SOA');
  return (
    authorities.length === 1 &&
    equalNames(authorities[0]?.name ?? '', content.origin) &&
    recordsOf(content, content.origin, 'NS').length > 0
  );
}

const changesLeaveTheZoneWhole: Rule = {
  name: 'a change of records raises the serial and leaves one SOA record and a name server',
  ofStep: ({ before, command, decision }) => {
    if (command.kind !== 'change-records' || decision.outcome.kind === 'refused') return silent;
    const [then, now] = [before, decision.world].map((world) =>
      contentOn(world, command.server, command.zone),
    );
    if (!then || !now || then === now) return silent;
    const isRight = isLaterSerial(serialOf(now), serialOf(then)) && (isWhole(now) || !isWhole(then));
    return holdsIf(isRight, () => `${command.zone} on ${command.server}`);
  },
};

const nothingOfTheDeleted: Rule = {
  name: 'who deleted a zone has nothing of it any more, and names nobody its Key Master',
  ofStep: ({ command, decision: { world, outcome } }) => {
    if (command.kind !== 'delete-zone' || outcome.kind === 'refused') return silent;
    const server = findServer(world, command.server);
    const key = command.zone.toLowerCase();
    const isGone =
      server !== null &&
      zoneCopy(world, server.name, command.zone) === null &&
      [server.localZones, server.signatures, server.signingDue, server.delegationPolls].every(
        (part) => !Object.hasOwn(part, key),
      ) &&
      !Object.entries(server.beliefs).some(
        ([dn, belief]) => dn.startsWith(`dc=${key},`) && belief.isKeyMaster,
      );
    return holdsIf(isGone, () => `${command.zone} on ${command.server}`);
  },
};

const signaturesHaveTheirZone: Rule = {
  name: 'nobody has signatures of a zone that it has not',
  ofStep: ({ decision: { world } }) => {
    const orphans = Object.values(world.servers).flatMap(({ name, signatures }) =>
      Object.keys(signatures)
        .filter((zone) => zoneCopy(world, name, zone) === null)
        .map((zone) => `${zone} on ${name}`),
    );
    return holdsIf(orphans.length === 0, () => orphans.join(', '));
  },
};

/** The rules of zones that come and go, and of their records. */
export const rulesOfZones: readonly Rule[] = [
  changesLeaveTheZoneWhole,
  nothingOfTheDeleted,
  signaturesHaveTheirZone,
];
