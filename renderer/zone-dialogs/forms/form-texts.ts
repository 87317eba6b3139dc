import { algorithmNames } from '../../../shared/model/signing-key';
import type { FieldChoice } from './record-form';

/*
 * Labels of the forms of records. Those of Host, Alias, Mail Exchanger, Service Location and Pointer follow DNS Manager;
 * of types that it has no form for they are ours, after the RFC of the type.
 */

/** `8 RSA/SHA-256`: numbers with what they stand for. */
function numbered(names: Readonly<Record<number, string>>): readonly FieldChoice[] {
  return Object.entries(names).map(([value, name]) => ({ value, text: `${value} ${name}` }));
}

/** Algorithms of keys (RFC 8624). */
export const algorithmChoices = numbered({ ...algorithmNames, 15: 'Ed25519', 16: 'Ed448' });

/** Digests of keys (RFC 4034 section 5.1.3, RFC 4509, RFC 6605). */
export const digestChoices = numbered({ 1: 'SHA-1', 2: 'SHA-256', 4: 'SHA-384' });

/** TLSA (RFC 7218). */
export const tlsaChoices = {
  usage: numbered({ 0: 'PKIX-TA', 1: 'PKIX-EE', 2: 'DANE-TA', 3: 'DANE-EE' }),
  selector: numbered({ 0: 'Full certificate', 1: 'Public key' }),
  matching: numbered({ 0: 'Exact content', 1: 'SHA-256', 2: 'SHA-512' }),
} as const;

/** SSHFP (RFC 4255, 6594, 7479, 8709). */
export const sshfpChoices = {
  algorithm: numbered({ 1: 'RSA', 2: 'DSA', 3: 'ECDSA', 4: 'Ed25519', 6: 'Ed448' }),
  digest: numbered({ 1: 'SHA-1', 2: 'SHA-256' }),
} as const;

/** CAA (RFC 8659 section 4). */
export const caaChoices = {
  flags: [
    { value: '0', text: '0 Not critical' },
    { value: '128', text: '128 Critical' },
  ],
  tag: ['issue', 'issuewild', 'iodef'].map((tag) => ({ value: tag, text: tag })),
} as const;

/** Labels and descriptions by form. */
export const formTexts = {
  host: {
    title: 'Host (A or AAAA)',
    description: 'Maps a name to an IPv4 address (A) or an IPv6 address (AAAA).',
    address: 'IP address:',
  },
  alias: {
    title: 'Alias (CNAME)',
    description: 'Says that a name is another name for a host.',
    target: 'Fully qualified domain name (FQDN) for target host:',
  },
  domainAlias: {
    title: 'Domain Alias (DNAME)',
    description: 'Says that everything below a name is found below another one (RFC 6672).',
    target: 'Fully qualified domain name (FQDN) for target domain:',
  },
  mailExchanger: {
    title: 'Mail Exchanger (MX)',
    description: 'Names a host that takes mail for the name; the lowest priority is tried first.',
    server: 'Fully qualified domain name (FQDN) of mail server:',
    priority: 'Mail server priority:',
  },
  nameServer: {
    title: 'Name Server (NS)',
    description: 'Names a DNS server that is authoritative for the name.',
    server: 'Server fully qualified domain name (FQDN):',
  },
  pointer: {
    title: 'Pointer (PTR)',
    description: 'Maps an address, as a name of a reverse lookup zone, to the name of its host.',
    host: 'Host name:',
  },
  text: {
    title: 'Text (TXT)',
    description: 'Holds any text: SPF, DKIM, proofs of ownership.',
    text: 'Text:',
    textHint: 'Each line becomes a string of its own; one of more than 255 octets is split.',
  },
  service: {
    title: 'Service Location (SRV)',
    description: 'Says which host and port offer a service (RFC 2782). Its name is _service._protocol.',
    priority: 'Priority:',
    weight: 'Weight:',
    port: 'Port number:',
    host: 'Host offering this service:',
  },
  delegationSigner: {
    title: 'Delegation Signer (DS)',
    description: 'Stands at a delegation and vouches for a key of the child zone (RFC 4034 section 5).',
    keyTag: 'Key tag:',
    algorithm: 'Algorithm:',
    digestType: 'Digest type:',
    digest: 'Digest (hexadecimal):',
  },
  authority: {
    title: 'Certification Authority Authorization (CAA)',
    description: 'Says which certification authorities may issue certificates for the name (RFC 8659).',
    flags: 'Flags:',
    tag: 'Tag:',
    value: 'Value:',
  },
  certificate: {
    title: 'TLS Certificate Association (TLSA)',
    description: 'Ties a certificate or key to a TLS server; its name is _port._protocol (RFC 6698).',
    usage: 'Certificate usage:',
    selector: 'Selector:',
    matching: 'Matching type:',
    data: 'Certificate association data (hexadecimal):',
  },
  namingAuthority: {
    title: 'Naming Authority Pointer (NAPTR)',
    description: 'Rewrites a name into the next one to look up (RFC 3403).',
    order: 'Order:',
    preference: 'Preference:',
    flags: 'Flags:',
    services: 'Service:',
    regexp: 'Regular expression:',
    replacement: 'Replacement:',
    replacementHint: 'A single dot where the regular expression is used.',
  },
  sshFingerprint: {
    title: 'SSH Key Fingerprint (SSHFP)',
    description: 'Lets SSH clients check the key of a host (RFC 4255).',
    algorithm: 'Algorithm:',
    fingerprintType: 'Fingerprint type:',
    fingerprint: 'Fingerprint (hexadecimal):',
  },
  other: {
    title: 'Other record',
    description: 'Any type, with its data as a zone file has them (RFC 1035, RFC 3597).',
    type: 'Record type:',
    typeHint: 'Such as LOC, or TYPE65280 for one without a name.',
    data: 'Data:',
    dataHint: 'One line. Names end with a dot; unknown types are written \\# length hexadecimal.',
  },
} as const;
