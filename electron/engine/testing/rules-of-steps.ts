import type { MoveResult } from '../../../shared/model/key-master';
import type { SigningPlan } from '../../../shared/model/zone-signing';
import { findServer, findServerByFqdn } from '../forest/lookup';
import type { KeyId } from '../forest/directory';
import { canReach } from '../forest/reachability';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { beliefOf, followsRoleLists } from '../key-master/beliefs';
import { plan } from '../key-master/plan';
import { holdersOf } from '../key-master/role-lists';
import { keyAccess, keysOutOfReach } from '../keys/custody';
import { keyIdsOf } from '../keys/published-keys';
import { trustAnchorState } from '../keys/trust-anchor-state';
import { nextNews } from '../next-due';
import { custodians } from './custodians';
import { holds, holdsIf, realDecide, silent } from './rule';
import type { Finding, Rule, Step } from './rule';
import { sameValue } from './same-value';
import { completionsOf } from './worlds';

/** The result of a move that arrived, `null` for everything else. */
function moveResultOf({ command, decision: { outcome } }: Step): MoveResult | null {
  if (command.kind !== 'move-key-master' || outcome.kind === 'refused') return null;
  return outcome.value !== null && 'steps' in outcome.value ? outcome.value : null;
}

function signingPlanOf({ command, decision: { outcome } }: Step): SigningPlan | null {
  const isSigning = command.kind === 'sign-zone' || command.kind === 'sign-zone-with-parameters';
  if (!isSigning || outcome.kind === 'refused') return null;
  return outcome.value !== null && 'act' in outcome.value ? outcome.value : null;
}

/** Where the role lists name holders of a zone, as its new Key Master can know it. */
function holdersSeenBy(world: World, { zone, to }: MoveResult): readonly string[] {
  const target = findServerByFqdn(world, to);
  const storage = target && zoneCopy(world, target.name, zone)?.storage;
  if (target === null || storage?.kind !== 'directory') return [];
  return holdersOf(world, target, storage.dn).map(({ fqdn }) => fqdn);
}

function isHalfWay({ decision: { outcome } }: Step): boolean {
  return outcome.kind === 'refused' && outcome.problem.code === 'key-master-move-incomplete';
}

/** A transfer and every seizure. */
function ofMoves(step: Step): Finding {
  const { before, command, decision } = step;
  if (command.kind !== 'move-key-master') return silent;
  const { world, actions } = decision;
  return holdsIf(
    actions.length === 0 && world.keys === before.keys && world.contents === before.contents,
    () => `${command.mode} of ${command.zone} to ${command.target} asked for ${JSON.stringify(actions)}`,
  );
}

const aMoveMakesNothing: Rule = {
  name: 'a move makes no keys and asks for nothing outside',
  ofStep: ofMoves,
};

const aMoveLosesNoKey: Rule = {
  name: 'no private key is lost by a move, and none comes anywhere',
  ofStep: ({ before, command, decision }) => {
    if (command.kind !== 'move-key-master') return silent;
    const [then, now] = [custodians(before), custodians(decision.world)];
    const different = [...then, ...now].filter((place) => !then.has(place) || !now.has(place));
    return holdsIf(different.length === 0, () => different.join(', '));
  },
};

/** Does the copy of the zone at that place still name the key? `place` is one of `custodians`. */
function isNeeded(world: World, place: string): boolean {
  const words = place.split(' ');
  const [keyId = '', server = ''] = [words[0], words.at(-1)];
  const zone = world.keys[keyId]?.zone ?? '';
  return keyIdsOf(zoneCopy(world, server, zone)?.descriptors ?? []).includes(keyId);
}

/** What takes keys away from a zone. */
const givingKeysUp: ReadonlySet<Step['command']['kind']> = new Set([
  'sign-zone',
  'sign-zone-with-parameters',
  'change-dnssec-properties',
]);

const onlySigningGivesKeysUp: Rule = {
  name: 'no private key is lost by anything but signing anew, a change of keys, a rollover that is over, and the replication of these',
  ofStep: ({ before, command, decision }) => {
    if (givingKeysUp.has(command.kind)) return silent;
    const now = custodians(decision.world);
    const lost = [...custodians(before)].filter(
      (place) =>
        !now.has(place) &&
        !(before.deliveries.length > 0 && place.includes('in the directory')) &&
        isNeeded(decision.world, place),
    );
    return holdsIf(lost.length === 0, () => `${command.kind} lost ${lost.join(', ')}`);
  },
};

