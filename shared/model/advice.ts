/** What a finding is about, by its place in the sheet. */
export type AdvicePlace = 'ksk' | 'zsk' | 'nsec' | 'trust-anchor' | 'advanced' | 'key-master' | 'delegation';

/** How much it matters: a fault breaks validation somewhere, a warning goes against a standard, a hint against practice. */
export type AdviceSeverity = 'fault' | 'warning' | 'hint';

/** What following an advice costs. */
export type AdviceCost =
  /** Takes effect at once, the zone is signed again. */
  | 're-sign'
  /** Takes effect at the next rollover. */
  | 'next-rollover'
  /** A new key beside the old one, then a rollover; resolvers and the parent have to follow. */
  | 'new-key'
  /** The zone has to be unsigned and signed anew. */
  | 'unsign-and-sign'
  /** The parent zone has to change. */
  | 'parent'
  | 'nothing';

/** Settings of a zone that current practice advises against. It never stops anybody. */
export interface AdviceFinding {
  /** Which rule: the sentences are the renderer's. */
  readonly rule: string;
  readonly severity: AdviceSeverity;
  readonly place: AdvicePlace;
  /** The document: `RFC 9276 section 3.1`. */
  readonly source: string;
  /** The descriptor it is about, `null` for the zone. */
  readonly guid: string | null;
  /** What the sentence needs. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly cost: AdviceCost;
}

/** All findings about one zone, the gravest first. */
export interface AdviceReport {
  readonly zone: string;
  readonly findings: readonly AdviceFinding[];
}
