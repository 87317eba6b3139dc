import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import { createVerifier } from '../../adapters/verification/node-verifier';
import { manageableServer } from '../../engine/forest/manageable-server';
import { anchorRecords } from '../../engine/keys/anchor-records';
import { parseName, rootName } from '../../engine/records/name';
import { isMetaType, typeNumber } from '../../engine/records/record-type';
import { chainOfTrust } from '../../engine/validation/chain-of-trust';
import { followStepsLater } from '../../engine/validation/chain-source';
import { askFrom } from './chain-answers';
import type { Lab } from './lab';

/** Iterations of NSEC3 that resolvers commonly accept; Windows' signer makes 50 (RFC 9276 section 3.2). */
export const usualIterationLimit = 150;

/** Nobody signs these, so that nothing can be said of them. */
const unsignedTypes: ReadonlySet<string> = new Set(['RRSIG', 'NSEC3']);

function canBeAsked(type: string): boolean {
  const number = typeNumber(type);
  return number !== null && !isMetaType(number) && !unsignedTypes.has(type);
}

/**
 * Walks down the chain of trust to a name, as the resolver of one server: with its trust anchors, and by real DNS questions
 * to the lab's servers that it reaches.
 */
export async function readChainOfTrust(
  lab: Lab,
  { server, name, type }: CallArgument<'readChainOfTrust'>,
): Promise<Outcome<CallResult<'readChainOfTrust'>>> {
  const world = lab.presentWorld();
  const asked = manageableServer(world, server, name);
  if (asked.kind === 'refused') return asked;
  const parsed = parseName(name, rootName);
  if (parsed.kind === 'invalid')
    return refused({ code: 'invalid-parameter', parameters: { parameter: 'name' } });
  if (!canBeAsked(type)) return refused({ code: 'invalid-parameter', parameters: { parameter: 'type' } });
  const steps = chainOfTrust(
    { name: parsed.name, type },
    {
      anchors: anchorRecords(world, asked.value),
      verifier: createVerifier(),
      now: Math.floor(world.time / 1000),
      iterationLimit: usualIterationLimit,
    },
  );
  const walked = await followStepsLater(steps, askFrom(lab, asked.value.name));
  return done({ server: asked.value.name, name, type, ...walked, at: world.time });
}
