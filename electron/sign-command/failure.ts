/** Why the command did not sign, in a sentence for the terminal. */
export interface Failure {
  readonly kind: 'failed';
  /** Exit status: 2 where the arguments or an input file are wrong, 1 for everything else. */
  readonly status: 1 | 2;
  readonly message: string;
}

/** Arguments or an input are wrong. */
export function badInput(message: string): Failure {
  return { kind: 'failed', status: 2, message };
}

/** Something else stood in the way. */
export function failed(message: string): Failure {
  return { kind: 'failed', status: 1, message };
}
