// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { formatMoment } from '../moments';
import { aPlan, aSigningPlan, theProperties, theSeizedZone } from '../testing/builders';
import { renderLoaded } from '../testing/render-dialog';
import type { RenderedDialog } from '../testing/render-dialog';

afterEach(cleanup);

function panelText(): string {
  return screen.getByRole('tabpanel').textContent;
}

function boxText(): string {
  return screen.getByRole('alertdialog').textContent;
}

describe('the banner', () => {
  it('says what happened, until when it can be taken back, and who acts next', async () => {
    await renderLoaded(theSeizedZone({ online: true }));
    expect(panelText()).toContain('Seized, not re-signed.');
    expect(panelText()).toContain(
      'DC2.contoso.com holds the role for secure.contoso.com and cannot use all of its private keys.',
    );
    expect(panelText()).toContain('You can take this back until the zone is re-signed. You act next:');
  });

  it('stands on every tab until the zone has its keys again', async () => {
    const { user, answer, emitWorld } = await renderLoaded(theSeizedZone({ online: true }));
    await user.click(screen.getByRole('tab', { name: 'KSK' }));
    expect(panelText()).toContain('Seized, not re-signed.');
    emitWorld();
    await answer('readDnssecProperties', done(theProperties()));
    expect(panelText()).not.toContain('Seized, not re-signed.');
  });

  it('does not stand where nothing was seized', async () => {
    await renderLoaded();
    expect(panelText()).not.toContain('Seized');
  });
});

