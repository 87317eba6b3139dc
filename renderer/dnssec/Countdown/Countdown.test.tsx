// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import type { ZoneOutlook } from '../../../shared/model/validation';
import { theProperties, theSeizedZone } from '../testing/builders';
import { renderLoaded } from '../testing/render-dialog';

afterEach(cleanup);

const hour = 3_600_000;
const outlookIn = (hours: number): ZoneOutlook => ({
  status: 'secure',
  bogusAt: Date.now() + hours * hour + 30_000,
  cause: 'key-set-expires-key-master-offline',
  actor: 'you',
  isAtRisk: true,
});
const panelText = (): string => screen.getByRole('tabpanel').textContent;

describe('the countdown', () => {
  it('says how long, why and who acts next, without being in the way of the original controls', async () => {
    await renderLoaded({ outlook: outlookIn(99) });
    expect(panelText()).toMatch(
      /Validation fails in 4 days 3 hours: the signatures of the DNSKEY set run out.*You act next\./u,
    );
    expect(screen.getByRole('radio', { name: /^The DNS server DC1/u })).toBeTruthy();
  });

  it('runs in the time of the lab, also when it is moved ahead while the sheet stands', async () => {
    const { shiftTime, emitWorld, answer } = await renderLoaded({ outlook: outlookIn(99) });
    shiftTime(48 * hour);
    emitWorld();
    await answer('readDnssecProperties', done(theProperties({ outlook: outlookIn(99) })));
    expect(panelText()).toContain('Validation fails in 2 days 3 hours');
  });

  it('does not run where somebody renews the signatures in time', async () => {
    await renderLoaded({
      outlook: { ...outlookIn(1), bogusAt: null, cause: null, actor: null, isAtRisk: false },
    });
    expect(panelText()).not.toContain('Validation');
  });

  it('stands once, in the banner of a zone that was seized without its keys', async () => {
    const { user } = await renderLoaded(theSeizedZone({ online: false }, { outlook: outlookIn(5) }));
    expect(panelText().match(/Validation fails in 5 hours/gu)).toHaveLength(1);
    await user.click(screen.getByRole('tab', { name: 'KSK' }));
    expect(panelText()).toContain('Validation fails in 5 hours');
  });
});