const readOnlyHasNoKeys: Rule = {
  name: 'no private key comes to a read-only domain controller through the directory',
  ofStep: ({ decision: { world } }) => {
    const readOnly = Object.values(world.servers).filter(
      ({ role }) => role === 'read-only-domain-controller',
    );
    const places = [...custodians(world)].filter((place) =>
      readOnly.some(({ name }) => place.endsWith(` in the directory of ${name}`)),
    );
    return holdsIf(places.length === 0, () => places.join(', '));
  },
};

const thePlanComesTrue: Rule = {
  name: 'the outcome that a plan announced is the outcome that comes, but for a fault that nobody can foresee',
  ofStep: ({ before, command, decision }) => {
    if (command.kind !== 'move-key-master' || before.armedFaults.length > 0) return silent;
    const planned = plan(before, command);
    return holdsIf(sameValue(planned, decision.outcome), () =>
      JSON.stringify({ planned, came: decision.outcome }),
    );
  },
};

const refusedChangesNothing: Rule = {
  name: 'a refused command changes nothing, but for a move that failed half-way',
  ofStep: (step) => {
    const { before, command, decision } = step;
    if (decision.outcome.kind === 'done' || isHalfWay(step)) return silent;
    const isQuiet = decision.events.length + decision.actions.length === 0;
    return holdsIf(
      decision.world === before && isQuiet,
      () => `${command.kind} was refused and did something`,
    );
  },
};

const decisionsRepeat: Rule = {
  name: 'a decision is always the same',
  ofStep: ({ before, command, decision }, _, decide) =>
    holdsIf(sameValue(decide(before, command), decision), () => `${command.kind} was decided in two ways`),
};

const revisionCounts: Rule = {
  name: 'the revision counts exactly the decisions that changed something',
  ofStep: ({ before, command, decision: { world } }) => {
    const bare = (of: World): unknown => ({ ...of, time: 0, revision: 0, history: null });
    const expected = before.revision + (sameValue(bare(before), bare(world)) ? 0 : 1);
    return holdsIf(world.revision === expected, () => `${command.kind}: ${world.revision}, not ${expected}`);
  },
};

const timeGoesOn: Rule = {
  name: 'what is due comes, and time never runs backwards',
  ofStep: ({ before, command, decision: { world } }) => {
    const due = nextNews(world) ?? Infinity;
    const isDueLater = command.kind === 'advance' ? due > world.time : due >= world.time;
    return holdsIf(world.time >= before.time && isDueLater, () => `${command.kind}: due at ${due}`);
  },
};

const theNewOneKnows: Rule = {
  name: 'after a move the new Key Master is named by the directory as it sees it, and believes it',
  ofStep: (step) => {
    const result = moveResultOf(step);
    if (result === null) return silent;
    const { world } = step.decision;
    const target = findServerByFqdn(world, result.to);
    const believes = target !== null && zoneCopy(world, target.name, result.zone)?.isKeyMaster === true;
    const holders = holdersSeenBy(world, result);
    return holdsIf(believes && holders.includes(result.to), () => `${result.to}: ${holders.join(', ')}`);
  },
};

const whoKnowsWhen: Rule = {
  name: 'everybody whom a move reaches knows of it when its answer says so',
  ofStep: (step, { rolesApart }, decide) => {
    const result = moveResultOf(step);
    if (result?.changed !== true || rolesApart || holdersSeenBy(step.decision.world, result).length > 1) {
      return silent;
    }
    const to = result.knownEverywhereAt;
    const { world: then } = decide(step.decision.world, { kind: 'advance', to });
    const unreached = result.consequences.flatMap((consequence) =>
      consequence.kind === 'not-reached-now' ? consequence.servers : [],
    );
    const ignorant = Object.values(then.servers).filter(
      (server) =>
        followsRoleLists(server) &&
        !unreached.includes(server.fqdn) &&
        zoneCopy(then, server.name, result.zone) !== null &&
        zoneCopy(then, server.name, result.zone)?.keyMaster !== result.to,
    );
    return holdsIf(ignorant.length === 0, () => ignorant.map(({ name }) => name).join(', '));
  },
};

