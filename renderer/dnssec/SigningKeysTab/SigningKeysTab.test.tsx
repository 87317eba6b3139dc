// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { aDescriptor, theLocalCopy } from '../testing/builders';
import { button, editor, isRefused, openTab, rows } from '../testing/keys-tab';
import { renderLoaded } from '../testing/render-dialog';

afterEach(cleanup);

describe('the KSK tab', () => {
  it('can add, edit, roll over and retire', async () => {
    await openTab('KSK');
    expect(['Add', 'Edit', 'Rollover', 'Retire'].map(isRefused)).toEqual([false, false, false, false]);
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

  it('takes no changes of keys while one rolls over (9116)', async () => {
    const descriptor = aDescriptor({ rolloverStatus: 'ksk-waiting-for-ds-update' });
    await openTab('ZSK', {
      keySigningKeys: [{ descriptor, keys: [], rolloverObstacle: 'rollover-in-progress' }],
    });
    expect(['Add', 'Edit', 'Rollover', 'Retire'].map(isRefused)).toEqual([true, true, false, true]);
    expect(screen.getByRole('button', { name: 'Add', description: /9116/u })).toBeTruthy();
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
      keySigningKeys: [aDescriptor(), second].map((descriptor) => ({
        descriptor,
        keys: [],
        rolloverObstacle: null,
      })),
    });
    await user.click(button('Remove'));
    expect(rows()[0]).toContain('will be removed');
  });
});
