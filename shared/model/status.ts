/** How private keys at rest are protected. */
export type KeyProtection =
  | { readonly kind: 'system'; readonly backend: string }
  /** The system has no safe storage; keys are stored without encryption, and the program says so. */
  | { readonly kind: 'none'; readonly reason: string };

/** How many key pairs are made of those that the zones need. */
export interface KeyGenerationProgress {
  readonly done: number;
  readonly total: number;
}

/** How many of the servers' copies of zones have the signatures that they are to have. */
export interface SigningProgress {
  readonly done: number;
  /** Without those that can not be signed. */
  readonly total: number;
}

/**
 * A state file that could not be read at start.
 *
 * It was renamed, never overwritten, and the lab began anew; the user is told so.
 */
export interface SetAsideFile {
  /** The new path. */
  readonly path: string;
  readonly reason: string;
}

/** The state of the program as a whole. */
export interface AppStatus {
  readonly version: string;
  readonly electron: string;
  readonly environment: { readonly kind: 'lab'; readonly forest: string };
  /** The server the console sits on; the first node of the tree. */
  readonly localServer: string;
  /** `DOMAIN\user`, as the lab signs in. */
  readonly user: string;
  readonly keyProtection: KeyProtection;
  readonly keyGeneration: KeyGenerationProgress;
  /** Told with every change, and whenever a zone is signed. */
  readonly signing: SigningProgress;
  readonly setAside: SetAsideFile | null;
  /** How far the lab's time is ahead of the machine's clock, in milliseconds: the present is the clock's plus this. */
  readonly timeShift: number;
  /** Counts every change of the world; a list read at an older revision is out of date. */
  readonly revision: number;
}
