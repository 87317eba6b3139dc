import type { Command, CommandKind } from '../command';
import { decide } from '../decide';
import type { Decision } from '../decision';
import type { World } from '../forest/world';
import type { Trail } from './trail';

/** The engine's door, or one behind which a rule was broken on purpose. */
export type Decide = (world: World, command: Command) => Decision;

/** The engine's own. */
export const realDecide: Decide = (world, command) => decide<CommandKind>(world, command);

/** One decision. */
export interface Step {
  readonly before: World;
  readonly command: Command;
  readonly decision: Decision;
}

/** What looking came to. */
export type Finding =
  | { readonly kind: 'holds' }
  /** There was nothing that the rule is about. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'broken'; readonly how: string };

/** The rule holds. */
export const holds: Finding = { kind: 'holds' };

/** The rule is not about this. */
export const silent: Finding = { kind: 'silent' };

/** The rule holds when that is true. */
export function holdsIf(isTrue: boolean, how: () => string): Finding {
  return isTrue ? holds : { kind: 'broken', how: how() };
}

/** Something that is true whatever is done to a world. */
export interface Rule {
  /** The rule as a sentence. */
  readonly name: string;
  /** Looks at one decision. `trail` is what happened before and in it. */
  readonly ofStep?: (step: Step, trail: Trail, decide: Decide) => Finding;
  /** Looks at a world in which everything is on, connected and has arrived. */
  readonly atRest?: (world: World, trail: Trail) => Finding;
}
