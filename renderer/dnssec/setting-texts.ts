import type { DsDigest } from '../../shared/model/signing-settings';

/*
 * The wording of the Next Secure (NSEC), Trust Anchor and Advanced tabs, where `V` is word for
 * word what a screenshot shows (dialogs.md 2.1), `R` stands in no source, unmarked groups are ours.
 */

/** V: all labels (wizard pages). Ours: the user salt, which the unchecked box asks for without a label that is known. */
export const settingTexts = {
  nsec: {
    description: 'Choose NSEC or NSEC3 for authenticated denial of existence.',
    useNsec3: 'Use NSEC3',
    iterations: 'Iterations:',
    randomSalt: 'Generate and use a random salt of length:',
    /** The name of the number beside the box, for a screen reader: the label is the box's. */
    saltLength: 'Length of the random salt (octets)',
    userSalt: 'User-provided salt (hexadecimal):',
    noSalt: '-',
    optOut: 'Use opt-out to cover unsigned delegations',
    optOutHint: '(Recommended for zones with many unsigned delegations)',
    useNsec: 'Use NSEC',
  },
  trustAnchor: {
    distribute: 'Enable the distribution of trust anchors for this zone.',
    distributeHint:
      'If this is also a domain controller, trust anchors for this zone will be distributed to all other DNS servers running on domain controllers in the forest. If this DNS server is not a domain controller, a trust anchor for this zone will be added only to the local trust anchor store. Selecting this option enables DNSSEC validation for this zone on all the servers where trust anchors are distributed.',
    rfc5011: 'Enable automatic update of trust anchors on key rollover (RFC 5011).',
  },
  advanced: {
    dsAlgorithm: 'DS record generation algorithm:',
    dsTtl: 'DS record TTL (seconds):',
    dnskeyTtl: 'DNSKEY record TTL (seconds):',
    polling: 'Secure delegation polling period (hours):',
    inception: 'Signature inception (hours):',
    inceptionHint: 'Offset from current time when the signature is created.',
    allDigests: 'All',
    noDigests: 'None',
    joinDigests: (digests: readonly DsDigest[]) => digests.join(' and '),
  },
} as const;

/** What is wrong with a field, beside the range that `editorTexts.outOfRange` names. */
export const settingFaults = {
  iterations: 'The shortest key of the zone sets the limit (9124).',
  userSalt: 'The salt must be pairs of hexadecimal digits, 255 at most, or empty for none.',
} as const;

/** When the values of a tab count; one line a tab. */
export const effectTexts = {
  nsec: 'OK or Apply re-signs the zone with these values at once.',
  unsigned: 'These values are used when the zone is signed.',
  trustAnchor: 'Distribution works at once; the automatic update, whenever a KSK next rolls over by itself.',
  advanced:
    'The DNSKEY TTL and the polling period count at once, signature inception for signatures made from then on, the DS values when the parent zone next gets DS records, as at a KSK rollover.',
} as const;

/** What a change of settings does, said in M8 and on its tab. */
export const settingConsequenceTexts = {
  nsec3: (keyMaster: string, iterations: number, salt: string, optOut: boolean) =>
    `${keyMaster} re-signs the zone at once with NSEC3: ${iterations} iterations, ${salt}, ${optOut ? 'with' : 'without'} opt-out.`,
  nsec: (keyMaster: string) => `${keyMaster} re-signs the zone at once with NSEC.`,
  randomSalt: (octets: number) => `a random salt of ${octets} ${octets === 1 ? 'octet' : 'octets'}`,
  userSalt: (salt: string) => `the salt ${salt}`,
  noSalt: 'no salt',
  others:
    'Other domain controllers re-sign their copies 5 to 30 minutes after replication brings the change.',
  dnskeyTtl: (ttl: number, before: number) =>
    `The DNSKEY records are signed again with a TTL of ${ttl} seconds. Resolvers may keep the old ones for ${before} seconds.`,
  dnskeyTtlOfZone: (before: number) =>
    `The DNSKEY records are signed again with the TTL of the zone. Resolvers may keep the old ones for ${before} seconds.`,
  polling: (hours: string) => `Child zones are polled for new keys every ${hours}.`,
  distributed:
    'The KSKs of the zone are distributed as trust anchors to all DNS servers on domain controllers of the forest, which then validate the zone.',
  addedLocally: (server: string) =>
    `The KSKs of the zone become trust anchors of ${server}, which then validates the zone.`,
  noLongerDistributed:
    'Trust anchors that were distributed stay on their servers, and nothing keeps them up to date any more. Removing them under Trust Points is yours to do.',
  withdrawnLocally: (server: string) => `The trust anchors of the zone are withdrawn from ${server}.`,
  updated: 'When a KSK rolls over by itself, trust anchors follow it (RFC 5011).',
  notUpdated: 'When a KSK rolls over, trust anchors do not follow it. Replacing them is yours to do.',
  parentDigests: (digests: string) =>
    `The parent zone keeps the DS records it has. New ones have the digests ${digests}; bringing them there is yours to do, at the next KSK rollover at the latest.`,
  noDigests: 'No more DS records are made for the parent zone. It keeps those it has.',
  parentTtl: (ttl: number) =>
    `DS records that the parent zone gets from then on have a TTL of ${ttl} seconds.`,
  parentTtlOfZone: 'DS records that the parent zone gets from then on have the TTL of that zone.',
  inception: (hours: string) => `Signatures made from then on begin ${hours} before they are made.`,
  unsigned: 'The new settings are used when the zone is signed.',
} as const;
