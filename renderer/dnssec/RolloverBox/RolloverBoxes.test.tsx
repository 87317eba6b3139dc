// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { restingRollover } from '../../../shared/model/signing-key';
import { aDescriptor, theProperties } from '../testing/builders';
import { button, isRefused, openTab } from '../testing/keys-tab';

afterEach(cleanup);

const guid = aDescriptor().guid;
const kskWith = (changes: Partial<SigningKeyDescriptor>, rolloverObstacle: string | null = null) => ({
  keySigningKeys: [{ descriptor: aDescriptor(changes), keys: [], rolloverObstacle }],
});
const panelText = (): string => screen.getByRole('tabpanel').textContent;

async function ask() {
  const dialog = await openTab('KSK');
  await dialog.user.click(button('Rollover'));
  const box = await screen.findByRole('alertdialog');
  return { ...dialog, box };
}

describe('Rollover', () => {
  it('asks with the question of the original, what will happen and the command (M10)', async () => {
    const { box } = await ask();
    expect(box.textContent).toContain('Do you want to initiate a rollover of the selected key?');
    expect(box.textContent).toContain('KSK RSA/SHA-256, 2048 bits (key tag 20326)');
    expect(box.textContent).toContain('The parent zone has to publish the DS record of the new key.');
    expect(box.textContent).toContain(
      `Invoke-DnsServerSigningKeyRollover -ZoneName secure.contoso.com -ComputerName DC1.contoso.com -KeyId ${guid} -Force`,
    );
    expect(document.activeElement).toBe(within(box).getByRole('button', { name: 'Yes' }));
  });

  it('does nothing on No', async () => {
    const { user, calls } = await ask();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(calls.startRollover).toEqual([]);
  });

  it('starts with the reason, and then shows where the rollover stands', async () => {
    const { user, answer, calls, emitWorld } = await ask();
    await user.keyboard('{Alt>}r{/Alt}');
    await user.keyboard('Yearly{Enter}');
    expect(calls.startRollover[0]?.argument).toEqual({
      server: 'DC1',
      zone: 'secure.contoso.com',
      guid,
      reason: 'Yearly',
    });
    await answer('startRollover', done(null));
    const since = Date.UTC(2026, 10, 24, 15);
    const rolling = kskWith(
      {
        rolloverStatus: 'ksk-waiting-for-ds-update',
        rollover: { ...restingRollover, statusSince: since, isManual: true },
      },
      'rollover-in-progress',
    );
    await answer('readDnssecProperties', done(theProperties(rolling)));
    expect(panelText()).toContain('Waiting for the parent zone to publish the new DS record.');
    expect(panelText()).toContain('Since');
    expect(isRefused('Rollover')).toBe(true);
    emitWorld();
    await answer('readDnssecProperties', done(theProperties()));
    expect(panelText()).toContain('No rollover is running.');
  });

  it('says code, cause and remedy when it is refused', async () => {
    const { user, answer } = await ask();
    await user.keyboard('{Enter}');
    await answer(
      'startRollover',
      refused({ code: 'rollover-in-progress', parameters: { zone: 'secure.contoso.com', guid } }),
    );
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('could not be started');
    expect(box.textContent).toContain('Error code 9116.');
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('the button', () => {
  it.each([
    [null, false],
    ['rollover-already-queued', true],
    ['rollover-in-progress', true],
  ])(
    'of a key whose rollover the engine refuses with %s is refused: %s',
    async (rolloverObstacle, isRefusedNow) => {
      await openTab('KSK', { keySigningKeys: [{ descriptor: aDescriptor(), keys: [], rolloverObstacle }] });
      expect(isRefused('Rollover')).toBe(isRefusedNow);
    },
  );

  it('wants the changes of the sheet out of the way first', async () => {
    const { user } = await openTab('KSK');
    await user.click(button('Add'));
    await user.keyboard('{Enter}');
    await user.click(screen.getByText('will be added'));
    expect(isRefused('Rollover')).toBe(true);
  });
});
