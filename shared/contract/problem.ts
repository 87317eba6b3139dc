/**
 * Every problem the program can answer, with the parameters its sentence needs.
 *
 * The set is closed: the renderer has a sentence, a cause and a remedy for each of them, and the compiler
 * complains when one is missing. Problems that Windows knows keep Windows' code, see `windowsCode`.
 */
export interface ProblemParameters {
  /** A message arrived from a window or frame that is not ours. */
  readonly 'foreign-sender': { readonly call: string };
  /** An argument does not fit the contract; nothing was done. */
  readonly 'invalid-argument': { readonly call: string; readonly path: string; readonly reason: string };
  /** A bug: an exception was logged under the reference. */
  readonly unexpected: { readonly reference: string };
  /** The user stopped it. */
  readonly cancelled: Record<never, never>;

  readonly 'server-unknown': { readonly server: string };
  readonly 'access-denied': { readonly server: string; readonly object: string };
  readonly 'invalid-parameter': { readonly parameter: string };
  readonly 'server-unavailable': { readonly server: string };
  readonly 'directory-unavailable': { readonly server: string };
  readonly 'zone-does-not-exist': { readonly server: string; readonly zone: string };
  readonly 'zone-exists': { readonly server: string; readonly zone: string };
  readonly 'zone-type-not-allowed': { readonly server: string; readonly zone: string };
  readonly 'not-allowed-on-read-only-dc': { readonly server: string; readonly zone: string };
  readonly 'zone-file-backed': { readonly zone: string };
  readonly 'zone-not-signed': { readonly zone: string };
  readonly 'key-master-required': { readonly zone: string; readonly server: string };
  readonly 'signing-key-not-accessible': {
    readonly zone: string;
    readonly server: string;
    readonly keys: readonly string[];
  };
  /** Keys of the zone are still being made; the same call may go through a moment later. */
  readonly 'zone-locked-for-signing': { readonly zone: string };
  readonly 'bad-key-master': { readonly zone: string; readonly keyMaster: string };
  /**
   * A move failed after the new holder was written: the directory now names every server of `holders`
   * (ms-dnsp.md section 4, consequence e). `failedStep` is the step's number there.
   */
  readonly 'key-master-move-incomplete': {
    readonly zone: string;
    readonly failedStep: number;
    readonly cause: 'access-denied' | 'directory-unavailable' | 'server-unavailable';
    /** FQDNs. */
    readonly holders: readonly string[];
  };

  /** A zone file is wrong; `line` counts from 1. */
  readonly 'zone-file-invalid': { readonly file: string; readonly line: number; readonly reason: string };
  /** The state on disk could not be written; nothing was changed. */
  readonly 'state-not-saved': { readonly reason: string };
  /** A file that the user chose could not be written. */
  readonly 'file-not-written': { readonly path: string; readonly reason: string };
}

/** The name of a problem. */
export type ProblemCode = keyof ProblemParameters;

/** One problem: its code and the parameters that belong to that code. */
export type Problem = {
  readonly [C in ProblemCode]: { readonly code: C; readonly parameters: ProblemParameters[C] };
}[ProblemCode];

const windowsCodes: Partial<Record<ProblemCode, number>> = {
  'access-denied': 5,
  'invalid-parameter': 87,
  'server-unavailable': 1722,
  'key-master-required': 9101,
  'signing-key-not-accessible': 9107,
  'zone-not-signed': 9121,
  'bad-key-master': 9122,
  'not-allowed-on-read-only-dc': 9569,
  'zone-does-not-exist': 9601,
  'zone-file-backed': 9603,
  'zone-exists': 9609,
  'zone-type-not-allowed': 9611,
  'zone-locked-for-signing': 9622,
  'directory-unavailable': 9717,
};

/**
 * The Win32 code that Windows gives for a problem, or `undefined` where the problem is ours alone.
 *
 * Source: System Error Codes (9000-11999) and the mapping of ms-dnsp.md section 4.
 */
export function windowsCode(code: ProblemCode): number | undefined {
  return windowsCodes[code];
}
