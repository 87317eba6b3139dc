// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import { button } from '../testing/keys-tab';
import { check, field, openSettings, retype } from '../testing/settings-tabs';

afterEach(cleanup);

describe('the Advanced tab', () => {
  it('offers the sets of digests in the documented order', async () => {
    const { user } = await openSettings('Advanced');
    await user.click(screen.getByRole('combobox', { name: 'DS record generation algorithm:' }));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'All',
      'None',
      'SHA-1',
      'SHA-1 and SHA-256',
      'SHA-1 and SHA-384',
      'SHA-256',
      'SHA-256 and SHA-384',
      'SHA-384',
    ]);
    await user.click(screen.getByRole('option', { name: 'SHA-256' }));
    expect(screen.getByRole('tabpanel').textContent).toContain('New ones have the digests SHA-256');
  });

  it('has arrows at the hours and none at the TTLs', async () => {
    await openSettings('Advanced');
    expect(screen.getAllByRole('spinbutton').map((spin) => spin.id)).toEqual([
      field('Secure delegation polling period (hours):').id,
      field('Signature inception (hours):').id,
    ]);
    expect(field('DS record TTL (seconds):').getAttribute('role')).toBeNull();
  });

  it('sends what was changed on several tabs at once, and reads it again after Apply', async () => {
    const dialog = await openSettings('Advanced');
    await retype(dialog, 'DNSKEY record TTL (seconds):', '60');
    await retype(dialog, 'Secure delegation polling period (hours):', '24');
    await dialog.user.click(screen.getByRole('tab', { name: 'Trust Anchor' }));
    await dialog.user.click(check(/distribution of trust anchors/u));
    await dialog.user.click(button('Apply'));
    await dialog.user.click(button('Yes'));
    expect(dialog.calls.changeDnssecProperties[0]?.argument.changes.settings).toEqual({
      dnskeyTtl: 60,
      distributeTrustAnchors: true,
      secureDelegationPollingPeriod: 86_400,
    });
    await dialog.answer('changeDnssecProperties', done(null));
    expect((await screen.findByRole('alertdialog')).textContent).toContain(
      'Configuration of DNSSEC parameters was successful',
    );
    expect(dialog.calls.readDnssecProperties).toHaveLength(2);
  });

  it('has OK lead to the first field that is wrong, whatever tab is in front', async () => {
    const dialog = await openSettings('Advanced');
    await retype(dialog, 'Signature inception (hours):', '169');
    await retype(dialog, 'DS record TTL (seconds):', '604801');
    await dialog.user.click(screen.getByRole('tab', { name: 'Trust Anchor' }));
    await dialog.user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field('DS record TTL (seconds):'));
    await retype(dialog, 'DS record TTL (seconds):', '604800');
    await dialog.user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field('Signature inception (hours):'));
    expect(dialog.calls.changeDnssecProperties).toEqual([]);
  });

  it('shows the settings and changes nothing where keys are being made', async () => {
    await openSettings('Advanced', { editObstacle: 'zone-locked-for-signing' });
    expect(field('DNSKEY record TTL (seconds):').readOnly).toBe(true);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(field('DS record generation algorithm:').value).toBe('SHA-1 and SHA-256');
  });
});