describe('handing back', () => {
  it('waits until the server with the keys answers, and says so', async () => {
    const { user, answer, calls, emitWorld } = await renderLoaded(theSeizedZone({ online: false }));
    const button = screen.getByRole('button', { name: 'Hand back to DC1' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(panelText()).toContain('DC1.contoso.com does not answer now');
    await user.click(button);
    expect(calls.planMove).toHaveLength(0);
    emitWorld();
    await answer('readDnssecProperties', done(theSeizedZone({ online: true })));
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
  });

  it('waits until the server with the keys has heard of the seizure, and says who acts next', async () => {
    const hearsAt = Date.UTC(2026, 10, 24, 15);
    const { user, answer, calls, emitWorld } = await renderLoaded(theSeizedZone({ heard: false, hearsAt }));
    const button = screen.getByRole('button', { name: 'Hand back to DC1' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(panelText()).toContain(
      'DC1.contoso.com answers and has not heard yet that the role was taken from it',
    );
    expect(panelText()).toContain(
      `Replication brings it the news by ${formatMoment(hearsAt)}; the server acts next`,
    );
    expect(panelText()).toContain('within the polling interval');
    await user.click(button);
    await user.keyboard('{Alt>}h{/Alt}');
    expect(calls.planMove).toHaveLength(0);
    emitWorld();
    await answer('readDnssecProperties', done(theSeizedZone({ heard: true })));
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
    expect(panelText()).not.toContain('has not heard yet');
  });

  it('is a transfer with its own confirmation, by keyboard alone', async () => {
    const { user, answer, calls } = await renderLoaded(theSeizedZone({ online: true }));
    const plan = aPlan({ from: 'DC2.contoso.com', to: 'DC1.contoso.com' });
    await user.keyboard('{Alt>}h{/Alt}');
    expect(calls.planMove.at(-1)?.argument).toMatchObject({ target: 'DC1', mode: 'transfer' });
    await answer('planMove', done(plan));
    expect(boxText()).toContain('will be changed from DC2.contoso.com to DC1.contoso.com');
    await user.keyboard('{Enter}');
    await answer('moveKeyMaster', done({ ...plan, changed: true }));
    await user.keyboard('{Enter}');
    await answer('readDnssecProperties', done(theProperties()));
    expect(panelText()).not.toContain('Seized, not re-signed.');
  });
});

describe('handing back too early', () => {
  it('says that the server has not heard yet, and asks for nothing that would change nothing', async () => {
    const { user, answer, calls } = await renderLoaded(theSeizedZone({ online: true }));
    await user.keyboard('{Alt>}h{/Alt}');
    await answer('planMove', done(aPlan({ from: 'DC1.contoso.com', to: 'DC1.contoso.com' })));
    expect(boxText()).toContain('DC1.contoso.com has not heard yet that the role was taken from it.');
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(calls.moveKeyMaster).toHaveLength(0);
  });
});

async function confirmReSign(): Promise<RenderedDialog> {
  const dialog = await renderLoaded(theSeizedZone({ online: false }));
  await dialog.user.click(screen.getByRole('button', { name: 'Re-sign now' }));
  await dialog.answer('planSigning', done(aSigningPlan()));
  return dialog;
}

async function reSign(): Promise<RenderedDialog> {
  const dialog = await confirmReSign();
  await dialog.user.click(screen.getByRole('button', { name: 'Re-sign with new keys' }));
  await dialog.answer('signZone', done(aSigningPlan()));
  return dialog;
}

describe('re-signing', () => {
  it('lists the new keys and the trust anchors that break, and that it is final', async () => {
    await confirmReSign();
    expect(boxText()).toContain('The zone secure.contoso.com gets new keys, and this is final.');
    expect(boxText()).toContain('2 new signing keys are made.');
    expect(boxText()).toContain(
      'Re-signing makes the trust anchors on DC2.contoso.com and DC3.contoso.com invalid.',
    );
    expect(boxText()).toContain('This cannot be taken back.');
    expect(boxText()).toContain('Invoke-DnsServerZoneSign -ZoneName secure.contoso.com');
  });

  it('has Cancel as its default, which changes nothing', async () => {
    const { user, calls } = await confirmReSign();
    const box = within(screen.getByRole('alertdialog'));
    expect(document.activeElement).toBe(box.getByRole('button', { name: 'Cancel' }));
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(calls.signZone).toHaveLength(0);
  });

  it('offers to update the trust anchors as soon as the new keys are made', async () => {
    const { user, answer, calls, emitWorld } = await reSign();
    await answer('readDnssecProperties', done(theProperties({ editObstacle: 'zone-locked-for-signing' })));
    const button = screen.getByRole('button', { name: 'Update trust anchors' });
    expect(button.matches(':disabled')).toBe(true);
    expect(boxText()).toContain('The new keys are still being made. The server acts next');
    emitWorld();
    await answer('readDnssecProperties', done(theProperties()));
    await user.click(button);
    expect(calls.changeTrustAnchors.at(-1)?.argument.change).toEqual({ kind: 'redistribute' });
    await answer('changeTrustAnchors', done(null));
    expect(boxText()).toContain('have been updated on every server that could be reached');
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('has nothing to offer where no trust anchor breaks', async () => {
    const { user, answer } = await confirmReSign();
    await user.click(screen.getByRole('button', { name: 'Re-sign with new keys' }));
    await answer('signZone', done(aSigningPlan({ consequences: [{ kind: 'new-keys', count: 2 }] })));
    expect(screen.queryByRole('button', { name: 'Update trust anchors' })).toBeNull();
    expect(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'OK' })).toBeTruthy();
  });

  it('says why it failed, with the code, and that nothing was changed where it was only planned', async () => {
    const { user, answer } = await renderLoaded(theSeizedZone({ online: false }));
    await user.click(screen.getByRole('button', { name: 'Re-sign now' }));
    await answer(
      'planSigning',
      refused({
        code: 'bad-key-master',
        parameters: { zone: 'secure.contoso.com', keyMaster: 'DC2.contoso.com' },
      }),
    );
    expect(boxText()).toContain('The zone secure.contoso.com could not be re-signed.');
    expect(boxText()).toContain('Error code 9122.');
    expect(boxText()).toContain('Nothing was changed.');
  });

  it('lets one try the trust anchors again', async () => {
    const { user, answer, calls } = await reSign();
    await answer('readDnssecProperties', done(theProperties()));
    await user.click(screen.getByRole('button', { name: 'Update trust anchors' }));
    await answer(
      'changeTrustAnchors',
      refused({ code: 'server-unavailable', parameters: { server: 'DC2' } }),
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(calls.changeTrustAnchors).toHaveLength(2);
  });
});
