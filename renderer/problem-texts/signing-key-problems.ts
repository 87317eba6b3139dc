import { algorithmNames } from '../../shared/model/signing-key';
import type { AlgorithmNumber } from '../../shared/model/signing-key';
import type { Descriptions } from './descriptions';

/** Windows' own texts, word for word (dialogs.md 8.1). */
const windowsTexts = {
  signedZone: 'This operation is not allowed on a zone that is signed or has signing keys.',
  nsec3WithRsaSha1:
    'NSEC3 is not compatible with the RSA-SHA-1 algorithm. Choose a different algorithm or use NSEC.',
  notEnoughKeys:
    'The zone does not have enough signing keys. There must be at least one key signing key (KSK) and at least one zone signing key (ZSK).',
  unsupportedAlgorithm: 'The specified algorithm is not supported.',
  invalidKeySize: 'The specified key size is not supported.',
  noProtection:
    'The specified key storage provider does not support DPAPI++ data protection. Zone signing will not be operational until this error is resolved.',
  providerNotAccessible: 'The specified key service provider cannot be opened by the DNS server.',
  tooManyKeys:
    'The DNS server cannot accept any more signing keys with the specified algorithm and KSK flag value for this zone.',
  rolloverPeriod: 'The specified rollover period is invalid.',
  rolloverOffset: 'The specified initial rollover offset is invalid.',
  noStandbyKey: 'The specified signing key does not have a standby key to revoke.',
  notOnZsk: 'This operation is not allowed on a zone signing key (ZSK).',
  notOnActiveKey: 'This operation is not allowed on an active signing key.',
  validity: 'The specified signature validity period is invalid.',
  iterations:
    'The specified NSEC3 iteration count is higher than allowed by the minimum key length used in the zone.',
  nsecWithNsec3Rsa:
    'NSEC is not compatible with the NSEC3-RSA-SHA-1 algorithm. Choose a different algorithm or use NSEC3.',
} as const;

function isKnown(algorithm: number): algorithm is AlgorithmNumber {
  return Object.hasOwn(algorithmNames, algorithm);
}

function nameOf(algorithm: number): string {
  return isKnown(algorithm) ? algorithmNames[algorithm] : `algorithm ${algorithm}`;
}

const hour = 3600;
const day = 24 * hour;
const inDays = (seconds: number): string => `${Math.round(seconds / day)}`;
const inHours = (seconds: number): string => `${Math.round(seconds / hour)}`;

/** What can be wrong with signing keys and the settings that depend on them. */
export const signingKeyProblems = {
  'not-allowed-on-signed-zone': ({ zone }) => ({
    title: `The zone ${zone} is signed.`,
    cause: windowsTexts.signedZone,
    remedy: 'Unsign the zone first, or leave this as it is.',
  }),
  'nsec3-incompatible-with-rsa-sha1': ({ zone }) => ({
    title: `The zone ${zone} cannot use NSEC3 with its signing keys.`,
    cause: windowsTexts.nsec3WithRsaSha1,
    remedy: 'Use NSEC, or replace the RSA/SHA-1 keys by keys of another algorithm.',
  }),
  'nsec-incompatible-with-nsec3-rsa-sha1': ({ zone }) => ({
    title: `The zone ${zone} cannot use NSEC with its signing keys.`,
    cause: windowsTexts.nsecWithNsec3Rsa,
    remedy: 'Use NSEC3, or replace the RSA/SHA-1 (NSEC3) keys by keys of another algorithm.',
  }),
  'rsa-sha1-kinds-mixed': ({ zone }) => ({
    title: `The keys of the zone ${zone} do not go together.`,
    cause:
      'You cannot sign a zone with a key that uses the RSA/SHA-1 (NSEC3) algorithm if another signing key uses the RSA/SHA-1 algorithm.',
    remedy: 'Choose one of the two algorithms for all signing keys of the zone.',
  }),
  'not-enough-signing-keys': ({ zone }) => ({
    title: `The zone ${zone} would be left without a key it needs.`,
    cause: windowsTexts.notEnoughKeys,
    remedy: 'Add another key of this kind first, then retire or remove this one.',
  }),
  'unsupported-algorithm': ({ algorithm }) => ({
    title: `The DNS server cannot use ${nameOf(algorithm)}.`,
    cause: windowsTexts.unsupportedAlgorithm,
    remedy: 'Choose another algorithm.',
  }),
  'invalid-key-size': ({ keyLength }) => ({
    title: `A key of ${keyLength} bits is not possible with this algorithm.`,
    cause: windowsTexts.invalidKeySize,
    remedy: 'RSA keys have 1024 to 4096 bits in steps of 64; ECDSA keys have the one length of their curve.',
  }),
  'provider-does-not-support-protection': ({ provider }) => ({
    title: `Keys of the ${provider} cannot be replicated.`,
    cause: windowsTexts.noProtection,
    remedy:
      'Choose the Microsoft Software Key Storage Provider in an Active Directory-integrated zone, or do not replicate the private key.',
  }),
  'provider-not-accessible': ({ server, provider }) => ({
    title: `The DNS server ${server} cannot open the ${provider}.`,
    cause: windowsTexts.providerNotAccessible,
    remedy: `Connect the device to ${server}, or choose another key storage provider.`,
  }),
  'too-many-signing-keys': ({ zone, algorithm }) => ({
    title: `The zone ${zone} has three keys of this kind with ${nameOf(algorithm)} already.`,
    cause: windowsTexts.tooManyKeys,
    remedy: 'Retire one of them first, or choose another algorithm.',
  }),
  'invalid-rollover-period': ({ minimum, maximum }) => ({
    title: 'The rollover frequency is out of range.',
    cause: windowsTexts.rolloverPeriod,
    remedy: `Enter ${inDays(minimum)} to ${inDays(maximum)} days, or switch automatic rollover off.`,
  }),
  'invalid-initial-rollover-offset': ({ maximum }) => ({
    title: 'The delay of the first rollover is out of range.',
    cause: windowsTexts.rolloverOffset,
    remedy: `Enter 0 to ${inDays(maximum)} days.`,
  }),
  'invalid-signature-validity': ({ minimum, maximum }) => ({
    title: 'A signature validity period is out of range.',
    cause: windowsTexts.validity,
    remedy: `Enter ${inHours(minimum)} to ${inHours(maximum)} hours.`,
  }),
  'invalid-nsec3-iterations': ({ maximum }) => ({
    title: 'The number of NSEC3 iterations is too high.',
    cause: windowsTexts.iterations,
    remedy: `Enter at most ${maximum}, or use longer keys.`,
  }),
  'standby-key-not-present': ({ zone }) => ({
    title: `The signing key of the zone ${zone} has no standby key.`,
    cause: windowsTexts.noStandbyKey,
    remedy: 'Wait until the key has rolled over once, then revoke its standby key.',
  }),
  'not-allowed-on-zsk': () => ({
    title: 'This cannot be done with a zone signing key.',
    cause: windowsTexts.notOnZsk,
    remedy: 'Choose a key signing key (KSK).',
  }),
  'not-allowed-on-active-key': ({ zone }) => ({
    title: `The key signs the zone ${zone} and cannot be removed.`,
    cause: windowsTexts.notOnActiveKey,
    remedy: 'Retire the key: it is removed at its next rollover. Or unsign the zone first.',
  }),
  'signing-key-unknown': ({ zone, guid }) => ({
    title: `The zone ${zone} has no signing key {${guid}}.`,
    cause: 'The key was removed or replaced since the list was read.',
    remedy: 'Open the DNSSEC properties again.',
  }),
} satisfies Partial<Descriptions>;
