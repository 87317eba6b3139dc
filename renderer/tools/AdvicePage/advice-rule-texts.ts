import type { AdviceFinding, AdviceRuleName } from '../../../shared/model/advice';
import { durationText } from '../../reports/time-texts';

type Parameters = AdviceFinding['parameters'];

/** What is found, and what to do about it. All of it is ours. */
interface RuleText {
  readonly finding: (parameters: Parameters) => string;
  readonly fix: (parameters: Parameters) => string;
}

const seconds = (value: string | number | undefined): string => durationText(Number(value) * 1000);

const always =
  (text: string): (() => string) =>
  () =>
    text;

const delegationTexts = {
  'ds-stale': {
    finding: ({ parent }) =>
      `The parent zone ${parent} has DS records, and none of them is of a key that the zone has. Validation of the zone fails for everybody who comes from above.`,
    fix: always('Publish the DS records of the present keys in the parent zone, and remove the old ones.'),
  },
  'ds-missing': {
    finding: ({ parent }) =>
      `The parent zone ${parent} is signed and has no DS record of the zone. Who has no trust anchor for the zone takes it for unsigned.`,
    fix: always('Hand the DS records over to the parent zone.'),
  },
  'ds-incomplete': {
    finding: ({ parent }) => `The parent zone ${parent} has some of the DS records of the zone and not all.`,
    fix: always(
      'Hand over the missing records too, also that of the standby key: then a lost key can be replaced without a wait for the parent.',
    ),
  },
  'ds-of-gone-key': {
    finding: ({ parent }) => `The parent zone ${parent} has DS records of keys that the zone has no longer.`,
    fix: always('Remove them from the parent zone.'),
  },
  'parent-not-signed': {
    finding: ({ parent }) =>
      `The parent zone ${parent} is not signed, and the zone does not distribute trust anchors: nobody can find a beginning for the chain of trust.`,
    fix: always('Sign the parent zone, or distribute trust anchors for this one.'),
  },
  'not-delegated': {
    finding: ({ parent }) =>
      `The parent zone ${parent} has no delegation of the zone. Where the parent is signed, it proves that the zone does not exist.`,
    fix: always('Delegate the zone in its parent, with DS records.'),
  },
} as const satisfies Partial<Record<AdviceRuleName, RuleText>>;

const keyTexts = {
  'sha1-algorithm': {
    finding: ({ keyType, algorithm }) =>
      `The ${keyType} signs with ${algorithm}. Validators are to treat such a zone as if it were not signed.`,
    fix: always(
      'Add a key of ECDSAP256/SHA-256 of each kind, and retire the old ones when they are everywhere.',
    ),
  },
  'rsa-sha512-algorithm': {
    finding: ({ keyType }) =>
      `The ${keyType} signs with RSA/SHA-512, which is not recommended for new signatures.`,
    fix: always('Replace it by ECDSAP256/SHA-256, or by RSA/SHA-256 with 2048 bits.'),
  },
  'algorithm-of-one-kind-of-key': {
    finding: ({ keyType, algorithm }) =>
      `The zone has keys of ${algorithm}, and no ${keyType} among them. Every record set must have a signature of every algorithm in the DNSKEY set; a strict validator refuses the zone.`,
    fix: ({ keyType, algorithm }) =>
      `Add a ${keyType} of ${algorithm}, or retire the keys of that algorithm.`,
  },
  'short-rsa-key': {
    finding: ({ keyType, bits, atLeast }) =>
      `The ${keyType} is an RSA key of ${bits} bits. New signatures are to be made with ${atLeast} bits or more.`,
    fix: ({ keyType }) =>
      `Add a ${keyType} with 2048 bits and retire this one. With ECDSAP256/SHA-256 keys and signatures would be smaller as well, but then both kinds of key have to change.`,
  },
  'large-key-set': {
    finding: ({ octets, atMost }) =>
      `The answer with the DNSKEY set has about ${octets} octets. Answers above ${atMost} octets are cut in fragments or asked again by TCP, and some networks drop both.`,
    fix: always('Use ECDSAP256/SHA-256, or fewer and shorter RSA keys.'),
  },
  'key-not-replicated': {
    finding: ({ keyType, keyMaster }) =>
      `The private keys of the ${keyType} are only on the Key Master ${keyMaster}. If it is lost, they are lost, and the zone has to be signed with new keys.`,
    fix: ({ keyType }) =>
      `Add a ${keyType} that replicates its private key to the directory, and retire this one.`,
  },
  'device-without-second-server': {
    finding: ({ keyType, provider, count }) =>
      `The private keys of the ${keyType} are on a device (${provider}) that ${count === 1 ? 'one server reaches' : `${count} servers reach`}. Another Key Master could not sign with them.`,
    fix: always('Connect a second domain controller with the zone to the device.'),
  },
  'key-master-no-domain-controller': {
    finding: ({ keyMaster }) =>
      `The Key Master ${keyMaster} is no domain controller, and what guards domain controllers does not guard its private keys.`,
    fix: always(
      'Install nothing but the DNS Server role on it and restrict who can sign in, or move the zone into the directory.',
    ),
  },
} as const satisfies Partial<Record<AdviceRuleName, RuleText>>;

