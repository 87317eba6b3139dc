// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { aDescriptor, theLocalCopy, theProperties } from '../testing/builders';
import { renderLoaded } from '../testing/render-dialog';
import type { RenderedDialog } from '../testing/render-dialog';

afterEach(cleanup);

/** Opens the sheet on one of its two tabs of keys. */
async function openTab(
  name: 'KSK' | 'ZSK',
  changes: Partial<DnssecProperties> = {},
): Promise<RenderedDialog> {
  const dialog = await renderLoaded(changes);
  await dialog.user.click(screen.getByRole('tab', { name }));
  return dialog;
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

function isRefused(name: string): boolean {
  return button(name).getAttribute('aria-disabled') === 'true';
}

function editor(name = 'New Key Signing Key (KSK)'): HTMLElement {
  return screen.getByRole('dialog', { name });
}

function spin(name: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('spinbutton', { name });
}

function rows(): readonly string[] {
  const [, ...found] = within(screen.getByRole('grid')).getAllByRole('row');
  return found.map((row) => row.textContent);
}

const unreplicated = theProperties({
  keySigningKeys: [{ descriptor: aDescriptor({ storeKeysInDirectory: false }), keys: [] }],
});

describe('the KSK tab', () => {
  it('can add, edit and retire; a rollover is refused with its reason', async () => {
    await openTab('KSK');
    expect(['Add', 'Edit', 'Rollover', 'Retire'].map(isRefused)).toEqual([false, false, true, false]);
    expect(
      screen.getByRole('button', { name: 'Rollover', description: /does not start rollovers/u }),
    ).toBeTruthy();
  });

  it.each<[string, Partial<DnssecProperties>, RegExp]>([
    ['is off line', { editObstacle: 'key-master-offline' }, /9101/u],
    ['cannot use the keys', { editObstacle: 'keys-not-accessible' }, /9107/u],
    ['makes keys', { editObstacle: 'zone-locked-for-signing' }, /keys are being made/u],
  ])('can do nothing while the Key Master %s, and says so', async (_name, changes, reason) => {
    await openTab('KSK', changes);
    expect(['Add', 'Edit', 'Rollover', 'Retire'].map(isRefused)).toEqual([true, true, true, true]);
    expect(screen.getByRole('tabpanel', { name: 'KSK' }).textContent).toMatch(reason);
    expect(screen.getByRole('button', { name: 'Retire', description: reason })).toBeTruthy();
  });

  it('can do nothing with a local copy of the settings', async () => {
    const { user } = await renderLoaded(theLocalCopy());
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('tab', { name: 'KSK' }));
    expect(isRefused('Add')).toBe(true);
    await user.click(button('Add'));
    expect(screen.queryByRole('dialog', { name: 'New Key Signing Key (KSK)' })).toBeNull();
  });

  it('shows an added key as pending, and takes it back by Discard', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    await user.click(within(editor()).getByRole('button', { name: 'OK' }));
    expect(rows()[1]).toContain('will be added');
    expect(button('Apply').matches(':disabled')).toBe(false);
    await user.click(screen.getByText('will be added'));
    await user.click(button('Discard'));
    expect(rows()).toHaveLength(1);
    expect(button('Apply').matches(':disabled')).toBe(true);
  });

  it('takes a change back by Delete on its row', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    await user.keyboard('{Enter}');
    await user.click(screen.getByText('will be added'));
    await user.keyboard('{Delete}');
    expect(rows()).toHaveLength(1);
  });

  it('refuses to retire the last key (M12) with the text of 9104', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Retire'));
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('The zone does not have enough signing keys.');
    expect(box.textContent).toContain('9104');
    expect(rows()[0]).not.toContain('will be retired');
  });

  it('retires a key beside another one, after M11, and says when it goes', async () => {
    const { user } = await openTab('KSK');
    await user.keyboard('{Alt>}d{/Alt}{Enter}{Alt>}t{/Alt}');
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain(
      'will be marked for retirement and will be removed at the next key rollover',
    );
    await user.keyboard('{Enter}');
    expect(rows()[0]).toContain('will be retired');
    expect(screen.getByRole('tabpanel', { name: 'KSK' }).textContent).toContain(
      'is removed at its next rollover, which the clock starts',
    );
    expect(isRefused('Retire')).toBe(true);
  });

  it('removes a key of an unsigned zone only', async () => {
    await openTab('KSK');
    expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
    cleanup();
    const second = aDescriptor({ guid: '11111111-9a4d-4a0e-8b5c-2d1e7f60a9b1' });
    const { user } = await openTab('KSK', {
      signed: false,
      keySigningKeys: [aDescriptor(), second].map((descriptor) => ({ descriptor, keys: [] })),
    });
    await user.click(button('Remove'));
    expect(rows()[0]).toContain('will be removed');
  });
});

