import type { SigningOption } from './store/wizard-state';

/*
 * All wording of the Zone Signing Wizard and of `Unsign zone`.
 *
 * `V` marks a text that a screenshot or the original's documentation shows word for word (dialogs.md section 5); do not
 * polish those. `R` marks a text that no source shows. Unmarked texts are ours, beyond the original.
 */

/** The frame. V: title and buttons. */
export const frameTexts = {
  title: 'Zone Signing Wizard',
  back: '< Back',
  next: 'Next >',
  finish: 'Finish',
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Retry',
  dontShow: "Don't show this page again",
  loading: 'Reading the signing parameters of the zone...',
  validating: (name: string) => `Validating ${name} as a Key Master...`,
  readingProviders: (name: string) => `Asking ${name} for its key storage providers...`,
} as const;

/** Page 1. V: all but the explanation behind the link. */
export const welcomeTexts = {
  heading: 'DNS Security Extensions (DNSSEC)',
  paragraphs: [
    'Domain Name System Security Extensions (DNSSEC) is a suite of extensions that add security to the DNS protocol. Specifically, DNSSEC provides origin authority, data integrity, and authenticated denial of existence. DNSSEC provides the ability for DNS servers and resolvers to trust DNS responses by using digital signatures for validation.',
    'To continue, click Next and this wizard will guide you through the zone signing process.',
  ],
  learnMore: 'Learn more about DNSSEC',
  explanation:
    'Signing adds keys (DNSKEY), signatures (RRSIG) and proofs that a name does not exist (NSEC or NSEC3) to the zone. A resolver that trusts the key of the zone, or finds its digest (DS) in the signed parent zone, can tell a genuine answer from a forged one. See RFC 4033, RFC 4034, RFC 4035 and RFC 5155.',
} as const;

/** Page 2. V. */
export const optionTexts = {
  title: 'Signing Options',
  subTitle: 'The DNS server supports three signing options.',
  choose: 'Choose one of the options to sign the zone:',
  options: {
    customize: 'Customize zone signing parameters.',
    'of-zone': 'Sign the zone with parameters of an existing zone.',
    defaults: 'Use default settings to sign the zone.',
  } satisfies Record<SigningOption, string>,
  descriptions: {
    customize: 'Signs the zone with a new set of zone signing parameters.',
    'of-zone': 'Signs the zone using parameters from an existing signed zone.',
    defaults: 'Signs the zone using default parameters.',
  } satisfies Record<SigningOption, string>,
  zoneName: 'Zone Name:',
  noneSigned: (server: string) => `No other zone is signed on ${server}.`,
  zoneMissing: 'Type the name of a signed zone, or choose another option.',
  zoneNotSigned: (zone: string, server: string) => `There is no signed zone ${zone} on ${server}.`,
} as const;

/** Page 3. V: all but M3, which is R(m), and what is said about servers. */
export const keyMasterPageTexts = {
  title: 'Key Master',
  subTitle: 'Choose the Key Master for this zone.',
  byDefault:
    'By default, the current DNS server is chosen to be the Key Master. You can also choose another DNS server as the Key Master for this zone.',
  local: (server: string) => `The DNS server ${server} is the Key Master.`,
  other: 'Select another primary server as the Key Master:',
  servers: 'Primary servers',
  placeholder: 'Select a server, or type its name',
  missing: 'Select a DNS server from the list, or type its fully qualified domain name.',
  formerKeyMaster: (keyMaster: string, server: string) =>
    `${keyMaster} is the Key Master of the zone since an earlier signing. If you go on with ${server}, it takes the role over.`,
  /** M3. */
  validate: (name: string, zone: string) =>
    `The DNS server ${name} must be validated as a Key Master for the zone ${zone}.`,
  question: 'Do you want to continue?',
} as const;

