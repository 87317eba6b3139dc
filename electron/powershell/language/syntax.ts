import type { Extent } from './extent';

/** Comparison and logical operators, without their dash, in lower case. */
export type BinaryOperator =
  | 'eq'
  | 'ne'
  | 'gt'
  | 'ge'
  | 'lt'
  | 'le'
  | 'like'
  | 'notlike'
  | 'match'
  | 'notmatch'
  | 'contains'
  | 'notcontains'
  | 'in'
  | 'notin'
  | 'and'
  | 'or'
  | 'xor';

/** One piece of a string in double quotes. */
export type StringPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly expression: Expression };

interface Node {
  readonly extent: Extent;
}

/**
 * What can stand where a value is wanted.
 *
 * `bareword` is told apart from `string`: only a bareword may be a number, a command or a member name.
 */
export type Expression = Node &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'bareword'; readonly value: string }
    | { readonly kind: 'expandable'; readonly parts: readonly StringPart[] }
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    /** `( ... )`: a pipeline as a value. */
    | { readonly kind: 'parenthesis'; readonly pipeline: Pipeline }
    /** `$( ... )`, and `@( ... )` which always gives a list. */
    | { readonly kind: 'subexpression'; readonly script: Script; readonly asList: boolean }
    | { readonly kind: 'member'; readonly target: Expression; readonly name: string }
    | { readonly kind: 'index'; readonly target: Expression; readonly index: Expression }
    | { readonly kind: 'script-block'; readonly script: Script; readonly source: string }
    | { readonly kind: 'not'; readonly operand: Expression }
    | { readonly kind: 'negate'; readonly operand: Expression }
    | {
        readonly kind: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
  );

/** One word behind a command's name. */
export type CommandElement =
  | { readonly kind: 'argument'; readonly value: Expression }
  | {
      readonly kind: 'parameter';
      /** As typed, without the dash. */
      readonly name: string;
      readonly extent: Extent;
      /** What follows a colon directly: `-Switch:$false`. */
      readonly value: Expression | null;
    };

/** One command with its words. */
export interface Command extends Node {
  readonly kind: 'command';
  readonly name: string;
  readonly nameExtent: Extent;
  readonly elements: readonly CommandElement[];
}

/** One stage of a pipeline. */
export type PipelineStage = Command | { readonly kind: 'expression'; readonly expression: Expression };

/** Stages joined by `|`. */
export interface Pipeline extends Node {
  readonly stages: readonly PipelineStage[];
}

/** A pipeline, or `$name = pipeline`. */
export interface Statement extends Node {
  readonly assignTo: string | null;
  readonly pipeline: Pipeline;
}

/** Everything that was entered at once. */
export interface Script {
  readonly statements: readonly Statement[];
}
