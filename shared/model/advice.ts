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

/** The rules: what each is about is its text in the renderer; when it is broken is decided in the engine. */
export const adviceRuleNames = [
  'ds-stale',
  'ds-missing',
  'ds-incomplete',
  'ds-of-gone-key',
  'parent-not-signed',
  'not-delegated',
  'anchors-out-of-date',
  'anchors-without-rfc5011',
  'sha1-algorithm',
  'rsa-sha512-algorithm',
  'algorithm-of-one-kind-of-key',
  'short-rsa-key',
  'large-key-set',
  'nsec3-iterations',
  'nsec3-salt',
  'nsec3-opt-out',
  'nsec3-without-need',
  'nsec-against-stig',
  'ds-digest-sha1',
  'ds-digest-without-sha256',
  'ds-digest-none',
  'validity-shorter-than-ttl',
  'validity-without-reserve',
  'soa-expire-near-validity',
  'dnskey-validity-outside-stig',
  'ds-validity-outside-stig',
  'inception-without-offset',
  'rollover-off',
  'rollover-shorter-than-its-waits',
  'rollover-shorter-than-hold-down',
  'long-dnskey-ttl',
  'key-not-replicated',
  'device-without-second-server',
  'key-master-no-domain-controller',
] as const;

/** The name of a rule. */
export type AdviceRuleName = (typeof adviceRuleNames)[number];

/** Settings of a zone that current practice advises against. It never stops anybody. */
export interface AdviceFinding {
  /** Which rule: the sentences are the renderer's. */
  readonly rule: AdviceRuleName;
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