const whoDoesNotKnow: Rule = {
  name: 'a move names everybody who goes on believing, and those only',
  ofStep: (step) => {
    const result = moveResultOf(step);
    if (result?.changed !== true) return silent;
    const { world } = step.decision;
    const target = findServerByFqdn(world, result.to);
    const storage = target && zoneCopy(world, target.name, result.zone)?.storage;
    if (storage?.kind !== 'directory') return silent;
    const believing = Object.values(world.servers)
      .filter((server) => server.fqdn !== result.to && beliefOf(server, storage.dn).isKeyMaster)
      .map(({ fqdn }) => fqdn);
    const named = result.consequences.flatMap((consequence) =>
      consequence.kind === 'goes-on-believing' ? [consequence.server] : [],
    );
    return holdsIf(sameValue([...believing].sort(), [...named].sort()), () => believing.join(', '));
  },
};

/** What is in the directory and has not come to this replica yet will come. */
function isOnItsWay(world: World, server: Server, { name }: ZoneCopy, keyId: KeyId): boolean {
  const access = keyAccess(world, server, name, keyId);
  return access.kind === 'not-usable' && access.reason === 'not-replicated-yet';
}

const lackingKeysIsSaid: Rule = {
  name: 'no move makes a server Key Master of a signed zone without its keys, unless its plan says that it must be re-signed',
  ofStep: (step) => {
    const result = moveResultOf(step);
    if (result === null) return silent;
    const { world } = step.decision;
    const target = findServerByFqdn(world, result.to);
    const copy = target && zoneCopy(world, target.name, result.zone);
    if (target === null || copy?.isSigned !== true || !result.changed) return silent;
    const missing = keysOutOfReach(world, target, copy).filter(
      (keyId) => !isOnItsWay(world, target, copy, keyId),
    );
    const isSaid = result.consequences.some(({ kind }) => kind === 'must-be-re-signed');
    const reachesAll = Object.keys(world.servers).every((name) => canReach(world, target.name, name));
    if (missing.length === 0) return reachesAll ? holds : silent;
    return holdsIf(isSaid, () => `${result.to} lacks ${missing.length} keys of ${result.zone}`);
  },
};

/** The trust anchors of a zone that are right, by the Key Master's copy of it. */
function validOn(world: World, keyMaster: string, zone: string): readonly string[] {
  const server = findServerByFqdn(world, keyMaster);
  const copy = server && zoneCopy(world, server.name, zone);
  return Object.values(world.servers)
    .filter((each) => trustAnchorState(world, each, zone, copy) === 'valid')
    .map(({ fqdn }) => fqdn);
}

/** The world in which all keys that were ordered are made. */
function withKeysMade(world: World): World {
  return completionsOf(world).reduce((next, completion) => realDecide(next, completion).world, world);
}

const brokenAnchorsAreSaid: Rule = {
  name: 'signing breaks no trust anchor without its plan naming the server',
  ofStep: (step) => {
    const result = signingPlanOf(step);
    if (result === null) return silent;
    const { keyMaster, zone, consequences } = result;
    const named = consequences.flatMap((consequence) =>
      consequence.kind === 'trust-anchors-will-break' ? consequence.servers : [],
    );
    const still = validOn(withKeysMade(step.decision.world), keyMaster, zone);
    // Keys that others ordered would have been made without the signing, too.
    const broken = validOn(withKeysMade(step.before), keyMaster, zone).filter(
      (server) => !still.includes(server) && !named.includes(server),
    );
    return holdsIf(broken.length === 0, () => `${result.act} of ${zone}: ${broken.join(', ')}`);
  },
};

const movesKeepAnchors: Rule = {
  name: 'a move changes nobody’s trust anchors',
  ofStep: ({ before, command, decision: { world } }) => {
    if (command.kind !== 'move-key-master') return silent;
    const changed = Object.values(world.servers).filter(
      ({ name, trustAnchors }) => findServer(before, name)?.trustAnchors !== trustAnchors,
    );
    const { forestDns } = world.forest.partitions;
    const replicas = Object.keys(world.replicas).filter(
      (server) => world.replicas[server]?.[forestDns] !== before.replicas[server]?.[forestDns],
    );
    return holdsIf(changed.length + replicas.length === 0, () => `${command.target} changed trust anchors`);
  },
};

/** The rules that every single decision keeps. */
export const rulesOfSteps: readonly Rule[] = [
  aMoveMakesNothing,
  aMoveLosesNoKey,
  onlySigningGivesKeysUp,
  readOnlyHasNoKeys,
  thePlanComesTrue,
  refusedChangesNothing,
  decisionsRepeat,
  revisionCounts,
  timeGoesOn,
  theNewOneKnows,
  whoKnowsWhen,
  whoDoesNotKnow,
  lackingKeysIsSaid,
  brokenAnchorsAreSaid,
  movesKeepAnchors,
];
