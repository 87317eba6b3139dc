// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aDescriptor, theProperties } from '../testing/builders';
import { button, editor, openTab, rows, spin } from '../testing/keys-tab';

afterEach(cleanup);

const unreplicated = theProperties({
  keySigningKeys: [
    { descriptor: aDescriptor({ storeKeysInDirectory: false }), keys: [], rolloverObstacle: null },
  ],
});

describe('the editor of a new KSK', () => {
  it('has the labels and defaults of the original', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    const inEditor = within(editor());
    expect(
      ['Guid', 'Key Generation', 'Key Properties', 'Key Rollover'].map((name) =>
        inEditor.getByRole('group', { name }),
      ),
    ).toHaveLength(4);
    expect(screen.getByLabelText<HTMLInputElement>('Guid:').value).toBe(
      '{00000000-0000-0000-0000-000000000000}',
    );
    expect(
      inEditor.getByRole<HTMLInputElement>('radio', { name: 'Generate new signing keys.' }).checked,
    ).toBe(true);
    expect(inEditor.getByRole('combobox', { name: 'Cryptographic algorithm:' }).textContent).toBe(
      'RSA/SHA-256',
    );
    expect(inEditor.getByRole('combobox', { name: 'Key length (Bits):' }).textContent).toBe('2048');
    expect(
      inEditor.getByRole('combobox', { name: 'Select a key storage provider to generate and store keys:' })
        .textContent,
    ).toBe('Microsoft Software Key Storage Provider');
    expect(spin('DNSKEY RRSET signature validity period (hours):').value).toBe('168');
    expect(spin('Rollover frequency (days):').value).toBe('755');
    expect(spin('Delay the first rollover by (days):').value).toBe('0');
    expect(
      screen.getByRole<HTMLInputElement>('checkbox', {
        name: /^Replicate this private key to all DNS servers authoritative for this zone\.$/u,
      }).checked,
    ).toBe(true);
  });

  it('offers pre-generated keys as the original does, grey and with the reason', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    const radio = screen.getByRole('radio', { name: 'Use pre-generated keys', description: /no key store/u });
    expect(radio.matches(':disabled')).toBe(true);
    expect(screen.getByLabelText('Use this key as active key:').matches(':disabled')).toBe(true);
  });

  it('starts on the first control that can be changed', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Generate new signing keys.' }));
  });

  it('has one length for an ECDSA algorithm', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    await user.click(screen.getByRole('combobox', { name: 'Cryptographic algorithm:' }));
    await user.click(screen.getByRole('option', { name: 'ECDSAP384/SHA-384' }));
    const length = screen.getByRole('combobox', { name: 'Key length (Bits):' });
    expect(length.textContent).toBe('384');
    await user.click(length);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['384']);
  });

  it('greys the rollover fields without automatic rollover', async () => {
    const { user } = await openTab('KSK');
    await user.keyboard('{Alt>}d{/Alt}{Alt>}e{/Alt}');
    expect(spin('Rollover frequency (days):').disabled).toBe(true);
    expect(spin('Delay the first rollover by (days):').disabled).toBe(true);
  });

  it('says what is wrong beside the field, and OK leads there', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    await user.clear(spin('Rollover frequency (days):'));
    await user.type(spin('Rollover frequency (days):'), '3');
    await user.clear(spin('DNSKEY RRSET signature validity period (hours):'));
    await user.type(spin('DNSKEY RRSET signature validity period (hours):'), '721{Enter}');
    const first = spin('DNSKEY RRSET signature validity period (hours):');
    expect(document.activeElement).toBe(first);
    expect(first.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('spinbutton', { description: 'The value must be between 6 and 720.' })).toBe(
      first,
    );
    expect(screen.getByText('The value must be between 7 and 7300.')).toBeTruthy();
    await user.clear(first);
    await user.type(first, '24');
    expect(screen.queryByText('The value must be between 6 and 720.')).toBeNull();
  });

  it('steps a number by the arrow keys from what was typed', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    const field = spin('Rollover frequency (days):');
    await user.clear(field);
    await user.type(field, '30{ArrowUp}{ArrowUp}');
    expect(field.value).toBe('32');
  });

  it('is left by Esc without a change, and the focus goes back', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    await user.keyboard('{Escape}');
    expect(rows()).toHaveLength(1);
    expect(document.activeElement).toBe(button('Add'));
  });
});

