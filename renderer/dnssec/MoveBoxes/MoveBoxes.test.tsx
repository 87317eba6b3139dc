// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { KeyMasterProbe } from '../../../shared/model/key-master';
import {
  aCandidate,
  aDeadProbe,
  aPlan,
  aProbe,
  aRejected,
  aSeizure,
  aSeizureWithoutKeys,
  theProperties,
  theSeizedZone,
} from '../testing/builders';
import { focusDropdown, openListByMouse, renderLoaded } from '../testing/render-dialog';
import type { RenderedDialog } from '../testing/render-dialog';

afterEach(cleanup);

const candidates = [
  aCandidate('DC1', { isKeyMaster: true }),
  aCandidate('DC2'),
  aRejected('RODC1', 'read-only-domain-controller'),
];
const result = { ...aPlan(), changed: true };

async function chooseByMouse(
  button: 'OK' | 'Apply',
  probe: KeyMasterProbe = aProbe(),
): Promise<RenderedDialog> {
  const dialog = await renderLoaded();
  await openListByMouse(dialog, done(candidates));
  await dialog.user.click(screen.getByRole('option', { name: /DC2/u }));
  await dialog.user.click(screen.getByRole('button', { name: button }));
  await dialog.answer('probeKeyMaster', done(probe));
  return dialog;
}

describe('the transfer', () => {
  it('goes by mouse from OK over the warning to the success box, and the sheet closes changed', async () => {
    const { user, answer, calls, closings } = await chooseByMouse('OK');
    expect(calls.planMove.map(({ argument }) => argument)).toEqual([
      { server: 'DC1', zone: 'secure.contoso.com', target: 'DC2', mode: 'transfer' },
    ]);
    await answer('planMove', done(aPlan()));
    const warning = await screen.findByRole('alertdialog');
    expect(within(warning).getByRole('img', { name: 'Warning' })).toBeTruthy();
    expect(warning.textContent).toContain(
      'The Key Master for the zone secure.contoso.com will be changed from DC1.contoso.com to DC2.contoso.com.',
    );
    await user.click(within(warning).getByRole('button', { name: 'OK' }));
    expect(screen.getAllByRole('status').map((line) => line.textContent)).toContain(
      'Changing the Key Master...',
    );
    await answer('moveKeyMaster', done(result));
    const success = await screen.findByRole('alertdialog');
    expect(within(success).getByRole('img', { name: 'Information' })).toBeTruthy();
    expect(success.textContent).toContain(
      'The Key Master for the zone secure.contoso.com has been updated successfully',
    );
    await user.click(within(success).getByRole('button', { name: 'OK' }));
    expect(closings).toEqual([true]);
  });

  it('goes by keyboard alone', async () => {
    const dialog = await renderLoaded();
    const { user, answer, closings } = dialog;
    await user.keyboard('{ArrowDown}');
    focusDropdown();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.keyboard('{Enter}');
    await answer('findCandidates', done(candidates));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByRole('combobox').textContent).toContain('DC2.contoso.com');
    await user.keyboard('{Alt>}a{/Alt}');
    await answer('probeKeyMaster', done(aProbe()));
    await answer('planMove', done(aPlan()));
    await user.keyboard('{Enter}');
    await answer('moveKeyMaster', done(result));
    await user.keyboard('{Enter}');
    await answer('readDnssecProperties', done(theProperties({ keyMaster: 'DC2.contoso.com' })));
    const keep = screen.getByRole('radio', { name: 'The DNS server DC2 is the Key Master.' });
    expect(document.activeElement).toBe(keep);
    expect(closings).toEqual([]);
    await user.keyboard('{Enter}');
    expect(closings).toEqual([true]);
  });

  it('by Apply leaves the sheet with the new Key Master and Apply disabled', async () => {
    const { user, answer, closings } = await chooseByMouse('Apply');
    await answer('planMove', done(aPlan()));
    await user.keyboard('{Enter}');
    await answer('moveKeyMaster', done(result));
    await user.keyboard('{Enter}');
    await answer('readDnssecProperties', done(theProperties({ keyMaster: 'DC2.contoso.com' })));
    expect(screen.getByRole('radio', { name: 'The DNS server DC2 is the Key Master.' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Apply' }).matches(':disabled')).toBe(true);
    expect(closings).toEqual([]);
  });

  it('says when the asked server will hear of the new Key Master', async () => {
    const { user, answer } = await chooseByMouse('Apply');
    await answer('planMove', done(aPlan()));
    await user.keyboard('{Enter}');
    await answer('moveKeyMaster', done(result));
    await user.keyboard('{Enter}');
    await answer('readDnssecProperties', done(theProperties()));
    expect(screen.getByRole('tabpanel').textContent).toContain(
      'The DNS server DC1 does not know of the new Key Master yet.',
    );
  });
});

describe('the warning', () => {
  it('lists what will happen and the steps of the plan', async () => {
    const { answer } = await chooseByMouse('OK');
    await answer('planMove', done(aPlan()));
    const effects = within(screen.getByRole('list', { name: 'What will happen' })).getAllByRole('listitem');
    expect(effects.map((effect) => effect.textContent).slice(0, 2)).toEqual([
      'DC2.contoso.com becomes the Key Master.',
      'DC1.contoso.com stops being the Key Master.',
    ]);
    expect(screen.getByText('Show the 13 steps on DC2.contoso.com')).toBeTruthy();
  });

  it('changes nothing by Esc, and the sheet stays as it was', async () => {
    const { user, answer, calls, closings } = await chooseByMouse('OK');
    await answer('planMove', done(aPlan()));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByRole('combobox').textContent).toContain('DC2.contoso.com');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'OK' }));
    expect(calls.moveKeyMaster).toHaveLength(0);
    expect(closings).toEqual([]);
  });
});