/** Pages 4, 5, 7 and 8. V: all but the explanations and what is said about too many keys. */
export const keyPageTexts = {
  KSK: {
    title: 'Key Signing Key (KSK)',
    introSubTitle: 'A KSK is an authentication key used to sign other keys.',
    intro:
      'The KSK is an authentication key that corresponds to a private key used to sign one or more other signing keys. Typically, the private key corresponding to a KSK will sign other keys used for signing the zone. A KSK may have a long validity period in order to provide a more stable secure entry point into the zone. The public key of a KSK is used as a trust anchor for validating DNS responses.',
    goOn: 'Click Next to configure key signing keys.',
    learnMore: 'Learn more about KSK',
    explanation:
      'The KSK signs the DNSKEY records only. Its digest stands in the parent zone as a DS record, and trust anchors name it: whoever replaces the KSK has to replace those, too. See RFC 4034 section 2.1.1, RFC 4035 section 2.1 and RFC 6781 section 3.1.',
    subTitle: 'Configure one or more KSKs',
    configure:
      'Configure parameters for at least one KSK. A maximum of three KSKs can be specified for each of the available cryptographic algorithms.',
    tooMany: (algorithm: string) => `There are more than three KSKs for ${algorithm}. Remove one of them.`,
  },
  ZSK: {
    title: 'Zone Signing Key (ZSK)',
    introSubTitle: 'A ZSK is an authentication key used to sign the zone data.',
    intro:
      'The ZSK is an authentication key that corresponds to a private key used to sign zone data. Typically ZSKs are rolled over more frequently than KSKs.',
    goOn: 'Click Next to configure zone signing keys.',
    learnMore: 'Learn more about ZSK',
    explanation:
      'The ZSK signs all records of the zone but the DNSKEY records. It is replaced without anybody outside of the zone: the next key is published before it signs, and the old one stays until its last signature has gone from every cache. See RFC 6781 section 4.1.1.1.',
    subTitle: 'Configure one or more ZSKs',
    configure:
      'Configure parameters for at least one ZSK. A maximum of three ZSKs can be specified for each of the available cryptographic algorithms.',
    tooMany: (algorithm: string) => `There are more than three ZSKs for ${algorithm}. Remove one of them.`,
  },
} as const;

/** Pages 10, 11 and 12. V. */
export const settingPageTexts = {
  nsec: {
    title: 'Next Secure (NSEC)',
    subTitle: 'NSEC and NSEC3 resource records provide authenticated denial of existence.',
  },
  'trust-anchors': {
    title: 'Trust Anchors (TAs)',
    subTitle: 'Configure distribution of trust anchors and rollover keys.',
  },
  parameters: {
    title: 'Signing and Polling Parameters',
    subTitle: 'Configure values for DNSSEC signing and polling.',
  },
} as const;

/** Page 13. V: heading, the first line and the three last ones. */
export const summaryPageTexts = {
  heading: 'DNS Security Extensions (DNSSEC)',
  configured: 'You have successfully configured the following parameters to sign the zone.',
  parameters: 'Parameters',
  toChange: 'To configure different parameters, click Back.',
  toSign: 'To begin signing the zone, click Next.',
  toClose: 'To close the wizard without signing the zone, click Cancel.',
  planning: 'Checking the parameters...',
  refused: 'The zone cannot be signed with these parameters.',
  goToPage: (title: string) => `Go to ${title}`,
  commands: 'The same in PowerShell',
} as const;

/** Page 14. V: title, sub-title, the line of the success. */
export const signingPageTexts = {
  title: 'Signing the Zone',
  subTitle: 'The parameters for the zone are applied and signing is initiated.',
  notApplied: 'The parameters for the zone could not be applied.',
  applying: 'The parameters are applied...',
  goingOn:
    'The parameters are applied, and the zone is being signed. The server acts next. You can click Finish: it goes on by itself.',
  keyGeneration: 'Generating signing keys',
  signing: 'Signing zones',
  progress: (what: string, done: number, total: number) => `${what}: ${done} of ${total}`,
  succeeded: 'The zone has been successfully signed. Click Finish to close the wizard.',
  failed: (zone: string) => `The zone ${zone} could not be signed.`,
  nothingChanged: 'Nothing was changed. Click Back to put it right.',
} as const;

/** `Unsign zone`. V: the title and the line of the success. R: the rest. */
export const unsignTexts = {
  title: 'Unsign zone',
  heading: 'Unsign the zone',
  subTitle: 'The signatures of the zone are removed.',
  lead: (zone: string) => `The zone ${zone} will be unsigned.`,
  anchorsBreak: (servers: string) =>
    `The trust anchors on ${servers} name keys that the zone no longer publishes. Answers of the zone do not validate there until the trust anchors are removed.`,
  whatStays:
    'Its keys, its parameters and its Key Master stay. They are offered again when the zone is signed the next time.',
  parent: (zone: string) =>
    `As long as the parent zone has a DS record of ${zone}, resolvers that validate take answers without signatures for forged. Have the DS records removed from the parent zone, and wait until they have gone from every cache, before you go on. You act next.`,
  toUnsign: 'To unsign the zone at once, click Next.',
  toClose: 'To leave the zone as it is, click Cancel.',
  planning: 'Checking what will happen...',
  refused: (zone: string) => `The zone ${zone} cannot be unsigned now.`,
  unsigning: 'The zone is being unsigned...',
  doneTitle: 'Unsigning the Zone',
  doneSubTitle: 'The zone is served without signatures.',
  succeeded: 'The zone has been successfully unsigned',
  failed: (zone: string) => `The zone ${zone} could not be unsigned.`,
  nothingChanged: 'Nothing was changed.',
} as const;