describe('the replicate box', () => {
  const name = /^Replicate this private key/u;

  it('is grey with its line in a file-backed zone', async () => {
    const { user } = await openTab('KSK', { zoneType: 'standard-primary' });
    await user.click(button('Add'));
    const box = screen.getByRole<HTMLInputElement>('checkbox', {
      name,
      description: '(Applicable only to AD integrated zones)',
    });
    expect([box.checked, box.disabled]).toEqual([false, true]);
  });

  it('goes grey for another provider, and comes back as it was', async () => {
    const { user } = await openTab('KSK', {
      keyStorageProviders: ['Microsoft Software Key Storage Provider', 'Contoso HSM'],
    });
    await user.click(button('Add'));
    const provider = screen.getByRole('combobox', { name: /key storage provider/u });
    await user.click(provider);
    await user.click(screen.getByRole('option', { name: 'Contoso HSM' }));
    expect(
      screen.getByRole<HTMLInputElement>('checkbox', {
        name,
        description: /keys of Contoso HSM do not leave it/u,
      }).checked,
    ).toBe(false);
    await user.click(provider);
    await user.click(screen.getByRole('option', { name: /^Microsoft/u }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name }).checked).toBe(true);
  });

  it('of a key that exists shows the truth, does not change, and leads to a new key with the box on', async () => {
    const { user } = await openTab('KSK', unreplicated);
    await user.click(button('Edit'));
    expect(editor('Edit Key Signing Key (KSK)')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Guid:').value).toBe(
      '{3f2b6c1e-9a4d-4a0e-8b5c-2d1e7f60a9b1}',
    );
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name });
    await user.click(box);
    expect(box.checked).toBe(false);
    await user.click(button('Add such a key'));
    expect(within(editor()).getByRole<HTMLInputElement>('checkbox', { name }).checked).toBe(true);
    await user.click(within(editor()).getByRole('button', { name: 'OK' }));
    expect(rows()[1]).toContain('Enabled');
  });
});

describe('Edit of a key that exists', () => {
  it('leaves the fixed fields grey and changes the others from the next rollover on', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Edit'));
    const fixed = ['Cryptographic algorithm:', 'Key length (Bits):'];
    expect(fixed.map((name) => screen.getByRole('combobox', { name }).matches(':disabled'))).toEqual([
      true,
      true,
    ]);
    expect(spin('Delay the first rollover by (days):').disabled).toBe(true);
    expect(document.activeElement).toBe(spin('DNSKEY RRSET signature validity period (hours):'));
    await user.clear(spin('Rollover frequency (days):'));
    await user.type(spin('Rollover frequency (days):'), '365{Enter}');
    expect(rows()[0]).toContain('changed');
    expect(rows()[0]).toContain('365 days');
    expect(screen.getByRole('tabpanel', { name: 'KSK' }).textContent).toContain(
      'used from its next rollover on',
    );
  });

  it('changes nothing when OK is pressed on it as it is', async () => {
    const { user } = await openTab('KSK');
    await user.dblClick(screen.getByText('RSA/SHA-256'));
    await user.keyboard('{Enter}');
    expect(rows()[0]).not.toContain('changed');
  });
});

describe('the ZSK tab', () => {
  it('has three validity periods and no replicate box in its editor', async () => {
    const { user } = await openTab('ZSK');
    await user.click(button('Add'));
    const names = within(editor('New Zone Signing Key (ZSK)')).getAllByRole<HTMLInputElement>('spinbutton');
    expect(names.map(({ value }) => value)).toEqual(['168', '168', '240', '90', '0']);
    expect(screen.queryByRole('checkbox', { name: /Replicate/u })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Key Generation' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Cryptographic algorithm:' }));
  });
});
