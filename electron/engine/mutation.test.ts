import { describe, expect, it } from 'vitest';
import { done } from '../../shared/contract/outcome';
import type { MoveResult } from '../../shared/model/key-master';
import type { SigningKeyDescriptor } from '../../shared/model/signing-key';
import { withServer } from './forest/lookup';
import { findZoneObject } from './forest/replica';
import type { World } from './forest/world';
import { withBelief } from './key-master/beliefs';
import { addToRoleList, deleteFromRoleList } from './key-master/role-lists';
import { follow, newTally } from './testing/exploration';
import type { Breach } from './testing/exploration';
import { realDecide } from './testing/rule';
import type { Decide, Rule } from './testing/rule';
import { afterEach, seizing, serverOf, start, waits, worldAfter } from './testing/mutant';
import type { Mutant } from './testing/mutant';
import { mutantsOfSignatures } from './testing/mutants-of-signatures';
import { mutantsOfZones } from './testing/mutants-of-zones';
import { mutantsOfSigning } from './testing/mutants-of-signing';
import { rules } from './testing/rules';
import { branchLink, transferTo, zone, zoneDn } from './testing/worlds';

/*
 * The test of the tests: the engine with one rule broken on purpose, and the same rules look at it. A rule that does not
 * notice here would not notice anywhere.
 */

const worldAfterMoves = (change: (world: World, before: World) => World): Decide =>
  worldAfter('move-key-master', change);

/** An engine that answers a move in another way. */
const answerOfMoves = (change: (result: MoveResult) => MoveResult): Decide =>
  afterEach('move-key-master', (decision) => {
    const { outcome } = decision;
    if (outcome.kind === 'refused' || outcome.value === null || !('steps' in outcome.value)) return decision;
    return { ...decision, outcome: done(change(outcome.value)) };
  });

const withoutConsequence =
  (...kinds: readonly string[]) =>
  (result: MoveResult): MoveResult => ({
    ...result,
    consequences: result.consequences.filter(({ kind }) => !kinds.includes(kind)),
  });

/** Nothing is left of what one server knows of the zones. */
function withEmptyZones(world: World, server: string): World {
  const { domainDns } = world.forest.partitions;
  const replicas = { ...world.replicas, [server]: { ...world.replicas[server], [domainDns]: {} } };
  return { ...world, replicas };
}

function believing(world: World, name: string, isKeyMaster: boolean): World {
  const belief = { isKeyMaster, keyMaster: 'DC1.contoso.com' };
  return withBelief(world, serverOf(world, name), zoneDn, belief);
}

/** An engine that writes other descriptors on the Key Master while time passes. */
const descriptorsLater = (change: (descriptor: SigningKeyDescriptor) => SigningKeyDescriptor): Decide =>
  worldAfter('advance', (world) => {
    const found = findZoneObject(world, serverOf(world, 'DC1'), zone);
    if (found === null) return world;
    const { attributes } = found.object;
    const { value, stamp } = attributes.signingKeyDescriptors;
    const signingKeyDescriptors = { value: value.map(change), stamp };
    const object = { ...found.object, attributes: { ...attributes, signingKeyDescriptors } };
    const { domainDns } = world.forest.partitions;
    const replica = { ...world.replicas.DC1?.[domainDns], [zoneDn.toLowerCase()]: object };
    return {
      ...world,
      replicas: { ...world.replicas, DC1: { ...world.replicas.DC1, [domainDns]: replica } },
    };
  });

let dice = 0;

