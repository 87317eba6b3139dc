import type { Extent } from './extent';

/** Why a text is no PowerShell, with the identifier and sentence PowerShell itself gives. */
export interface SyntaxError {
  readonly id: string;
  readonly message: string;
  readonly extent: Extent;
}

/**
 * The errors of the parser by their identifier; `%` stands for the offending text.
 *
 * `NotSupportedHere` is ours: the language has more than this console runs, and a clear refusal is better than a
 * line that is read as something else.
 */
const sentences = {
  TerminatorExpectedAtEndOfString: 'The string is missing the terminator: %.',
  MissingEndParenthesisInExpression: "Missing closing ')' in expression.",
  MissingEndParenthesisInSubexpression: "Missing closing ')' in subexpression.",
  MissingEndCurlyBrace: "Missing closing '}' in statement block or type definition.",
  MissingEndSquareBracket: "Missing ']' after array index expression.",
  MissingArrayIndexExpression: 'Array index expression is missing or not valid.',
  EmptyPipeElement: 'An empty pipe element is not allowed.',
  ExpressionsMustBeFirstInPipeline: 'Expressions are only allowed as the first element of a pipeline.',
  UnexpectedToken: "Unexpected token '%' in expression or statement.",
  ExpectedExpression: 'An expression was expected after %.',
  ExpectedValueExpression: "You must provide a value expression following the '%' operator.",
  MissingArgument: 'Missing argument in parameter list.',
  MissingPropertyName: 'Missing property name after reference operator.',
  InvalidEndOfLine: "The token '%' is not a valid statement separator in this version.",
  InvalidVariableReference:
    "Variable reference is not valid. '$' was not followed by a valid variable name character.",
  NestingTooDeep: 'The expression is nested too deeply.',
  NotSupportedHere: "'%' is not supported in this console.",
} as const;

/** The identifier of a syntax error, the second half of `FullyQualifiedErrorId`. */
export type SyntaxErrorId = keyof typeof sentences;

/** Builds the error of an identifier; `subject` fills the sentence's gap. */
export function syntaxError(id: SyntaxErrorId, extent: Extent, subject = ''): SyntaxError {
  return { id, message: sentences[id].replace('%', () => subject), extent };
}
