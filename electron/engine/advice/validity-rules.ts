import type { DescriptorView } from '../../../shared/model/dnssec-properties';
import { renewalOf } from '../zone-signatures/validity';
import type { AdviceFacts } from './advice-facts';
import { keyBreaches, zoneBreach } from './advice-rule';
import type { AdviceRule, Breach } from './advice-rule';

const hour = 3600;
const day = 24 * hour;

/** Seconds that signatures still hold when they are made anew: nobody can have older ones from the Key Master. */
function timeLeft(validity: number): number {
  return (validity * 1000 - renewalOf(0, validity * 1000)) / 1000;
}

/** The validity by which a key signs most: a KSK the DNSKEY set, a ZSK everything else. */
function mainValidity({ descriptor }: DescriptorView): number {
  return descriptor.keyType === 'KSK'
    ? descriptor.dnskeySignatureValidity
    : descriptor.standardSignatureValidity;
}

/** The largest TTL among what a key signs. */
function signedTtl({ dnskeyTtl, content }: AdviceFacts, { descriptor }: DescriptorView): number {
  return descriptor.keyType === 'KSK' ? dnskeyTtl : content.largestTtl;
}

/** The STIG's range for validity periods. */
const stig = { least: 2 * day, most: 7 * day };

function isOutsideStig(validity: number): boolean {
  return validity < stig.least || validity > stig.most;
}

const stigHours = { least: stig.least / hour, most: stig.most / hour };

/** A secondary that can not reach its master serves the zone until EXPIRE: its signatures must hold well beyond. */
function expireBreaches({ content, keys }: AdviceFacts): readonly Breach[] {
  const shortest = Math.min(...keys.map(mainValidity));
  return zoneBreach(keys.length > 0 && content.soaExpire * 3 > shortest, {
    expire: content.soaExpire,
    hours: shortest / hour,
  });
}

/** From when to when signatures hold. */
export const validityRules: readonly AdviceRule[] = [
  {
    rule: 'validity-shorter-than-ttl',
    severity: 'warning',
    place: 'zsk',
    source: 'RFC 6781 section 4.4.1',
    cost: 'next-rollover',
    breaches: (facts) =>
      keyBreaches(
        facts,
        (view) => timeLeft(mainValidity(view)) < signedTtl(facts, view),
        (view) => ({
          hours: mainValidity(view) / hour,
          left: Math.floor(timeLeft(mainValidity(view))),
          ttl: signedTtl(facts, view),
        }),
      ),
  },
  {
    rule: 'validity-without-reserve',
    severity: 'hint',
    place: 'zsk',
    source: 'RFC 6781 section 4.4.2',
    cost: 'next-rollover',
    breaches: (facts) =>
      keyBreaches(
        facts,
        (view) => timeLeft(mainValidity(view)) < day,
        (view) => ({
          hours: mainValidity(view) / hour,
          left: Math.floor(timeLeft(mainValidity(view))),
        }),
      ),
  },
  {
    rule: 'soa-expire-near-validity',
    severity: 'hint',
    place: 'zsk',
    source: 'RFC 6781 section 4.4.1',
    cost: 'nothing',
    breaches: expireBreaches,
  },
  {
    rule: 'dnskey-validity-outside-stig',
    severity: 'hint',
    place: 'ksk',
    source: 'DISA STIG WDNS-CM-000008',
    cost: 'next-rollover',
    breaches: (facts) =>
      keyBreaches(
        facts,
        ({ descriptor }) =>
          facts.storage === 'standard-primary' && isOutsideStig(descriptor.dnskeySignatureValidity),
        ({ descriptor }) => ({ hours: descriptor.dnskeySignatureValidity / hour, ...stigHours }),
      ),
  },
  {
    rule: 'ds-validity-outside-stig',
    severity: 'hint',
    place: 'zsk',
    source: 'DISA STIG WDNS-22-000007',
    cost: 'next-rollover',
    breaches: (facts) =>
      keyBreaches(
        facts,
        ({ descriptor }) =>
          facts.storage === 'standard-primary' &&
          facts.content.secureDelegations > 0 &&
          descriptor.keyType === 'ZSK' &&
          isOutsideStig(descriptor.dsSignatureValidity),
        ({ descriptor }) => ({ hours: descriptor.dsSignatureValidity / hour, ...stigHours }),
      ),
  },
  {
    rule: 'inception-without-offset',
    severity: 'warning',
    place: 'advanced',
    source: 'RFC 4035 section 5.3.1',
    cost: 're-sign',
    breaches: ({ settings }) => zoneBreach(settings.signatureInceptionOffset === 0),
  },
];
