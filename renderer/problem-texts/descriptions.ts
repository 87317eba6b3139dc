import type { ProblemCode, ProblemParameters } from '../../shared/contract/problem';

/** A problem in words: what happened, why, and what to do about it. */
export interface ProblemDescription {
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
  /** The Win32 code, absent where the problem is ours alone. */
  readonly windowsCode?: number;
}

/** The words without the number. */
export type Words = Omit<ProblemDescription, 'windowsCode'>;

/** A sentence maker for every problem of the contract. */
export type Descriptions = {
  readonly [C in ProblemCode]: (parameters: ProblemParameters[C]) => Words;
};
