// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { refused } from '../../../shared/contract/outcome';
import { theLocalCopy } from '../testing/builders';
import { renderDialog, renderLoaded } from '../testing/render-dialog';

afterEach(cleanup);

const tabNames = ['Key Master', 'KSK', 'ZSK', 'Next Secure (NSEC)', 'Trust Anchor', 'Advanced'];

function selectedTab(): string | undefined {
  return tabNames.find((name) => screen.queryByRole('tab', { name, selected: true }) !== null);
}

function isDisabled(name: string): boolean {
  return screen.getByRole('button', { name }).matches(':disabled');
}

describe('the sheet', () => {
  it('names the zone and says what it waits for until the settings come', () => {
    renderDialog();
    const dialog = screen.getByRole('dialog', { name: 'DNSSEC Properties for secure.contoso.com' });
    expect(dialog.textContent).toContain('Loading the DNSSEC settings from the Key Master...');
  });

  it('has the six tabs in their order, Key Master in front', async () => {
    await renderLoaded();
    expect(screen.getAllByRole('tab')).toEqual(tabNames.map((name) => screen.getByRole('tab', { name })));
    expect(selectedTab()).toBe('Key Master');
  });

  it('opens with the focus on the chosen radio', async () => {
    await renderLoaded();
    expect(document.activeElement).toBe(
      screen.getByRole('radio', { name: 'The DNS server DC1 is the Key Master.' }),
    );
  });

  it('says what happened, why and what to do when the settings do not come, and tries again', async () => {
    const { user, answer, calls } = renderDialog();
    await answer(
      'readDnssecProperties',
      refused({ code: 'server-unavailable', parameters: { server: 'DC1' } }),
    );
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('The DNS server DC1 cannot be reached.');
    expect(alert.textContent).toContain('The RPC server is unavailable. Error code 1722.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Retry' }));
    await user.keyboard('{Enter}');
    expect(calls.readDnssecProperties).toHaveLength(2);
  });

  it('changes the tab by Ctrl+Tab, Ctrl+Shift+Tab and by arrows on the tabs', async () => {
    const { user } = await renderLoaded();
    await user.keyboard('{Control>}{Tab}{/Control}');
    expect(selectedTab()).toBe('KSK');
    await user.keyboard('{Control>}{Shift>}{Tab}{Tab}{/Shift}{/Control}');
    expect(selectedTab()).toBe('Advanced');
  });

  it('has Apply disabled before anything is changed', async () => {
    const { user } = await renderLoaded();
    expect(isDisabled('Apply')).toBe(true);
    await user.keyboard('{Alt>}u{/Alt}');
    expect(isDisabled('Apply')).toBe(true);
  });

  it('closes unchanged by Esc', async () => {
    const { user, closings } = await renderLoaded();
    await user.keyboard('{Escape}');
    expect(closings).toEqual([false]);
  });

  it('presses OK by Enter', async () => {
    const { user, closings } = await renderLoaded();
    await user.keyboard('{Enter}');
    expect(closings).toEqual([false]);
  });

  it('underlines the access keys while Alt is held', async () => {
    const { user } = await renderLoaded();
    await user.keyboard('{Alt>}');
    expect(document.documentElement.getAttribute('data-access-keys')).toBe('shown');
    await user.keyboard('{/Alt}');
    expect(document.documentElement.hasAttribute('data-access-keys')).toBe(false);
  });
});

describe('the other tabs', () => {
  it('show a KSK with its key pairs and where the private keys are', async () => {
    const { user } = await renderLoaded();
    await user.click(screen.getByRole('tab', { name: 'KSK' }));
    const list = screen.getByRole('grid', { name: 'Key signing keys (KSKs)' });
    expect(within(list).getByRole('row', { selected: true }).textContent).toContain('RSA/SHA-256');
    expect(screen.getByRole('group', { name: 'Selected key' }).textContent).toContain(
      '{3f2b6c1e-9a4d-4a0e-8b5c-2d1e7f60a9b1}',
    );
    expect(screen.getByRole('row', { name: 'Active 20326 Active Directory' })).toBeTruthy();
    expect(screen.getByRole('row', { name: 'Standby being made being made' })).toBeTruthy();
  });

  it('show the certificate store that holds a private ZSK', async () => {
    const { user } = await renderLoaded();
    await user.click(screen.getByRole('tab', { name: 'ZSK' }));
    expect(screen.getByRole('row', { name: 'Active 4711 Certificate store of DC1' })).toBeTruthy();
  });

  it('show the trust anchor settings', async () => {
    const { user } = await renderLoaded();
    await user.click(screen.getByRole('tab', { name: 'Trust Anchor' }));
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
    expect(boxes).toEqual([false, true]);
  });

  it('show the advanced settings in the units of their labels', async () => {
    const { user } = await renderLoaded();
    await user.click(screen.getByRole('tab', { name: 'Advanced' }));
    const value = (name: string): string => screen.getByLabelText<HTMLInputElement>(name).value;
    expect(value('DS record generation algorithm:')).toBe('SHA-1 and SHA-256');
    expect(value('DS record TTL (seconds):')).toBe('3600');
    expect(value('Secure delegation polling period (hours):')).toBe('12');
    expect(value('Signature inception (hours):')).toBe('1');
  });
});

describe('a Key Master that is off line', () => {
  it('has the local copy offered with its age, before the sheet opens', async () => {
    const { user, closings } = await renderLoaded(theLocalCopy());
    const box = await screen.findByRole('alertdialog', { name: 'DNS' });
    expect(box.textContent).toContain(
      'The DNSSEC settings for the zone secure.contoso.com could not be loaded from the Key Master DC1.contoso.com. The Key Master may be offline.',
    );
    expect(box.textContent).toContain(
      'Do you want to load the DNSSEC settings from the local DNS server DC2?',
    );
    expect(box.textContent).toMatch(/last successful replication 12 minutes ago, .+\./u);
    expect(screen.queryByRole('tab')).toBeNull();
    await user.keyboard('{Escape}');
    expect(closings).toEqual([false]);
  });

  it('opens the sheet with the Key Master tab in front when the offer is accepted', async () => {
    const { user } = await renderLoaded(theLocalCopy());
    await user.keyboard('{Enter}');
    expect(selectedTab()).toBe('Key Master');
    expect(document.activeElement).toBe(
      screen.getByRole('radio', { name: 'The DNS server DC1 is the Key Master.' }),
    );
  });

  it('has every other tab say why nothing can be changed there', async () => {
    const { user } = await renderLoaded(theLocalCopy());
    await user.keyboard('{Enter}');
    for (const name of ['KSK', 'ZSK', 'Next Secure (NSEC)', 'Trust Anchor', 'Advanced']) {
      await user.click(screen.getByRole('tab', { name }));
      expect(screen.getByRole('tabpanel', { name }).textContent).toContain(
        'only the DNS server acting as the key master for the zone may perform this operation (9101)',
      );
    }
  });
});
