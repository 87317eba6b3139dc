import type { ChainLink, SecurityStatus } from '../../../shared/model/validation';

/** Wording of the page of the chain of trust. All of it is ours; the states are those of RFC 4033 section 5. */
export const chainTexts = {
  title: 'Chain of Trust',
  lead: 'What a resolver with the trust anchors of a DNS server makes of a name, link by link, from the trust anchor down.',
  name: 'Name',
  type: 'Type',
  walk: 'Walk',
  walking: 'Walking down from the trust anchor',
  nameMissing: 'Type a name first.',
  verdict: (name: string, type: string, server: string, at: string) =>
    `${name}, type ${type}, as ${server} sees it, ${at}`,
  results: {
    secure: 'Every link from the trust anchor down to the answer holds.',
    insecure: 'The chain ends provably above the name, which is not signed or not trusted from here.',
    bogus: 'A link that should hold does not. A validating resolver refuses the answer.',
    indeterminate: 'No trust anchor of this server leads to the name.',
  } satisfies Record<SecurityStatus, string>,
  picture: 'Links of the chain, from the trust anchor down',
  noLinks: 'No trust anchor leads to the name: there is no link to show.',
  root: 'root zone (.)',
  kinds: {
    'trust-anchor': 'Trust anchor',
    ds: 'DS records at the parent',
    dnskey: 'DNSKEY set',
    'insecure-delegation': 'Delegation without DS',
    answer: 'Answer',
  } satisfies Record<ChainLink['kind'], string>,
  keyTags: (tags: readonly number[]) => `${tags.length === 1 ? 'key tag' : 'key tags'} ${tags.join(', ')}`,
  expires: (moment: string, span: string) => `signatures run out on ${moment}, in ${span}`,
  expired: (moment: string) => `signatures ran out on ${moment}`,
  records: (count: number) => (count === 1 ? 'One record' : `${count} records`),

  verify: 'Verify zone',
  verifyLead:
    'Checks every signature and every proof of non-existence in the copy that the server has, by real cryptography.',
  verifyZone: 'Verify',
  verifying: 'Checking every signature of the zone',
  asOf: (zone: string, server: string, moment: string) => `${zone} on ${server}, ${moment}`,
  counts: (sets: number, signatures: number) => `${sets} record sets, ${signatures} signatures.`,
  bogusAt: (moment: string) => `Without new signatures it would be refused from ${moment} on.`,
  faultless: 'Nothing is wrong.',
  findings: 'Findings',
  columns: { severity: 'Severity', kind: 'What is wrong', owner: 'Name', type: 'Type', record: 'Record' },
  severities: { fault: 'fault', defect: 'defect' },
  missingRecord: 'missing',
  cut: (shown: number, all: number) => `The first ${shown} of ${all} findings are shown.`,
} as const;

/** The validator's reasons, by its codes (electron/engine/validation). */
const reasons: Readonly<Record<string, string>> = {
  'no-signature': 'No signature covers the records.',
  'unreadable-signature': 'The signature cannot be read.',
  'wrong-signer': 'The signer is not the zone that holds the records.',
  'label-count': 'The signature is for a name with another number of labels.',
  'unknown-key-tag': 'No key of the zone has the key tag and algorithm of the signature.',
  'unsupported-algorithm': 'The algorithm cannot be checked here.',
  'wrong-signature': 'The signature does not match the key and the records.',
  'not-yet-valid': 'The signature is not valid yet.',
  expired: 'The signature has run out.',
  'no-dnskey': 'The zone has no DNSKEY records.',
  'no-trusted-key': 'No key of the zone is the one that the trust anchor or DS record names.',
  'not-signed-by-trusted-key': 'The trusted key has not signed the DNSKEY set.',
  'no-denial': 'There is neither NSEC nor NSEC3.',
  'denial-missing': 'The name has no NSEC or NSEC3 record.',
  'denial-next': 'The NSEC or NSEC3 record does not point to the next name.',
  'denial-types': 'The NSEC or NSEC3 record does not show the types that are there.',
  'denial-extra': 'The NSEC3 record stands for a name that is not there.',
  'ttl-mismatch': 'The TTL is not the one that was signed.',
  'algorithm-missing': 'An algorithm of the DNSKEY set has not signed the records.',
  'denial-lacks-type': 'The NSEC or NSEC3 record leaves out a type that is there.',
  'stray-record': 'The record belongs to nothing.',
  'too-many-iterations': 'Resolvers take an NSEC3 chain with so many iterations as no proof.',
  'no-trust-anchor': 'No trust anchor leads here.',
  'no-ds': 'The parent zone has no DS record of the zone.',
  'no-answer': 'No server of the zone answers.',
  'opted-out': 'The delegation is left out of the NSEC3 chain (opt-out): whether it is signed is not said.',
  'too-many-aliases': 'The aliases (CNAME) lead on and on.',
  'no-closest-encloser': 'Nothing proves which name above the one asked for is there.',
  'name-not-denied': 'Nothing proves that the name is not there.',
  'wildcard-not-denied': 'Nothing proves that no wildcard answers for the name.',
  'type-exists': 'The proof says that the type is there.',
  'wrong-side-of-delegation': 'The proof comes from the wrong side of the delegation.',
};

/** Why a link or a record is not right; a code that is new is shown as it is. */
export function reasonText(code: string): string {
  return reasons[code] ?? `${code.replaceAll('-', ' ')}.`;
}
