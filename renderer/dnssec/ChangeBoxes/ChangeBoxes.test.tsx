// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { button, editor, openTab, rows } from '../testing/keys-tab';
import type { RenderedDialog } from '../testing/render-dialog';

afterEach(cleanup);

describe('the boxes of a change', () => {
  async function confirm(press: 'OK' | 'Apply', signed = true): Promise<RenderedDialog> {
    const dialog = await openTab('KSK', { signed });
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

  it('do not speak of re-signing where the zone is not signed', async () => {
    await confirm('OK', false);
    const { textContent } = await screen.findByRole('alertdialog');
    expect(textContent).toContain('They will be used when the zone is signed.');
    expect(textContent).not.toContain('re-signed');
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