/** DC1 is off and DC2 has not its keys: M4 stands. */
async function chooseWithoutKeys(): Promise<RenderedDialog> {
  const dialog = await chooseByMouse('OK', aDeadProbe());
  const parameters = { zone: 'secure.contoso.com', server: 'DC2', keys: ['20326'] };
  await dialog.answer('planMove', refused({ code: 'signing-key-not-accessible', parameters }));
  await dialog.answer('planMove', done(aSeizureWithoutKeys()));
  return dialog;
}

function boxText(): string {
  return screen.getByRole('alertdialog').textContent;
}

describe('every confirmation', () => {
  it('begins with the consequence, and says what its buttons do', async () => {
    const { answer } = await chooseByMouse('OK');
    await answer('planMove', done(aPlan()));
    expect(boxText()).toContain('DC2.contoso.com takes over the role; the keys stay as they are.');
    const button = screen.getByRole('button', {
      name: 'OK',
      description: 'OK transfers the role to DC2.contoso.com.',
    });
    expect(document.activeElement).toBe(button);
    expect(
      screen.getByRole('button', { name: 'Cancel', description: 'Cancel changes nothing.' }),
    ).toBeTruthy();
  });

  it('says whether it can be taken back and how PowerShell would say it', async () => {
    const { answer } = await chooseByMouse('OK');
    await answer('planMove', done(aPlan()));
    expect(boxText()).toContain(
      'You can take it back at any time: transfer the role back to DC1.contoso.com.',
    );
    expect(boxText()).toContain(
      'Reset-DnsServerZoneKeyMasterRole -ZoneName secure.contoso.com -KeyMasterServer DC2.contoso.com -Force',
    );
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  it('takes a reason for the history; Enter in it is OK', async () => {
    const { user, answer, calls } = await chooseByMouse('OK');
    await answer('planMove', done(aPlan()));
    await user.keyboard('{Alt>}r{/Alt}');
    await user.keyboard('DC1 is to be replaced{Enter}');
    expect(calls.moveKeyMaster.at(-1)?.argument.reason).toBe('DC1 is to be replaced');
  });

  it('cannot be silenced', async () => {
    const { answer } = await chooseByMouse('OK');
    await answer('planMove', done(aPlan()));
    expect(within(screen.getByRole('alertdialog')).queryByRole('checkbox')).toBeNull();
  });
});

describe('the seizure', () => {
  it('warns that the present Key Master is not available (case B)', async () => {
    const { user, answer, calls } = await chooseByMouse('OK', aDeadProbe());
    await answer('planMove', done(aSeizure()));
    expect(boxText()).toContain(
      'The current Key Master DC1.contoso.com for the zone secure.contoso.com is not available. The Key Master role will be seized by DC2.contoso.com.',
    );
    expect(boxText()).toContain('-SeizeRole');
    await user.keyboard('{Enter}');
    expect(calls.moveKeyMaster.at(-1)?.argument.mode).toBe('seize');
  });

  it('does not call a master unavailable that answers without confirming', async () => {
    const verbs = aDeadProbe().verbs;
    const { answer } = await chooseByMouse('OK', aProbe({ confirmsRole: false, verbs }));
    await answer('planMove', done(aSeizure()));
    expect(boxText()).toContain('does not confirm its role');
    expect(boxText()).not.toContain('is not available. The Key Master role');
  });

  it('without keys is confirmed by M4, then by M5 with No as its default (case C)', async () => {
    const { user, calls } = await chooseWithoutKeys();
    expect(boxText()).toContain(
      'DC2.contoso.com takes the role without the keys: the zone must be re-signed.',
    );
    await user.keyboard('{Alt>}r{/Alt}');
    await user.keyboard('burnt down{Enter}');
    expect(boxText()).toContain(
      'The Key Master DC1.contoso.com cannot be contacted to transfer the private key material for the zone secure.contoso.com, and the private key material is not accessible to the DNS server DC2.contoso.com. If you continue, new signing keys must be generated, the zone must be re-signed, and trust anchors must be updated.',
    );
    expect(boxText()).toContain('KSK 20326 (on DC1.contoso.com)');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'No' }));
    expect(screen.getByRole('textbox', { name: /Reason/u }).getAttribute('value')).toBe('burnt down');
    expect(calls.moveKeyMaster).toHaveLength(0);
    await user.keyboard('{Alt>}y{/Alt}');
    expect(calls.moveKeyMaster.at(-1)?.argument).toMatchObject({
      mode: 'seize-without-key-checks',
      reason: 'burnt down',
    });
  });

  it('without keys changes nothing by No, by Enter or by Esc', async () => {
    for (const keys of ['{Alt>}n{/Alt}', '{Enter}', '{Escape}']) {
      const { user, calls } = await chooseWithoutKeys();
      await user.keyboard('{Enter}');
      await user.keyboard(keys);
      expect(screen.queryByRole('alertdialog')).toBeNull();
      expect(calls.moveKeyMaster).toHaveLength(0);
      cleanup();
    }
  });

  it('without keys ends in a sheet that says what is to be done next', async () => {
    const { user, answer, closings } = await chooseWithoutKeys();
    await user.keyboard('{Enter}');
    await user.keyboard('{Alt>}y{/Alt}');
    await answer('moveKeyMaster', done({ ...aSeizureWithoutKeys(), changed: true }));
    expect(boxText()).toContain('has been updated successfully');
    expect(boxText()).toContain('You act next: hand the role back, or re-sign the zone');
    await user.keyboard('{Enter}');
    await answer('readDnssecProperties', done(theSeizedZone({ online: false })));
    expect(closings).toEqual([]);
    expect(screen.getByRole('tabpanel').textContent).toContain('Seized, not re-signed.');
  });
});

