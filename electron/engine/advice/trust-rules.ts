import { zoneBreach } from './advice-rule';
import type { AdviceRule } from './advice-rule';

/** Who trusts the zone's keys, and whether that will stay so. */
export const trustRules: readonly AdviceRule[] = [
  {
    rule: 'anchors-out-of-date',
    severity: 'fault',
    place: 'trust-anchor',
    source: 'RFC 4033 section 5',
    cost: 'nothing',
    breaches: ({ outOfDateAnchors }) =>
      zoneBreach(outOfDateAnchors.length > 0, {
        servers: outOfDateAnchors.join(', '),
        count: outOfDateAnchors.length,
      }),
  },
  {
    rule: 'anchors-without-rfc5011',
    severity: 'warning',
    place: 'trust-anchor',
    source: 'RFC 5011 section 2',
    cost: 'next-rollover',
    breaches: ({ settings }) => zoneBreach(settings.distributeTrustAnchors && !settings.rfc5011KeyRollovers),
  },
];
