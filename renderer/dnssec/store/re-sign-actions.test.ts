import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import { aSeizureWithoutKeys, aSigningPlan, theProperties, theSeizedZone } from '../testing/builders';
import { openLoaded, zone } from '../testing/dialog-stage';
import type { Stage } from '../testing/dialog-stage';
import { keysOutOfReach } from './dialog-view';

const badKeyMaster: Problem = {
  code: 'bad-key-master',
  parameters: { zone, keyMaster: 'DC2.contoso.com' },
};
const locked: Problem = { code: 'zone-locked-for-signing', parameters: { zone } };

async function openSeized(): Promise<Stage> {
  return openLoaded(theSeizedZone({ online: false }));
}

async function openConfirming(): Promise<Stage> {
  const stage = await openSeized();
  void stage.dialog.reSign();
  await stage.answer('planSigning', done(aSigningPlan()));
  return stage;
}

async function openSigned(): Promise<Stage> {
  const stage = await openConfirming();
  void stage.dialog.confirmReSign('the keys are gone');
  await stage.answer('signZone', done(aSigningPlan()));
  await stage.answer(
    'readDnssecProperties',
    done(theProperties({ keyMaster: 'DC2.contoso.com', editObstacle: 'zone-locked-for-signing' })),
  );
  return stage;
}

describe('a re-sign', () => {
  it('asks what it would do before it does it', async () => {
    const { loaded, calls } = await openConfirming();
    expect(calls.planSigning.map(({ argument }) => argument)).toEqual([
      { server: 'DC1', zone, act: 're-sign' },
    ]);
    expect(loaded().reSign).toEqual({ kind: 'confirming', plan: aSigningPlan() });
    expect(calls.signZone).toHaveLength(0);
  });

  it('changes nothing when it is declined', async () => {
    const { dialog, loaded, calls } = await openConfirming();
    dialog.dismissReSign();
    expect(loaded()).toMatchObject({ reSign: { kind: 'none' }, changed: false });
    expect(calls.signZone).toHaveLength(0);
  });

  it('signs with the reason, counts as a change, and reads the settings again', async () => {
    const { loaded, calls } = await openSigned();
    expect(calls.signZone.at(-1)?.argument).toEqual({
      ...{ server: 'DC1', zone, act: 're-sign' },
      reason: 'the keys are gone',
    });
    expect(loaded()).toMatchObject({ changed: true, reSign: { kind: 'signed' } });
    expect(keysOutOfReach(loaded())).toBeNull();
  });

  it('notices when the new keys have been made', async () => {
    const { loaded, answer, emitWorld } = await openSigned();
    emitWorld();
    await answer('readDnssecProperties', done(theProperties({ keyMaster: 'DC2.contoso.com' })));
    expect(loaded().properties.editObstacle).toBeNull();
  });

  it('updates the trust anchors as its last step', async () => {
    const { dialog, loaded, answer, calls } = await openSigned();
    void dialog.updateTrustAnchors();
    void dialog.updateTrustAnchors();
    expect(calls.changeTrustAnchors.map(({ argument }) => argument)).toEqual([
      { server: 'DC1', zone, change: { kind: 'redistribute' } },
    ]);
    await answer('changeTrustAnchors', done(null));
    expect(loaded().reSign.kind).toBe('updated');
    dialog.dismissReSign();
    expect(loaded().reSign.kind).toBe('none');
  });

  it('can try the trust anchors again where they failed', async () => {
    const { dialog, loaded, answer, calls } = await openSigned();
    void dialog.updateTrustAnchors();
    await answer('changeTrustAnchors', refused(locked));
    expect(loaded().reSign).toMatchObject({ kind: 'failed', step: 'updating', problem: locked });
    void dialog.updateTrustAnchors();
    expect(loaded().reSign.kind).toBe('updating');
    expect(calls.changeTrustAnchors).toHaveLength(2);
  });

  it('says why when its plan is refused, and when it fails', async () => {
    const planned = await openSeized();
    void planned.dialog.reSign();
    await planned.answer('planSigning', refused(badKeyMaster));
    expect(planned.loaded().reSign).toEqual({
      kind: 'failed',
      step: 'planning',
      plan: null,
      problem: badKeyMaster,
    });
    const signed = await openConfirming();
    void signed.dialog.confirmReSign('');
    await signed.answer('signZone', refused(badKeyMaster));
    expect(signed.loaded()).toMatchObject({
      changed: false,
      reSign: { kind: 'failed', step: 'signing', plan: aSigningPlan() },
    });
    void signed.dialog.updateTrustAnchors();
    expect(signed.calls.changeTrustAnchors).toHaveLength(0);
  });

  it('does not begin twice', async () => {
    const { dialog, calls } = await openSeized();
    void dialog.reSign();
    void dialog.reSign();
    expect(calls.planSigning).toHaveLength(1);
    void dialog.confirmReSign('');
    expect(calls.signZone).toHaveLength(0);
  });

  it('can be stopped while its plan is on its way', async () => {
    const { dialog, loaded, answer } = await openSeized();
    void dialog.reSign();
    dialog.stopPreparing();
    await answer('planSigning', done(aSigningPlan()));
    expect(loaded().reSign.kind).toBe('none');
  });

  it('makes a seizure final, although the asked server has not heard of the seizure yet', async () => {
    const { dialog, loaded, answer } = await openLoaded();
    void dialog.keepHolder('DC2');
    await answer('planMove', done(aSeizureWithoutKeys()));
    void dialog.confirmMove('');
    void dialog.confirmMove('');
    await answer('moveKeyMaster', done({ ...aSeizureWithoutKeys(), changed: true }));
    await answer('readDnssecProperties', done(theProperties()));
    dialog.dismissResult();
    expect(keysOutOfReach(loaded())).not.toBeNull();
    void dialog.reSign();
    await answer('planSigning', done(aSigningPlan()));
    void dialog.confirmReSign('');
    await answer('signZone', done(aSigningPlan()));
    await answer('readDnssecProperties', done(theProperties()));
    expect(keysOutOfReach(loaded())).toBeNull();
  });
});