describe('the editor of a new KSK', () => {
  it('has the labels and defaults of the original', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    const within_ = within(editor());
    expect(
      ['Guid', 'Key Generation', 'Key Properties', 'Key Rollover'].map((name) =>
        within_.getByRole('group', { name }),
      ),
    ).toHaveLength(4);
    expect(screen.getByLabelText<HTMLInputElement>('Guid:').value).toBe(
      '{00000000-0000-0000-0000-000000000000}',
    );
    expect(within_.getByRole<HTMLInputElement>('radio', { name: 'Generate new signing keys.' }).checked).toBe(
      true,
    );
    expect(within_.getByRole('combobox', { name: 'Cryptographic algorithm:' }).textContent).toBe(
      'RSA/SHA-256',
    );
    expect(within_.getByRole('combobox', { name: 'Key length (Bits):' }).textContent).toBe('2048');
    expect(
      within_.getByRole('combobox', { name: 'Select a key storage provider to generate and store keys:' })
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

describe('the boxes of a change', () => {
  async function confirm(press: 'OK' | 'Apply'): Promise<RenderedDialog> {
    const dialog = await openTab('KSK');
    await dialog.user.click(button('Add'));
    await dialog.user.click(within(editor()).getByRole('button', { name: 'OK' }));
    await dialog.user.click(button(press));
    return dialog;
  }

  it('ask with the original question, the consequences and the command (M8)', async () => {
    await confirm('OK');
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain(
      'The DNSSEC parameters for the zone secure.contoso.com have been changed. The zone will be re-signed with the new parameters.',
    );
    expect(within(box).getByRole('list', { name: 'With OK or Apply, at once' }).textContent).toContain(
      'DC1.contoso.com makes the key pairs',
    );
    expect(box.textContent).toContain(
      'Add-DnsServerSigningKey -ZoneName secure.contoso.com -ComputerName DC1.contoso.com',
    );
    expect(
      within(box)
        .getAllByRole('button')
        .map((each) => each.textContent),
    ).toEqual(['Copy', 'Yes', 'No']);
    expect(document.activeElement).toBe(within(box).getByRole('button', { name: 'Yes' }));
  });

  it('send the reason, and end with M9 and a closed sheet', async () => {
    const { user, answer, calls, closings } = await confirm('OK');
    await user.keyboard('{Alt>}r{/Alt}');
    await user.keyboard('Before the audit{Enter}');
    expect(calls.changeDnssecProperties[0]?.argument.reason).toBe('Before the audit');
    await answer('changeDnssecProperties', done(null));
    expect((await screen.findByRole('alertdialog')).textContent).toContain(
      'Configuration of DNSSEC parameters was successful',
    );
    await user.keyboard('{Enter}');
    expect(closings).toEqual([true]);
  });

  it('say code, cause and remedy when the Key Master refuses, and that nothing was changed', async () => {
    const { user, answer } = await confirm('Apply');
    await user.keyboard('{Enter}');
    await answer(
      'changeDnssecProperties',
      refused({ code: 'too-many-signing-keys', parameters: { zone: 'secure.contoso.com', algorithm: 8 } }),
    );
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('could not be changed');
    expect(box.textContent).toContain('Error code 9113.');
    expect(box.textContent).toContain('Nothing was changed.');
    await user.keyboard('{Enter}');
    expect(rows()[1]).toContain('will be added');
  });

  it('discard the changes when M8 is answered with No', async () => {
    const { user, calls } = await confirm('OK');
    await user.keyboard('{Escape}');
    expect(rows()).toHaveLength(1);
    expect(calls.changeDnssecProperties).toEqual([]);
  });
});