const mutants: readonly Mutant[] = [
  {
    what: 'a move drops private keys from a replica',
    decide: worldAfterMoves((world) => withEmptyZones(world, 'DC3')),
    rule: 'no private key is lost by a move',
  },
  {
    what: 'a server loses its certificate store while time passes',
    decide: worldAfter('advance', (world) =>
      withServer(world, { ...serverOf(world, 'DC1'), certificateStore: [] }),
    ),
    rule: 'no private key is lost by anything but',
  },
  {
    what: 'a move orders a key',
    decide: afterEach('move-key-master', (decision) => ({
      ...decision,
      actions: [{ kind: 'generate-key', keyId: 'new', algorithm: 8, keyLength: 2048 }],
    })),
    rule: 'a move makes no keys',
  },
  {
    what: 'a read-only domain controller gets private keys',
    decide: worldAfterMoves((world) => {
      const { DC1 } = world.replicas;
      return DC1 === undefined ? world : { ...world, replicas: { ...world.replicas, RODC1: DC1 } };
    }),
    rule: 'no private key comes to a read-only domain controller',
  },
  {
    what: 'a move leaves the zone in the old holder’s list, so that two believe',
    decide: worldAfterMoves((world) =>
      addToRoleList(world, serverOf(world, 'DC1'), serverOf(world, 'DC1'), zoneDn),
    ),
    rule: 'at most one server believes itself Key Master',
  },
  {
    what: 'a move leaves nobody in a list',
    decide: worldAfterMoves((world) =>
      deleteFromRoleList(world, serverOf(world, 'DC1'), serverOf(world, 'DC2'), zoneDn),
    ),
    rule: 'a zone that has signing keys has a Key Master',
  },
  {
    what: 'the new Key Master does not know it',
    decide: worldAfterMoves((world) => believing(world, 'DC2', false)),
    rule: 'after a move the new Key Master is named by the directory',
  },
  {
    what: 'an old Key Master believes again while time passes',
    decide: worldAfter('advance', (world) => believing(world, 'DC1', true)),
    rule: 'those believe themselves Key Master whom the directory names',
  },
  {
    what: 'a server never looks at the directory again',
    decide: worldAfter('advance', (world) => believing(world, 'DC3', false)),
    rule: 'everybody who follows the directory names the same Key Master',
  },
  {
    what: 'a move tells too early an instant',
    decide: answerOfMoves((result) => ({ ...result, knownEverywhereAt: start.time })),
    rule: 'everybody whom a move reaches knows of it',
  },
  {
    what: 'a move forgets whom it does not reach',
    decide: answerOfMoves(withoutConsequence('not-reached-now')),
    rule: 'everybody whom a move reaches knows of it',
    commands: [branchLink(false), ...seizing],
  },
  {
    what: 'a move is silent about who goes on believing',
    decide: answerOfMoves(withoutConsequence('goes-on-believing')),
    rule: 'a move names everybody who goes on believing',
  },
  {
    what: 'the result is another one than the plan’s',
    decide: answerOfMoves((result) => ({ ...result, reversibility: { kind: 'irreversible' } })),
    rule: 'the outcome that a plan announced is the outcome that comes',
  },
  {
    what: 'a plan is silent about keys out of reach',
    decide: answerOfMoves(withoutConsequence('must-be-re-signed')),
    rule: 'no move makes a server Key Master of a signed zone without its keys',
  },
  {
    what: 'a path to keys out of reach is not announced',
    decide: answerOfMoves(withoutConsequence('must-be-re-signed')),
    rule: 'no path leads to a Key Master that lacks keys',
  },
  {
    what: 'unsigning is silent about trust anchors that break',
    decide: afterEach('sign-zone', (decision) => {
      const { outcome } = decision;
      if (outcome.kind === 'refused' || outcome.value === null || !('act' in outcome.value)) return decision;
      return { ...decision, outcome: done({ ...outcome.value, consequences: [] }) };
    }),
    rule: 'signing breaks no trust anchor',
    commands: [{ kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' }],
  },
  {
    what: 'a move takes trust anchors away',
    decide: worldAfterMoves((world) => withServer(world, { ...serverOf(world, 'DC3'), trustAnchors: [] })),
    rule: 'a move changes nobody’s trust anchors',
  },
  {
    what: 'a refused move leaves something behind',
    decide: (world, command) => {
      const decision = realDecide(world, command);
      return decision.outcome.kind === 'done' ? decision : { ...decision, world: { ...world, seed: 7 } };
    },
    rule: 'a refused command changes nothing',
    commands: [transferTo('RODC1')],
  },
  {
    what: 'a change is not counted',
    decide: worldAfterMoves((world, before) => ({ ...world, revision: before.revision })),
    rule: 'the revision counts exactly the decisions that changed something',
  },
  {
    what: 'chance decides',
    decide: worldAfterMoves((world) => ({ ...world, seed: (dice += 1) })),
    rule: 'a decision is always the same',
  },
  {
    what: 'time runs backwards',
    decide: worldAfterMoves((world) => ({ ...world, time: world.time - 1 })),
    rule: 'what is due comes, and time never runs backwards',
  },
  {
    what: 'a replica goes its own way',
    decide: worldAfter('advance', (world) => withEmptyZones(world, 'DC2')),
    rule: 'all replicas of a partition are alike',
  },
  {
    what: 'all keys roll at the same time',
    decide: descriptorsLater((each) => ({ ...each, rolloverStatus: 'roll-started' })),
    rule: 'of a zone one key rolls at a time',
    commands: waits,
  },
  {
    what: 'a key pair is used twice',
    decide: descriptorsLater((each) => ({ ...each, nextKey: each.activeKey })),
    rule: 'no key pair is in two places',
    commands: waits,
  },
  {
    what: 'the active keys are gone',
    decide: descriptorsLater((each) => ({ ...each, activeKey: null })),
    rule: 'a signed zone has a KSK and a ZSK at work',
    commands: waits,
  },
  {
    what: 'a key that rests says that it rolls by hand',
    decide: descriptorsLater((each) => ({ ...each, rollover: { ...each.rollover, isManual: true } })),
    rule: 'a key that rests has no trace of a rollover',
    commands: waits,
  },
  {
    what: 'a failed rollover begins again',
    decide: descriptorsLater((each) => ({
      ...each,
      rolloverStatus: each.rolloverStatus === 'roll-error' ? 'queued' : 'roll-error',
    })),
    rule: 'a rollover that failed is not tried again',
    commands: waits,
  },
  ...mutantsOfSignatures,
  ...mutantsOfZones,
  ...mutantsOfSigning,
  {
    what: 'a world holds what no file can hold',
    decide: worldAfterMoves((world) => withServer(world, { ...serverOf(world, 'DC3'), lastContact: NaN })),
    rule: 'a world can be written and read',
  },
];

function ruleCalled(name: string): Rule {
  const found = rules.filter((rule) => rule.name.startsWith(name));
  const [rule] = found;
  if (rule === undefined || found.length > 1) throw new Error(`${found.length} rules are called ${name}`);
  return rule;
}

function breachOf(mutant: Mutant, decide: Decide): Breach | null {
  const path = (mutant.commands ?? seizing).map((command) => () => command);
  return follow(start, path, { rules: [ruleCalled(mutant.rule)], decide, tally: newTally() });
}

describe('a rule that is broken on purpose is noticed', () => {
  it.each(mutants.map((mutant) => [mutant.what, mutant] as const))('%s', (_, mutant) => {
    expect(breachOf(mutant, realDecide)).toBeNull();
    expect(breachOf(mutant, mutant.decide)).toMatchObject({ rule: ruleCalled(mutant.rule).name });
  });

  it('every rule is tried so', () => {
    const tried = new Set(mutants.map(({ rule }) => ruleCalled(rule).name));
    expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });
});
