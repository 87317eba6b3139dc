import type { DescriptorView } from '../../../shared/model/dnssec-properties';
import type { AdviceFacts } from './advice-facts';
import { keyBreaches, zoneBreach } from './advice-rule';
import type { AdviceRule } from './advice-rule';

const day = 24 * 3600;

/** RFC 5011 section 2.4.1 and 2.4.2: a new key is trusted after 30 days, a revoked one stays for as long. */
const bothHoldDowns = 60 * day;

/** DNSKEY TTL from which on every rollover, also one in an emergency, takes more than a day. */
const longestDnskeyTtl = day;

/** Seconds of the waits of one rollover of a ZSK: the new key has to be everywhere, then the old signatures nowhere. */
function zskWaits({ settings, dnskeyTtl, content }: AdviceFacts): number {
  return settings.propagationTime + dnskeyTtl + Math.max(content.largestTtl, dnskeyTtl);
}

function rollsWithin({ descriptor }: DescriptorView, keyType: 'KSK' | 'ZSK', seconds: number): boolean {
  return (
    descriptor.keyType === keyType &&
    descriptor.rolloverPeriod !== null &&
    descriptor.rolloverPeriod < seconds
  );
}

function daysOf({ descriptor }: DescriptorView): number {
  return Math.floor((descriptor.rolloverPeriod ?? 0) / day);
}

/** When keys are changed, and how long that takes. */
export const rolloverRules: readonly AdviceRule[] = [
  {
    rule: 'rollover-off',
    severity: 'hint',
    place: 'zsk',
    source: 'RFC 6781 section 4.1',
    cost: 'nothing',
    breaches: (facts) => keyBreaches(facts, ({ descriptor }) => descriptor.rolloverPeriod === null),
  },
  {
    rule: 'rollover-shorter-than-its-waits',
    severity: 'warning',
    place: 'zsk',
    source: 'RFC 7583 section 3.2.1',
    cost: 'next-rollover',
    breaches: (facts) =>
      keyBreaches(
        facts,
        (view) => rollsWithin(view, 'ZSK', zskWaits(facts)),
        (view) => ({ days: daysOf(view), waits: zskWaits(facts) }),
      ),
  },
  {
    rule: 'rollover-shorter-than-hold-down',
    severity: 'warning',
    place: 'ksk',
    source: 'RFC 5011 section 2.4',
    cost: 'next-rollover',
    breaches: (facts) =>
      keyBreaches(
        facts,
        (view) => facts.settings.rfc5011KeyRollovers && rollsWithin(view, 'KSK', bothHoldDowns),
        (view) => ({ days: daysOf(view), atLeast: bothHoldDowns / day }),
      ),
  },
  {
    rule: 'long-dnskey-ttl',
    severity: 'hint',
    place: 'advanced',
    source: 'RFC 7583 section 3.2.1',
    cost: 'next-rollover',
    breaches: ({ dnskeyTtl }) => zoneBreach(dnskeyTtl > longestDnskeyTtl, { ttl: dnskeyTtl }),
  },
];
