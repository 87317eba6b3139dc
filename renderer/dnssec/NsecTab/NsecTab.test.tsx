// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { aDescriptor, theProperties } from '../testing/builders';
import { button } from '../testing/keys-tab';
import { check, field, openSettings, radio, retype } from '../testing/settings-tabs';

afterEach(cleanup);

const tab = 'Next Secure (NSEC)';
const saltLength = 'Length of the random salt (octets)';

function page(): string {
  return screen.getByRole('tabpanel', { name: tab }).textContent;
}

function keysOf(algorithm: 5 | 7 | 8, keyLength: number) {
  const descriptor = aDescriptor({ algorithm, keyLength });
  return { zoneSigningKeys: [], keySigningKeys: [{ descriptor, keys: [], rolloverObstacle: null }] };
}

describe('the Next Secure (NSEC) tab', () => {
  it('shows the settings of the zone and when they count', async () => {
    await openSettings(tab);
    expect(radio('Use NSEC3').checked).toBe(true);
    expect(field('Iterations:').value).toBe('50');
    expect(field(saltLength).value).toBe('8');
    expect(check(/random salt/u).checked).toBe(true);
    expect(check(/opt-out/u).checked).toBe(false);
    expect(page()).toContain('re-signs the zone with these values at once');
    expect(button('Apply').matches(':disabled')).toBe(true);
  });

  it('greys what belongs to NSEC3 while NSEC is chosen', async () => {
    const { user } = await openSettings(tab);
    await user.click(radio('Use NSEC'));
    expect(
      [field('Iterations:'), field(saltLength), check(/random salt/u), check(/opt-out/u)].map(isDisabled),
    ).toEqual([true, true, true, true]);
    await user.click(radio('Use NSEC3'));
    expect(isDisabled(field('Iterations:'))).toBe(false);
    expect(button('Apply').matches(':disabled')).toBe(true);
  });

  it('asks for the salt of the user while no random one is wanted', async () => {
    const dialog = await openSettings(tab);
    expect(screen.queryByLabelText('User-provided salt (hexadecimal):')).toBeNull();
    await dialog.user.click(check(/random salt/u));
    expect(isDisabled(field(saltLength))).toBe(true);
    await retype(dialog, 'User-provided salt (hexadecimal):', 'abc');
    expect(screen.getByRole('alert').textContent).toContain('pairs of hexadecimal digits');
    await retype(dialog, 'User-provided salt (hexadecimal):', 'abcd');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(page()).toContain('the salt abcd');
  });

  it('keeps a wrong number as it was typed, says the range beside it, and sends nothing', async () => {
    const dialog = await openSettings(tab, keysOf(8, 1024));
    await retype(dialog, 'Iterations:', '151');
    expect(screen.getByRole('spinbutton', { description: /between 0 and 150\./u })).toBe(
      field('Iterations:'),
    );
    await dialog.user.click(screen.getByRole('tab', { name: 'KSK' }));
    await dialog.user.click(button('OK'));
    expect(document.activeElement).toBe(field('Iterations:'));
    expect(field('Iterations:').value).toBe('151');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(dialog.calls.changeDnssecProperties).toEqual([]);
  });

  it.each([
    [5, 'Use NSEC3', 'Use NSEC', '9103'],
    [7, 'Use NSEC', 'Use NSEC3', '9130'],
  ] as const)('says which choice algorithm %i does not go with', async (algorithm, wrong, right, code) => {
    const settings = { ...defaultSigningSettings, signWithNsec3: right === 'Use NSEC3' };
    const { user } = await openSettings(tab, { ...keysOf(algorithm, 2048), settings });
    await user.click(radio(wrong));
    expect(screen.getByRole('radio', { name: wrong, description: new RegExp(code, 'u') })).toBeTruthy();
    await user.click(button('OK'));
    expect(document.activeElement).toBe(radio(wrong));
    await user.click(radio(right));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is changed by keyboard alone, confirmed by M8 and done with M9', async () => {
    const dialog = await openSettings(tab);
    await dialog.user.keyboard('{Alt>}i{/Alt}');
    expect(document.activeElement).toBe(field('Iterations:'));
    await dialog.user.keyboard('{Control>}a{/Control}');
    await retype(dialog, 'Iterations:', '10');
    await dialog.user.keyboard('{Alt>}o{/Alt}');
    expect(check(/opt-out/u).checked).toBe(true);
    await dialog.user.keyboard('{Enter}');
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('with NSEC3: 10 iterations, a random salt of 8 octets, with opt-out.');
    expect(box.textContent).toContain('-NSec3Iterations 10 -NSec3OptOut $true');
    await dialog.user.keyboard('{Enter}');
    expect(dialog.calls.changeDnssecProperties[0]?.argument.changes.settings).toEqual({
      nsec3Iterations: 10,
      nsec3OptOut: true,
    });
  });

  it('shows the settings and changes nothing while the Key Master is off line', async () => {
    const { user } = await openSettings(tab, { editObstacle: 'key-master-offline' });
    await user.click(radio('Use NSEC'));
    await user.click(check(/opt-out/u));
    expect(radio('Use NSEC3').checked).toBe(true);
    expect(check(/opt-out/u).checked).toBe(false);
    expect(field('Iterations:').readOnly).toBe(true);
    expect(page()).toContain('9101');
    expect(page()).not.toContain('at once');
  });

  it('goes back to the zone when M8 is answered with No', async () => {
    const dialog = await openSettings(tab);
    await retype(dialog, 'Iterations:', '10');
    await dialog.user.click(button('OK'));
    await dialog.user.click(button('No'));
    expect(field('Iterations:').value).toBe(String(theProperties().settings.nsec3Iterations));
  });
});

function isDisabled(control: HTMLElement): boolean {
  return control.matches(':disabled');
}
