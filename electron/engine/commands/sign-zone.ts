import type { Outcome } from '../../../shared/contract/outcome';
import type { SigningPlan } from '../../../shared/model/zone-signing';
import type { CommandOf } from '../command';
import { carriedOut, turnedDown } from '../decision';
import type { Action, Decision, LogEvent } from '../decision';
import type { SigningKey, World } from '../forest/world';
import { asKeyMaster } from '../keys/first-key-master';
import { signingPlace } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';
import { performSigning } from './sign-zone-acts';
import { signingProblem } from './sign-zone-checks';
import { signingPlanOf } from './sign-zone-plan';

/** What making a key pair asks for. */
export function generationOf({ id, algorithm, keyLength }: SigningKey): Action {
  return { kind: 'generate-key', keyId: id, algorithm, keyLength };
}

function masteryEvents(world: World, { server, copy }: SigningPlace, isNew: boolean): readonly LogEvent[] {
  return isNew ? [{ kind: 'became-key-master', at: world.time, server: server.name, zone: copy.name }] : [];
}

/**
 * Signs, re-signs or unsigns a zone on its Key Master (MS-DNSP 3.1.4.1, SignZone, ResignZone, UnsignZone).
 *
 * A zone that never had a Key Master gets the server that signs it. The answer tells what it brought about; taken on a
 * copy the same answer is the plan.
 */
export function signZone(world: World, { server, zone, act }: CommandOf<'sign-zone'>): Decision<'sign-zone'> {
  const place = signingPlace(world, server, zone);
  if (place.kind === 'refused') return turnedDown(world, place.problem);
  const problem = signingProblem(world, place.value, act);
  if (problem !== null) return turnedDown(world, problem);
  const mastery = asKeyMaster(world, place.value);
  if (mastery.kind === 'refused') return turnedDown(world, mastery.problem);
  const { isNew } = mastery.value;
  const signing = performSigning(mastery.value.world, place.value, act);
  const account = { before: world, place: place.value, act, becameKeyMaster: isNew, signing };
  return carriedOut(signingPlanOf(account), signing.world, {
    actions: signing.ordered.map(generationOf),
    events: [...masteryEvents(world, place.value, isNew), ...signing.events],
  });
}

/**
 * What signing, re-signing or unsigning would do, told by the very decision that would do it, on a copy that is thrown
 * away.
 */
export function planSigning(world: World, command: CommandOf<'sign-zone'>): Outcome<SigningPlan> {
  return signZone(world, command).outcome;
}
