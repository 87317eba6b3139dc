import type { Cursor } from './cursor';
import type { Extent } from './extent';
import type { Pipeline, Script } from './syntax';

/**
 * The rules that expressions need of statements.
 *
 * A value may hold whole pipelines, and a pipeline holds values: the outer rules are handed inwards, so that the
 * files import each other one way.
 */
export interface Grammar {
  readonly pipeline: (cursor: Cursor) => Pipeline;
  /** Statements up to and with the `)` that closes `opening`. */
  readonly subexpression: (cursor: Cursor, opening: Extent) => Script;
  /** Statements up to and with the `}` that closes `opening`. */
  readonly block: (cursor: Cursor, opening: Extent) => Script;
}
