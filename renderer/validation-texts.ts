import type { BogusCause, SecurityStatus } from '../shared/model/validation';

/** RFC 4033 section 5, as lists and badges show it. */
export const securityTexts: Readonly<Record<SecurityStatus, string>> = {
  secure: 'Secure',
  insecure: 'Insecure',
  bogus: 'Bogus',
  indeterminate: 'Indeterminate',
};

/** Why a zone turns bogus, as the rest of a sentence that ends. */
export const bogusCauseTexts: Readonly<Record<BogusCause, string>> = {
  'key-set-expires-key-master-offline':
    'the signatures of the DNSKEY set run out, and the Key Master that makes them is off line.',
  'key-set-expires-keys-not-accessible':
    'the signatures of the DNSKEY set run out, and the Key Master can not use the private keys.',
  'key-set-expires-no-key-master':
    'the signatures of the DNSKEY set run out, and the zone has no Key Master that makes them.',
  'records-expire-keys-not-accessible':
    'the signatures of the records run out, and the server can not use the private keys.',
  'records-expire-server-offline':
    'the signatures of the records run out, and the server that renews them is off line.',
  'records-expire-master-offline': 'the signatures run out, and the master from which they come is off line.',
  'not-signed-yet': 'the zone has no signatures there yet.',
  'trust-anchor-out-of-date': 'trust anchors name keys that the zone has no longer.',
  'delegation-out-of-date': 'the DS records at the parent name keys that the zone has no longer.',
};
