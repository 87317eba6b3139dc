import type { Rrset } from '../../engine/records/resource-record';
import type { SignedSet } from '../../engine/signing/signed-zone/signed-set';

/** A zone as one looks things up in it, signed or not. Names are lower-cased (`nameKey`). */
export interface ZoneView {
  readonly apex: string;
  /** Is there something at the name or below it? */
  readonly has: (key: string) => boolean;
  /** The set of one type at a name with its signatures; `undefined` where there is none. */
  readonly find: (key: string, type: string) => SignedSet | undefined;
  /** All sets at a name. */
  readonly sets: (key: string) => readonly Rrset[];
}