describe('the failure box', () => {
  it('comes at once when the plan is refused, with Windows’ text and code, and says that nothing was changed', async () => {
    const { user, answer, calls, closings } = await chooseByMouse('OK');
    await answer(
      'planMove',
      refused({
        code: 'signing-key-not-accessible',
        parameters: { zone: 'secure.contoso.com', server: 'DC2', keys: [] },
      }),
    );
    const failure = await screen.findByRole('alertdialog');
    expect(within(failure).getByRole('img', { name: 'Error' })).toBeTruthy();
    expect(failure.textContent).toContain(
      'The Key Master for the zone secure.contoso.com could not be updated.',
    );
    expect(failure.textContent).toContain('One or more of the signing keys for a zone are not accessible');
    expect(failure.textContent).toContain('Error code 9107.');
    expect(failure.textContent).toContain('Nothing was changed.');
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(calls.moveKeyMaster).toHaveLength(0);
    expect(closings).toEqual([]);
  });

  it('shows which steps were done and who may hold the role when the move stopped half-way', async () => {
    const { user, answer } = await chooseByMouse('OK');
    await answer('planMove', done(aPlan()));
    await user.keyboard('{Enter}');
    await answer(
      'moveKeyMaster',
      refused({
        code: 'key-master-move-incomplete',
        parameters: {
          zone: 'secure.contoso.com',
          failedStep: 11,
          cause: 'access-denied',
          holders: ['DC1.contoso.com', 'DC2.contoso.com'],
        },
      }),
    );
    const failure = await screen.findByRole('alertdialog');
    expect(failure.textContent).toContain(
      'The directory now names DC1.contoso.com and DC2.contoso.com as Key Master, and each of them may act as one.',
    );
    const steps = within(within(failure).getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
    expect(steps.slice(9).map((step) => step.textContent)).toEqual([
      '10Add the zone to the list of the new Key Masterdone',
      '11Remove the zone from the list of the old Key Masterfailed',
      '12Have the old Key Master read its list again (DC1.contoso.com)not reached',
      '13Report successnot reached',
    ]);
  });
});
