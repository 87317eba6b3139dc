import { describe, expect, it } from 'vitest';
import type { ZoneOutlook } from '../shared/model/validation';
import { countdownText, outlookHint, outlookText } from './validation-texts';

const now = Date.UTC(2026, 10, 24, 15);
const hour = 3_600_000;

const outlook = (changes: Partial<ZoneOutlook> = {}): ZoneOutlook => ({
  status: 'secure',
  bogusAt: now + 99 * hour,
  cause: 'key-set-expires-key-master-offline',
  actor: 'you',
  isAtRisk: true,
  ...changes,
});

describe('the outlook of a zone in words', () => {
  it('says within which time a zone at risk turns bogus', () => {
    expect(outlookText(outlook(), now)).toBe('At risk, bogus in 4 days');
    expect(countdownText(outlook(), now)).toBe('Validation fails in 4 days 3 hours');
  });

  it('does not call at risk what is further away', () => {
    const far = outlook({ bogusAt: now + 20 * 24 * hour, isAtRisk: false });
    expect(outlookText(far, now)).toBe('Secure, bogus in 20 days');
  });

  it('says Bogus from the very second on', () => {
    expect(outlookText(outlook({ bogusAt: now }), now)).toBe('Bogus');
    expect(countdownText(outlook({ bogusAt: now }), now)).toMatch(/^Validation has failed since /u);
    expect(outlookText(outlook({ bogusAt: null, status: 'bogus' }), now)).toBe('Bogus');
  });

  it('says of a zone that nobody trusts why that is so', () => {
    const untrusted = outlook({ status: 'indeterminate', bogusAt: null, cause: null, actor: null });
    expect(outlookText(untrusted, now)).toBe('Indeterminate');
    expect(outlookHint(untrusted, now)).toBe('No trust anchor of this server leads to the zone.');
  });

  it('names the cause and who acts next, and nothing where nothing threatens', () => {
    expect(outlookHint(outlook(), now)).toMatch(
      /: the signatures of the DNSKEY set run out, .*You act next\.$/u,
    );
    expect(
      outlookHint(outlook({ bogusAt: null, cause: null, actor: null, isAtRisk: false }), now),
    ).toBeNull();
  });
});
