import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import { aPlan, theProperties } from '../testing/builders';
import { openLoaded, openPlanning, openWithList, zone } from '../testing/dialog-stage';
import type { Stage } from '../testing/dialog-stage';
import { pendingTarget, shownKeyMaster } from './dialog-view';

const keysNotAccessible: Problem = {
  code: 'signing-key-not-accessible',
  parameters: { zone, server: 'DC2', keys: [] },
};
const incomplete: Problem = {
  code: 'key-master-move-incomplete',
  parameters: {
    zone,
    failedStep: 11,
    cause: 'access-denied',
    holders: ['DC1.contoso.com', 'DC2.contoso.com'],
  },
};

async function openConfirming(via: 'ok' | 'apply'): Promise<Stage> {
  const stage = await openPlanning(via);
  await stage.answer('planMove', done(aPlan()));
  return stage;
}

async function moveTo(via: 'ok' | 'apply'): Promise<Stage> {
  const stage = await openConfirming(via);
  void stage.dialog.confirmMove('');
  await stage.answer('moveKeyMaster', done({ ...aPlan(), changed: true }));
  return stage;
}

describe('the draft', () => {
  it('is a change only when another server than the Key Master is picked', async () => {
    const { dialog, loaded } = await openWithList();
    expect(pendingTarget(loaded())).toBeUndefined();
    dialog.chooseServer('DC1');
    expect(pendingTarget(loaded())).toBeUndefined();
    dialog.chooseServer('DC2');
    expect(pendingTarget(loaded())).toBe('DC2');
    dialog.choose('keep');
    expect(pendingTarget(loaded())).toBeUndefined();
  });

  it('keeps the picked server while the first radio is chosen', async () => {
    const { dialog, loaded } = await openWithList();
    dialog.chooseServer('DC2');
    dialog.choose('keep');
    dialog.choose('other');
    expect(pendingTarget(loaded())).toBe('DC2');
  });
});

describe('OK without a change', () => {
  it('closes and says that nothing changed', async () => {
    const { dialog, state, calls } = await openLoaded();
    void dialog.submit('ok');
    expect(state()).toEqual({ kind: 'closed', changed: false });
    expect(calls.planMove).toHaveLength(0);
  });

  it('says what is missing when the second radio has no server', async () => {
    const { dialog, loaded } = await openLoaded();
    dialog.choose('other');
    dialog.selectTab('ksk');
    void dialog.submit('ok');
    expect(loaded()).toMatchObject({ serverMissing: true, tab: 'key-master' });
    dialog.choose('keep');
    expect(loaded().serverMissing).toBe(false);
  });
});

describe('a move', () => {
  it('asks the Key Master, then for the plan, and confirms with it before anything happens', async () => {
    const { loaded, calls } = await openConfirming('ok');
    expect(calls.planMove.at(-1)?.argument).toEqual({ server: 'DC1', zone, target: 'DC2', mode: 'transfer' });
    expect(loaded().move).toMatchObject({ kind: 'confirming', plan: aPlan() });
    expect(calls.moveKeyMaster).toHaveLength(0);
  });

  it('is told why, where a reason is written, and nothing where only blanks are', async () => {
    const written = await openConfirming('ok');
    void written.dialog.confirmMove('  DC1 is to be replaced ');
    expect(written.calls.moveKeyMaster.at(-1)?.argument).toEqual({
      ...{ server: 'DC1', zone, target: 'DC2', mode: 'transfer' },
      reason: 'DC1 is to be replaced',
    });
    const blank = await openConfirming('ok');
    void blank.dialog.confirmMove('   ');
    expect(blank.calls.moveKeyMaster.at(-1)?.argument.reason).toBeNull();
  });

  it('changes nothing when the confirmation is declined', async () => {
    const { dialog, loaded, calls } = await openConfirming('ok');
    dialog.declineMove();
    expect(loaded()).toMatchObject({ move: { kind: 'none' }, draft: { choice: 'other', target: 'DC2' } });
    expect(calls.moveKeyMaster).toHaveLength(0);
  });

  it('fails before any confirmation when the plan is refused', async () => {
    const { loaded, answer } = await openPlanning('apply');
    await answer('planMove', refused(keysNotAccessible));
    expect(loaded().move).toMatchObject({ kind: 'failed', plan: null, problem: keysNotAccessible });
  });

  it('is started once, however often OK is pressed', async () => {
    const { dialog, calls } = await openWithList();
    dialog.chooseServer('DC2');
    const before = calls.probeKeyMaster.length;
    void dialog.submit('ok');
    void dialog.submit('ok');
    expect(calls.probeKeyMaster).toHaveLength(before + 1);
  });

  it('by OK closes the sheet after the success box', async () => {
    const { dialog, loaded, state } = await moveTo('ok');
    expect(loaded().move.kind).toBe('succeeded');
    dialog.dismissResult();
    expect(state()).toEqual({ kind: 'closed', changed: true });
  });

  it('by Apply stays, shows the new Key Master, marks it in the list and reads the settings again', async () => {
    const { dialog, loaded, answer, calls, state } = await moveTo('apply');
    await answer('readDnssecProperties', done(theProperties({ keyMaster: 'DC2.contoso.com' })));
    dialog.dismissResult();
    expect(calls.readDnssecProperties).toHaveLength(2);
    expect(shownKeyMaster(loaded())).toBe('DC2.contoso.com');
    expect(pendingTarget(loaded())).toBeUndefined();
    const { search } = loaded();
    const holders =
      search.kind === 'finished' ? search.candidates.filter(({ isKeyMaster }) => isKeyMaster) : [];
    expect(holders.map(({ server }) => server)).toEqual(['DC2']);
    dialog.cancel();
    expect(state()).toEqual({ kind: 'closed', changed: true });
  });

  it('shows the new Key Master although the asked server has not heard of it yet', async () => {
    const { loaded, answer } = await moveTo('apply');
    await answer('readDnssecProperties', done(theProperties({ keyMaster: 'DC1.contoso.com' })));
    expect(shownKeyMaster(loaded())).toBe('DC2.contoso.com');
    expect(loaded().properties.keyMaster).toBe('DC1.contoso.com');
  });

  it('that stops half-way counts as a change and reads the settings again', async () => {
    const { dialog, loaded, answer, calls } = await openConfirming('ok');
    void dialog.confirmMove('');
    await answer('moveKeyMaster', refused(incomplete));
    expect(loaded()).toMatchObject({
      changed: true,
      draft: { choice: 'keep', target: 'DC2' },
      probe: { kind: 'none' },
      move: { kind: 'failed', plan: aPlan(), problem: incomplete },
    });
    expect(calls.readDnssecProperties).toHaveLength(2);
  });

  it('that is refused leaves the sheet open and unchanged', async () => {
    const { dialog, loaded, answer } = await openConfirming('ok');
    void dialog.confirmMove('');
    await answer('moveKeyMaster', refused(keysNotAccessible));
    dialog.dismissResult();
    expect(loaded()).toMatchObject({ changed: false, move: { kind: 'none' } });
  });
});
