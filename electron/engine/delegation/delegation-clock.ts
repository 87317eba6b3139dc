import type { Instant } from '../forest/directory';
import { entry, findServer, withServer, zoneKey } from '../forest/lookup';
import type { World } from '../forest/world';
import { contentOf } from '../forest/zone-copy';
import type { Passage } from '../key-master/poll';
import { masteredZones, placeOf } from '../keys/rollover/mastered-zones';
import type { SigningPlace } from '../keys/signing-place';
import { equalNames, withoutTrailingDot } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import { groupRecords } from '../records/zone-content';
import type { ZoneContent } from '../records/zone-content';
import { reachedChild, wantedSigners } from './child-zone';
import { withSigners, writeContent } from './parent-content';
import type { NewSigners } from './parent-content';

const signedDelegations = new WeakMap<ZoneContent, readonly (readonly StoredRecord[])[]>();

/** The DS sets of a zone's content; a content never changes, and is looked through once. */
function signedDelegationsOf(content: ZoneContent): readonly (readonly StoredRecord[])[] {
  const known = signedDelegations.get(content);
  if (known !== undefined) return known;
  const signers = content.records.filter(
    ({ name, type }) => type === 'DS' && !equalNames(name, content.origin),
  );
  const sets = groupRecords(signers).map(({ records }) => records);
  signedDelegations.set(content, sets);
  return sets;
}

/** The delegations of a zone whose DS set is to be another one, as its Key Master can find out now. */
function outdatedDelegations(world: World, { server, copy }: SigningPlace): readonly NewSigners[] {
  return signedDelegationsOf(copy.content).flatMap((signers): readonly NewSigners[] => {
    const [first] = signers;
    const name = withoutTrailingDot(first?.name ?? '');
    const child = reachedChild(world, server.name, name);
    const wanted = child === null ? null : wantedSigners(world, child, signers);
    if (wanted === null || first === undefined) return [];
    const change = { child: name, signers: wanted, ttl: first.ttl };
    return withSigners(copy.content, change) === copy.content ? [] : [change];
  });
}

/** The next poll of a zone's delegations: polls are whole periods apart (MS-DNSP SecureDelegationPollingPeriod). */
function nextPoll(world: World, { server, copy }: SigningPlace): Instant {
  const period = copy.settings.secureDelegationPollingPeriod * 1000;
  const last = entry(server.delegationPolls, zoneKey(copy.name)) ?? 0;
  return last + Math.max(1, Math.ceil((world.time - last) / period)) * period;
}

/** Zones with a delegation that the next poll will change; polls that can change nothing do not count. */
function duePolls(world: World): readonly { readonly at: Instant; readonly place: SigningPlace }[] {
  return masteredZones(world)
    .filter(({ content }) => signedDelegationsOf(contentOf(world, content)).length > 0)
    .flatMap((zone) => placeOf(world, zone) ?? [])
    .filter((place) => outdatedDelegations(world, place).length > 0)
    .map((place) => ({ at: nextPoll(world, place), place }));
}

function due(world: World): Instant | null {
  const instants = duePolls(world).map(({ at }) => at);
  return instants.length === 0 ? null : Math.min(...instants);
}

function polled(world: World, { server, copy }: SigningPlace): World {
  const now = findServer(world, server.name) ?? server;
  const delegationPolls = { ...now.delegationPolls, [zoneKey(copy.name)]: world.time };
  return withServer(world, { ...now, delegationPolls });
}

/** Looks at the delegations of one zone and writes the DS sets that changed, all at once. */
function poll(world: World, place: SigningPlace): World {
  const content = outdatedDelegations(world, place).reduce(withSigners, place.copy.content);
  const written = writeContent(world, place.copy, content);
  return polled(written, place);
}

function run(world: World): Passage {
  const first = duePolls(world).find(({ at }) => at <= world.time);
  return { world: first === undefined ? world : poll(world, first.place), events: [] };
}

/**
 * The Key Master's polling of child zones: it keeps the DS sets of its signed delegations current ("performing all …
 * polling child zones", brief).
 *
 * CDS records of the child are followed too, which a Windows server does not do; nothing else than what a key named by
 * the present DS set signs is believed.
 */
export const delegationClock = { due, run };
