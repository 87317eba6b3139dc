import { zoneBreach } from './advice-rule';
import type { AdviceRule } from './advice-rule';

/** With which digests the zone's keys are handed to its parent. */
export const digestRules: readonly AdviceRule[] = [
  {
    rule: 'ds-digest-sha1',
    severity: 'warning',
    place: 'advanced',
    source: 'RFC 8624 section 3.3',
    cost: 'parent',
    breaches: ({ settings }) => zoneBreach(settings.dsDigests.includes('SHA-1')),
  },
  {
    rule: 'ds-digest-without-sha256',
    severity: 'warning',
    place: 'advanced',
    source: 'RFC 8624 section 3.3',
    cost: 'parent',
    breaches: ({ settings: { dsDigests } }) =>
      zoneBreach(dsDigests.length > 0 && !dsDigests.includes('SHA-256')),
  },
  {
    rule: 'ds-digest-none',
    severity: 'warning',
    place: 'advanced',
    source: 'RFC 4035 section 2.4',
    cost: 'parent',
    breaches: ({ settings }) => zoneBreach(settings.dsDigests.length === 0),
  },
];
