import { done } from '../../../shared/contract/outcome';
import type { ZoneSigningPlan } from '../../../shared/model/signing-parameters';
import type { Command } from '../command';
import { withBelief } from '../key-master/beliefs';
import { findZoneObject } from '../forest/replica';
import { afterEach, serverOf, wait, worldAfter } from './mutant';
import type { Mutant } from './mutant';
import type { Decide } from './rule';
import { zone, zoneDn } from './worlds';

const kind = 'sign-zone-with-parameters';

/** The zone is unsigned on DC1, everybody hears of it, and DC2 signs it. */
const commands: readonly Command[] = [
  { kind: 'sign-zone', server: 'DC1', zone, act: 'unsign' },
  wait,
  { kind, server: 'DC2', zone, parameters: { kind: 'defaults' } },
];

/** An engine that answers a signing with parameters in another way. */
const answerOfSigning = (change: (plan: ZoneSigningPlan) => ZoneSigningPlan): Decide =>
  afterEach(kind, (decision) => {
    const { outcome } = decision;
    if (outcome.kind === 'refused' || outcome.value === null || !('keys' in outcome.value)) return decision;
    return { ...decision, outcome: done(change(outcome.value)) };
  });

/** Engines that break a rule of signing with parameters. */
export const mutantsOfSigning: readonly Mutant[] = [
  {
    what: 'a signing comes to something else than its plan',
    decide: answerOfSigning((plan) => ({ ...plan, consequences: [] })),
    rule: 'a signing with parameters comes to what its plan announced',
    commands,
  },
  {
    what: 'the server that signed does not know that it is Key Master',
    decide: worldAfter(kind, (world) => {
      const belief = { isKeyMaster: false, keyMaster: 'DC1.contoso.com' };
      return withBelief(world, serverOf(world, 'DC2'), zoneDn, belief);
    }),
    rule: 'who signs with parameters is the Key Master that the directory names',
    commands,
  },
  {
    what: 'a signing is silent about who goes on believing',
    decide: answerOfSigning((plan) => ({
      ...plan,
      consequences: plan.consequences.filter((each) => each.kind !== 'goes-on-believing'),
    })),
    rule: 'a signing with parameters that takes the role names everybody who goes on believing',
    commands,
  },
  {
    what: 'a key that was ordered is to be made by somebody else',
    decide: worldAfter(kind, (world) => {
      const found = findZoneObject(world, serverOf(world, 'DC2'), zone);
      const keyId = found?.object.attributes.signingKeyDescriptors.value[0]?.activeKey ?? '';
      const key = world.keys[keyId];
      return key === undefined
        ? world
        : { ...world, keys: { ...world.keys, [keyId]: { ...key, maker: 'DC3' } } };
    }),
    rule: 'who signs with parameters can use every key of the zone',
    commands,
  },
];
