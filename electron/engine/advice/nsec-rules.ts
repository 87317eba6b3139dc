import type { AdviceFacts } from './advice-facts';
import { zoneBreach } from './advice-rule';
import type { AdviceRule } from './advice-rule';

const practice = 'RFC 9276 section 3.1';

/** Octets of salt: of the random one where there is one, else of the user's, which is hexadecimal. */
function saltLength({ settings }: AdviceFacts): number {
  return settings.nsec3RandomSaltLength > 0
    ? settings.nsec3RandomSaltLength
    : settings.nsec3UserSalt.length / 2;
}

/** Is the zone large because of delegations that are not signed? Only then opt-out saves anything. */
function isSparselySigned({ content }: AdviceFacts): boolean {
  return content.unsignedDelegations * 2 > content.names;
}

/** How it is proved that a name does not exist. */
export const nsecRules: readonly AdviceRule[] = [
  {
    rule: 'nsec3-iterations',
    severity: 'warning',
    place: 'nsec',
    source: practice,
    cost: 're-sign',
    breaches: ({ settings }) =>
      zoneBreach(settings.signWithNsec3 && settings.nsec3Iterations > 0, {
        iterations: settings.nsec3Iterations,
      }),
  },
  {
    rule: 'nsec3-salt',
    severity: 'warning',
    place: 'nsec',
    source: practice,
    cost: 're-sign',
    breaches: (facts) =>
      zoneBreach(facts.settings.signWithNsec3 && saltLength(facts) > 0, { octets: saltLength(facts) }),
  },
  {
    rule: 'nsec3-opt-out',
    severity: 'warning',
    place: 'nsec',
    source: practice,
    cost: 're-sign',
    breaches: (facts) =>
      zoneBreach(facts.settings.signWithNsec3 && facts.settings.nsec3OptOut && !isSparselySigned(facts), {
        delegations: facts.content.unsignedDelegations,
        names: facts.content.names,
      }),
  },
  {
    rule: 'nsec3-without-need',
    severity: 'hint',
    place: 'nsec',
    source: practice,
    cost: 're-sign',
    breaches: ({ settings }) => zoneBreach(settings.signWithNsec3 && !settings.nsec3OptOut),
  },
  {
    // The STIG's rules do not apply to servers that have zones of the directory only.
    rule: 'nsec-against-stig',
    severity: 'hint',
    place: 'nsec',
    source: 'DISA STIG WDNS-22-000015',
    cost: 're-sign',
    breaches: ({ settings, storage }) =>
      zoneBreach(storage === 'standard-primary' && !settings.signWithNsec3),
  },
];
