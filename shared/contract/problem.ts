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

  // Windows' conditions of signing keys and settings (dialogs.md 8.1).
  /** 9102: not while the zone is signed or has signing keys. */
  readonly 'not-allowed-on-signed-zone': { readonly zone: string };
  /** 9103 */
  readonly 'nsec3-incompatible-with-rsa-sha1': { readonly zone: string };
  /** 9104 */
  readonly 'not-enough-signing-keys': { readonly zone: string };
  /** 9105 */
  readonly 'unsupported-algorithm': { readonly zone: string; readonly algorithm: number };
  /** 9106 */
  readonly 'invalid-key-size': { readonly zone: string; readonly keyLength: number };
  /** 9108: keys of other providers can not be stored in the directory. */
  readonly 'provider-does-not-support-protection': { readonly zone: string; readonly provider: string };
  /** 9112 */
  readonly 'provider-not-accessible': { readonly server: string; readonly provider: string };
  /** 9113: three KSKs and three ZSKs per algorithm. */
  readonly 'too-many-signing-keys': { readonly zone: string; readonly algorithm: number };
  /** 9114 */
  readonly 'invalid-rollover-period': {
    readonly zone: string;
    readonly minimum: number;
    readonly maximum: number;
  };
  /** 9115 */
  readonly 'invalid-initial-rollover-offset': { readonly zone: string; readonly maximum: number };
  /** 9116 */
  readonly 'rollover-in-progress': { readonly zone: string; readonly guid: string };
  /** 9120 */
  readonly 'rollover-already-queued': { readonly zone: string; readonly guid: string };
  /** 9128: only a key that waits for its DS at the parent can be stepped. */
  readonly 'rollover-not-pokeable': { readonly zone: string; readonly guid: string };
  /** The parent zone is not in the lab, or does not delegate the zone. */
  readonly 'parent-not-here': { readonly zone: string; readonly parent: string };
  /** 9117 */
  readonly 'standby-key-not-present': { readonly zone: string };
  /** 9118 */
  readonly 'not-allowed-on-zsk': { readonly zone: string };
  /** 9119 */
  readonly 'not-allowed-on-active-key': { readonly zone: string };
  /** 9123 */
  readonly 'invalid-signature-validity': {
    readonly zone: string;
    readonly minimum: number;
    readonly maximum: number;
  };
  /** 9124 */
  readonly 'invalid-nsec3-iterations': { readonly zone: string; readonly maximum: number };
  /** 9130 */
  readonly 'nsec-incompatible-with-nsec3-rsa-sha1': { readonly zone: string };
  /** No code of its own: RSA/SHA-1 and RSA/SHA-1 (NSEC3) in one zone (dialogs.md 2.2). */
  readonly 'rsa-sha1-kinds-mixed': { readonly zone: string };
  readonly 'signing-key-unknown': { readonly zone: string; readonly guid: string };

  /** The lab: there is no such site link, device or checkpoint, or nothing to undo. */
  readonly 'not-found': {
    readonly what: 'site-link' | 'device' | 'checkpoint' | 'act';
    readonly name: string;
  };
  /** A PowerShell session waits for an answer, or for none. */
  readonly 'session-busy': { readonly session: string };

  // Records and zones (System Error Codes 9701-9722).
  /** What was typed is no record; `field` says where. 9702 */
  readonly 'record-invalid': {
    readonly field: 'name' | 'type' | 'ttl' | 'data';
    readonly name: string;
    readonly type: string;
    readonly reason: string;
  };
  /** 9701 */
  readonly 'record-does-not-exist': { readonly zone: string; readonly name: string; readonly type: string };
  /** 9711 */
  readonly 'record-already-exists': { readonly zone: string; readonly name: string; readonly type: string };
  /** 9706 */
  readonly 'name-not-in-zone': { readonly zone: string; readonly name: string };
  /** 9709: a CNAME stands alone (RFC 1034 section 3.6.2). */
  readonly 'cname-collision': { readonly zone: string; readonly name: string };
  /** 9721: nothing stands below a DNAME (RFC 6672 section 2.4). */
  readonly 'dname-collision': { readonly zone: string; readonly name: string };
  /** 9710 */
  readonly 'record-only-at-zone-root': { readonly zone: string; readonly type: string };
  /** A record that the zone can not be without, or that only signing makes. */
  readonly 'record-fixed': { readonly zone: string; readonly name: string; readonly type: string };
  /** The parameters of a zone that is not signed on this server can not be taken over. */
  readonly 'source-zone-not-signed': { readonly server: string; readonly zone: string };
  /** A typed name is no server that can be the zone's Key Master; `reason` as discovery gives it. */
  readonly 'server-no-key-master': { readonly name: string; readonly zone: string; readonly reason: string };

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
  'not-allowed-on-signed-zone': 9102,
  'nsec3-incompatible-with-rsa-sha1': 9103,
  'not-enough-signing-keys': 9104,
  'unsupported-algorithm': 9105,
  'invalid-key-size': 9106,
  'provider-does-not-support-protection': 9108,
  'provider-not-accessible': 9112,
  'too-many-signing-keys': 9113,
  'invalid-rollover-period': 9114,
  'invalid-initial-rollover-offset': 9115,
  'rollover-in-progress': 9116,
  'rollover-already-queued': 9120,
  'rollover-not-pokeable': 9128,
  'standby-key-not-present': 9117,
  'not-allowed-on-zsk': 9118,
  'not-allowed-on-active-key': 9119,
  'invalid-signature-validity': 9123,
  'invalid-nsec3-iterations': 9124,
  'nsec-incompatible-with-nsec3-rsa-sha1': 9130,
  'not-allowed-on-read-only-dc': 9569,
  'zone-does-not-exist': 9601,
  'zone-file-backed': 9603,
  'zone-exists': 9609,
  'zone-type-not-allowed': 9611,
  'zone-locked-for-signing': 9622,
  'record-does-not-exist': 9701,
  'record-invalid': 9702,
  'name-not-in-zone': 9706,
  'cname-collision': 9709,
  'record-only-at-zone-root': 9710,
  'record-already-exists': 9711,
  'directory-unavailable': 9717,
  'dname-collision': 9721,
};

/**
 * The Win32 code that Windows gives for a problem, or `undefined` where the problem is ours alone.
 *
 * Source: System Error Codes (9000-11999) and the mapping of ms-dnsp.md section 4.
 */
export function windowsCode(code: ProblemCode): number | undefined {
  return windowsCodes[code];
}
