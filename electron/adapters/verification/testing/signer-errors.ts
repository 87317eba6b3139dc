import type { Signer } from '../../signatures/testing/other-signers';

/** Zones of the corpus that somebody else's signer does not sign, or signs wrongly. */
export interface SignerError {
  readonly signer: Signer;
  readonly reason: string;
  /** Names of zones; where a denial follows a comma, it is for that denial only. */
  readonly zones: readonly string[];
  readonly effect:
    /** It ends with these words. */
    | { readonly kind: 'refused'; readonly says: string }
    /** Our reader refuses its file with these words. */
    | { readonly kind: 'unreadable'; readonly says: string }
    /** Its zone is wrong; the judges refuse it as we do. */
    | { readonly kind: 'bogus' }
    /** Its zone is secure with this defect. */
    | { readonly kind: 'defect'; readonly defect: string };
}

const withNsec3 = (name: string): readonly string[] => [`${name}, nsec3`, `${name}, opt-out`];

const tooLongForFiles: Omit<SignerError, 'signer'> = {
  reason: 'dnssec-keygen names a file by its zone, and a file name ends at 255 octets',
  zones: ['a zone with the longest name that NSEC3 allows'],
  effect: { kind: 'refused', says: 'dnssec-keygen: fatal' },
};

/** Every exception that the test makes, with its cause. */
export const signerErrors: readonly SignerError[] = [
  { signer: 'dnssec-signzone', ...tooLongForFiles },
  { signer: 'ldns-signzone', ...tooLongForFiles },
  {
    signer: 'dnssec-signzone',
    reason: 'for NSEC3 it puts an asterisk before every name, and ends where that is too long (BIND 9.18)',
    zones: ['the longest name', 'the longest wildcard', 'a name of 120 labels', 'a wildcard below 119 labels']
      .map(withNsec3)
      .flat(),
    effect: { kind: 'refused', says: 'addnowildcardhash: dns_name_concatenate(): name too long' },
  },
  {
    signer: 'dnssec-signzone',
    reason:
      'it loads no zone with NS at a wildcard, which RFC 4592 section 4.2 discourages but does not forbid',
    zones: ['a delegation of a wildcard', 'a delegation of a wildcard with DS'],
    effect: { kind: 'refused', says: 'invalid NS owner name (wildcard)' },
  },
  {
    signer: 'ldns-signzone',
    reason: 'it writes quotation marks and semicolons in names as they are (ldns 1.8.3)',
    zones: ['labels of odd octets', 'every octet as a label', 'every octet as the end of a label'],
    effect: { kind: 'unreadable', says: 'line ' },
  },
  {
    signer: 'ldns-signzone',
    reason: 'it leaves the records of a set their different TTLs, against RFC 2181 section 5.2',
    zones: ['different TTLs in one set'],
    effect: { kind: 'defect', defect: 'ttl-mismatch' },
  },
  {
    signer: 'kzonesign',
    reason: 'it knows some of these types by number only (Knot 3.2)',
    zones: ['services, places and identities of later RFCs'],
    effect: { kind: 'refused', says: 'unsupported record type' },
  },
  {
    signer: 'kzonesign',
    reason: 'it reads no octets above 127 as they are',
    zones: ['internationalised labels'],
    effect: { kind: 'refused', says: 'invalid domain name character' },
  },
  {
    signer: 'kzonesign',
    reason: 'it signs what stands below a DNAME, where RFC 6672 section 2.4 allows nothing (Knot 3.2)',
    zones: [
      'a DNAME with names below',
      'a delegation below a DNAME, nsec',
      'a delegation below a DNAME, nsec3',
    ],
    effect: { kind: 'bogus' },
  },
  {
    signer: 'kzonesign',
    reason:
      'it sorts an octet 0 in a label like the end of one, so that its NSEC chain is not in order (Knot 3.2)',
    zones: ['names and empty names that are prefixes of each other, nsec'],
    effect: { kind: 'bogus' },
  },
];

/** What is to be expected of a signer about a zone, beside a zone that is secure. */
export function signerErrorAbout(signer: Signer, zone: string, denial: string): SignerError | undefined {
  const names = [zone, `${zone}, ${denial}`];
  return signerErrors.find(
    (error) => error.signer === signer && error.zones.some((one) => names.includes(one)),
  );
}
