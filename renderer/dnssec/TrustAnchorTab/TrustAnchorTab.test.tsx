// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { theLocalCopy } from '../testing/builders';
import { button } from '../testing/keys-tab';
import { acceptLocalCopy, renderLoaded } from '../testing/render-dialog';
import { check, openSettings } from '../testing/settings-tabs';

afterEach(cleanup);

const distribution = /distribution of trust anchors/u;
const update = /automatic update/u;

describe('the Trust Anchor tab', () => {
  it('describes the distribution by the original text', async () => {
    await openSettings('Trust Anchor');
    expect(
      screen.getByRole('checkbox', {
        name: 'Enable the distribution of trust anchors for this zone.',
        description: /^If this is also a domain controller, trust anchors .* are distributed\.$/u,
      }),
    ).toBe(check(distribution));
    expect(check(update).checked).toBe(true);
  });

  it('is changed by its access keys, and a box that is ticked back changes nothing', async () => {
    const { user } = await openSettings('Trust Anchor');
    await user.keyboard('{Alt>}d{/Alt}{Alt>}u{/Alt}');
    expect([check(distribution).checked, check(update).checked]).toEqual([true, false]);
    expect(screen.getByRole('tabpanel').textContent).toContain('domain controllers of the forest');
    expect(screen.getByRole('tabpanel').textContent).toContain('trust anchors do not follow it');
    await user.keyboard('{Alt>}d{/Alt}{Alt>}u{/Alt}');
    expect(button('Apply').matches(':disabled')).toBe(true);
  });

  it('shows its boxes and does not change them in a local copy', async () => {
    const dialog = await renderLoaded(theLocalCopy());
    await acceptLocalCopy(dialog);
    await dialog.user.click(screen.getByRole('tab', { name: 'Trust Anchor' }));
    await dialog.user.click(check(distribution));
    expect(check(distribution).checked).toBe(false);
    expect(screen.getByRole('tabpanel').textContent).toContain('9101');
  });
});
