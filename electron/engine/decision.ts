import { done, refused } from '../../shared/contract/outcome';
import type { Outcome } from '../../shared/contract/outcome';
import type { Problem } from '../../shared/contract/problem';
import type { ServerEvent } from '../../shared/model/history';
import type { AlgorithmNumber } from '../../shared/model/signing-key';
import type { CommandKind, CommandResults } from './command';
import type { Instant, KeyId } from './forest/directory';
import type { ServerName } from './forest/server';
import type { World } from './forest/world';

/** What must be done outside the engine. */
export type Action =
  | {
      readonly kind: 'generate-key';
      readonly keyId: KeyId;
      readonly algorithm: AlgorithmNumber;
      readonly keyLength: number;
    }
  | { readonly kind: 'start-dns-service'; readonly server: ServerName }
  | { readonly kind: 'stop-dns-service'; readonly server: ServerName };

/** What a server's event log would show. */
export type LogEvent = ServerEvent & {
  readonly at: Instant;
  readonly server: ServerName;
  readonly zone: string;
};

/**
 * What a command does: the answer, the world after it, what must be done outside, what would be logged.
 *
 * A refused command may still have changed the world: a move that failed half-way leaves what it did.
 */
export interface Decision<K extends CommandKind = CommandKind> {
  readonly outcome: Outcome<CommandResults[K]>;
  readonly world: World;
  readonly actions: readonly Action[];
  readonly events: readonly LogEvent[];
}

/** A decision that did what it was asked; the world may still be the same. */
export function carriedOut<K extends CommandKind>(
  value: CommandResults[K],
  world: World,
  { actions = [], events = [] }: Partial<Pick<Decision, 'actions' | 'events'>> = {},
): Decision<K> {
  return { outcome: done(value), world, actions, events };
}

/** A decision that refuses and changes nothing. */
export function turnedDown(world: World, problem: Problem): Decision<never> {
  return { outcome: refused(problem), world, actions: [], events: [] };
}