const settingTexts = {
  'anchors-out-of-date': {
    finding: ({ servers }) =>
      `These servers trust keys that the zone has no longer, so that validation of the zone fails there: ${servers}.`,
    fix: always('Distribute the trust anchors again (Tools, Trust Anchors).'),
  },
  'anchors-without-rfc5011': {
    finding: always(
      'The zone distributes trust anchors and does not update them when its KSK rolls over. After the next rollover they are invalid.',
    ),
    fix: always('Enable automatic update of trust anchors on key rollover (RFC 5011).'),
  },
  'nsec3-iterations': {
    finding: ({ iterations }) =>
      `NSEC3 hashes each name ${Number(iterations) + 1} times. Further iterations protect nothing and cost every server; validators may treat the zone as unsigned for it.`,
    fix: always('Set the iterations to 0.'),
  },
  'nsec3-salt': {
    finding: ({ octets }) =>
      `NSEC3 uses a salt of ${octets} octets, which does not make names harder to guess.`,
    fix: always('Clear "Generate and use a random salt" and leave the salt empty.'),
  },
  'nsec3-opt-out': {
    finding: ({ delegations, names }) =>
      `NSEC3 opt-out is on, and only ${delegations} of ${names} names are unsigned delegations. It weakens the proofs and saves nothing here.`,
    fix: always('Clear "Use opt-out to cover unsigned delegations".'),
  },
  'nsec3-without-need': {
    finding: always(
      'The zone uses NSEC3. Unless its names are to be hidden from who walks through it, NSEC proves the same for less.',
    ),
    fix: always('Use NSEC, if the names of the zone are no secret.'),
  },
  'nsec-against-stig': {
    finding: always(
      'The zone uses NSEC, so that all of its names can be listed. The STIG for Windows DNS servers asks for NSEC3.',
    ),
    fix: always('Where the STIG applies, use NSEC3 with 0 iterations and no salt.'),
  },
  'ds-digest-sha1': {
    finding: always('DS records are made with SHA-1, which must not be used for delegations any more.'),
    fix: always(
      'Choose SHA-256 as DS record generation algorithm, and remove the SHA-1 records from the parent zone.',
    ),
  },
  'ds-digest-without-sha256': {
    finding: always(
      'No DS records are made with SHA-256, the one digest that every validator has to understand.',
    ),
    fix: always('Choose a DS record generation algorithm that has SHA-256, and hand those records over.'),
  },
  'ds-digest-none': {
    finding: always('No DS records are made, so that there is nothing to hand over to the parent zone.'),
    fix: always('Choose SHA-256 as DS record generation algorithm.'),
  },
  'inception-without-offset': {
    finding: always(
      'Signatures begin at the moment they are made. A validator whose clock is behind refuses them.',
    ),
    fix: always('Set the signature inception to 1 hour.'),
  },
  'long-dnskey-ttl': {
    finding: ({ ttl }) =>
      `The DNSKEY set may be kept for ${seconds(ttl)}. Every rollover waits for that, also after a key was stolen.`,
    fix: always('Set the DNSKEY record TTL to 3600 seconds.'),
  },
} as const satisfies Partial<Record<AdviceRuleName, RuleText>>;

const periodTexts = {
  'validity-shorter-than-ttl': {
    finding: ({ keyType, hours, left, ttl }) =>
      `Signatures of the ${keyType} hold ${hours} hours and are made anew when ${seconds(left)} are left; records may be kept for ${seconds(ttl)}. They are fetched again in a crowd when the signature ends.`,
    fix: always('Make the validity period longer, or the TTLs shorter.'),
  },
  'validity-without-reserve': {
    finding: ({ keyType, hours, left }) =>
      `Signatures of the ${keyType} hold ${hours} hours and are made anew when ${seconds(left)} are left. If the Key Master fails, there is no day to repair it.`,
    fix: always('Use a validity period of 168 hours or more.'),
  },
  'soa-expire-near-validity': {
    finding: ({ expire, hours }) =>
      `A secondary without contact serves the zone for ${seconds(expire)} (SOA EXPIRE), while signatures hold ${hours} hours: it may serve signatures that have run out.`,
    fix: always('Set SOA EXPIRE to a third of the shortest validity period, or less.'),
  },
  'dnskey-validity-outside-stig': {
    finding: ({ keyType, hours, least, most }) =>
      `Signatures of the DNSKEY set hold ${hours} hours by the ${keyType}; the STIG for Windows DNS servers asks for ${least} to ${most} hours.`,
    fix: ({ most }) => `Where the STIG applies, set the DNSKEY signature validity period to ${most} hours.`,
  },
  'ds-validity-outside-stig': {
    finding: ({ hours, least, most }) =>
      `Signatures of DS records hold ${hours} hours; the STIG for Windows DNS servers asks for ${least} to ${most} hours.`,
    fix: ({ most }) => `Where the STIG applies, set the DS signature validity period to ${most} hours.`,
  },
  'rollover-off': {
    finding: ({ keyType }) =>
      `The ${keyType} does not roll over by itself. A rollover that nobody has practised is one that fails when it is needed.`,
    fix: always('Enable automatic rollover, or plan when you roll it over by hand.'),
  },
  'rollover-shorter-than-its-waits': {
    finding: ({ keyType, days, waits }) =>
      `The ${keyType} is to roll over every ${days} days, and one rollover waits ${seconds(waits)}: the next one is due before the last is over.`,
    fix: always('Make the rollover period longer, or the TTLs shorter.'),
  },
  'rollover-shorter-than-hold-down': {
    finding: ({ keyType, days, atLeast }) =>
      `The ${keyType} is to roll over every ${days} days. Who follows keys by RFC 5011 needs ${atLeast} days: 30 to trust the new key, and 30 to see the old one revoked.`,
    fix: always('Use a rollover period of a year or more.'),
  },
} as const satisfies Partial<Record<AdviceRuleName, RuleText>>;

/** The sentences of every rule. */
export const adviceRuleTexts: Readonly<Record<AdviceRuleName, RuleText>> = {
  ...delegationTexts,
  ...keyTexts,
  ...settingTexts,
  ...periodTexts,
};
