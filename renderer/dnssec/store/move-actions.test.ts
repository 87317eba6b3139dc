import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { KeyMasterProbe } from '../../../shared/model/key-master';
import {
  aDeadProbe,
  aPlan,
  aProbe,
  aSeizure,
  aSeizureWithoutKeys,
  theProperties,
  theSeizedZone,
} from '../testing/builders';
import { openLoaded, openWithList, zone } from '../testing/dialog-stage';
import type { Stage } from '../testing/dialog-stage';
import { keysOutOfReach, pendingTarget, shownKeyMaster } from './dialog-view';

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

/** DC2 is chosen, OK or Apply pressed, and the present Key Master has said whether it answers. */
async function openPlanning(via: 'ok' | 'apply', probe: KeyMasterProbe = aProbe()): Promise<Stage> {
  const stage = await openWithList();
  stage.dialog.chooseServer('DC2');
  void stage.dialog.submit(via);
  await stage.answer('probeKeyMaster', done(probe));
  return stage;
}

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

/** DC1 is off and DC2 can not use its keys: M4 stands. */
async function openWithoutKeys(via: 'ok' | 'apply'): Promise<Stage> {
  const stage = await openPlanning(via, aDeadProbe());
  await stage.answer('planMove', refused(keysNotAccessible));
  await stage.answer('planMove', done(aSeizureWithoutKeys()));
  return stage;
}

function modes({ calls }: Stage): readonly string[] {
  return calls.planMove.map(({ argument }) => argument.mode);
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

describe('the mode of a move', () => {
  it('is a transfer when the master that was off has come back meanwhile (case D)', async () => {
    const stage = await openPlanning('ok', aProbe());
    expect(modes(stage)).toEqual(['transfer']);
  });

  it('is a seizure when the master does not answer (case B)', async () => {
    const stage = await openPlanning('ok', aDeadProbe());
    await stage.answer('planMove', done(aSeizure()));
    expect(modes(stage)).toEqual(['seize']);
    void stage.dialog.confirmMove('');
    expect(stage.loaded().move.kind).toBe('moving');
    expect(stage.calls.moveKeyMaster.at(-1)?.argument.mode).toBe('seize');
  });

  it('assigns a first Key Master by a seizure', async () => {
    const stage = await openPlanning(
      'ok',
      aProbe({
        keyMaster: null,
        verbs: [
          { verb: 'assign', obstacle: null },
          { verb: 'transfer', obstacle: 'no-key-master' },
          { verb: 'seize', obstacle: 'no-key-master' },
        ],
      }),
    );
    expect(modes(stage)).toEqual(['seize']);
  });

  it('is none where every gate is closed: the move is refused without a plan', async () => {
    const verbs = (['assign', 'transfer', 'seize'] as const).map((verb) => ({
      verb,
      obstacle: 'zone-file-backed' as const,
    }));
    const stage = await openPlanning('ok', aProbe({ verbs }));
    expect(stage.calls.planMove).toHaveLength(0);
    expect(stage.loaded().move).toMatchObject({
      kind: 'failed',
      plan: null,
      problem: { code: 'zone-file-backed' },
    });
  });

  it('is none where the question can not be put', async () => {
    const problem: Problem = { code: 'server-unavailable', parameters: { server: 'DC1' } };
    const { dialog, answer, loaded, calls } = await openWithList();
    dialog.chooseServer('DC2');
    void dialog.submit('ok');
    await answer('probeKeyMaster', refused(problem));
    expect(loaded().move).toMatchObject({ kind: 'failed', plan: null, problem });
    expect(calls.planMove).toHaveLength(0);
  });
});

describe('waiting for the plan', () => {
  it('can be stopped while the Key Master is asked; no plan is asked for then', async () => {
    const { dialog, answer, loaded, calls } = await openWithList();
    dialog.chooseServer('DC2');
    void dialog.submit('ok');
    dialog.stopPreparing();
    await answer('probeKeyMaster', done(aProbe()));
    expect(loaded().move).toEqual({ kind: 'none' });
    expect(calls.planMove).toHaveLength(0);
  });

  it('drops the plan of a request that was stopped, although another one is on its way', async () => {
    const { dialog, answer, loaded, calls } = await openPlanning('ok');
    const [first] = calls.planMove;
    dialog.stopPreparing();
    void dialog.submit('ok');
    await answer('probeKeyMaster', done(aProbe()));
    first?.answer(done(aPlan({ to: 'DC9.contoso.com' })));
    await Promise.resolve();
    expect(loaded().move.kind).toBe('planning');
    await answer('planMove', done(aPlan()));
    expect(loaded().move).toMatchObject({ kind: 'confirming', plan: { to: 'DC2.contoso.com' } });
  });
});

describe('a seizure without keys (case C)', () => {
  it('is planned without key checks only after the keys were found to be out of reach', async () => {
    const stage = await openWithoutKeys('ok');
    expect(modes(stage)).toEqual(['seize', 'seize-without-key-checks']);
    expect(stage.loaded().move).toMatchObject({ kind: 'confirming', plan: aSeizureWithoutKeys() });
  });

  it('shows the keys as the reason when the second plan is refused, too', async () => {
    const stage = await openPlanning('ok', aDeadProbe());
    await stage.answer('planMove', refused(keysNotAccessible));
    await stage.answer('planMove', refused({ code: 'zone-not-signed', parameters: { zone } }));
    expect(stage.loaded().move).toMatchObject({ kind: 'failed', problem: keysNotAccessible });
  });

  it('is not tried where something else stands in the way', async () => {
    const stage = await openPlanning('ok', aDeadProbe());
    await stage.answer('planMove', refused({ code: 'directory-unavailable', parameters: { server: 'DC2' } }));
    expect(modes(stage)).toEqual(['seize']);
    expect(stage.loaded().move.kind).toBe('failed');
  });

  it('asks M5 after M4, and nothing happens before Yes', async () => {
    const { dialog, loaded, calls } = await openWithoutKeys('ok');
    void dialog.confirmMove('DC1 burnt down');
    expect(loaded().move).toMatchObject({ kind: 'confirming-keys', reason: 'DC1 burnt down' });
    expect(calls.moveKeyMaster).toHaveLength(0);
    void dialog.confirmMove('DC1 burnt down');
    expect(calls.moveKeyMaster.map(({ argument }) => argument)).toEqual([
      {
        ...{ server: 'DC1', zone, target: 'DC2', mode: 'seize-without-key-checks' },
        reason: 'DC1 burnt down',
      },
    ]);
  });

  it('changes nothing by No', async () => {
    const { dialog, loaded, calls } = await openWithoutKeys('ok');
    void dialog.confirmMove('');
    dialog.declineMove();
    expect(loaded()).toMatchObject({ move: { kind: 'none' }, draft: { choice: 'other', target: 'DC2' } });
    expect(calls.moveKeyMaster).toHaveLength(0);
  });

  it('leaves the sheet open after OK, with the settings as they are now', async () => {
    const { dialog, loaded, answer } = await openWithoutKeys('ok');
    void dialog.confirmMove('');
    void dialog.confirmMove('');
    await answer('moveKeyMaster', done({ ...aSeizureWithoutKeys(), changed: true }));
    await answer('readDnssecProperties', done(theSeizedZone({ online: false })));
    dialog.dismissResult();
    expect(loaded().move.kind).toBe('none');
    expect(keysOutOfReach(loaded())?.keys).toHaveLength(1);
  });

  it('is seen as not re-signed although the asked server has not heard of it yet', async () => {
    const { dialog, loaded, answer } = await openWithoutKeys('ok');
    void dialog.confirmMove('');
    void dialog.confirmMove('');
    await answer('moveKeyMaster', done({ ...aSeizureWithoutKeys(), changed: true }));
    await answer('readDnssecProperties', done(theProperties()));
    expect(keysOutOfReach(loaded())).toMatchObject({
      handBackTo: [{ server: 'DC1', fqdn: 'DC1.contoso.com', online: false }],
      trustAnchorServers: ['DC2.contoso.com', 'DC3.contoso.com'],
    });
  });
});

describe('handing back and keeping one of two', () => {
  it('hands back by a transfer, without asking the probe for the mode', async () => {
    const { dialog, calls, loaded, answer } = await openLoaded();
    const plan = aPlan({ from: 'DC2.contoso.com', to: 'DC1.contoso.com' });
    void dialog.handBack('DC1');
    expect(calls.planMove.at(-1)?.argument).toMatchObject({ target: 'DC1', mode: 'transfer' });
    await answer('planMove', done(plan));
    void dialog.confirmMove('');
    await answer('moveKeyMaster', done({ ...plan, changed: true }));
    await answer('readDnssecProperties', done(theProperties()));
    dialog.dismissResult();
    expect(calls.probeKeyMaster).toHaveLength(0);
    expect(loaded()).toMatchObject({ changed: true, move: { kind: 'none' } });
  });

  it('keeps one holder by a seizure of the one that stays, and asks M5 where it has no keys', async () => {
    const { dialog, calls, loaded, answer } = await openLoaded({
      holders: ['DC1.contoso.com', 'DC2.contoso.com'],
    });
    void dialog.keepHolder('DC2');
    expect(calls.planMove.at(-1)?.argument).toMatchObject({ target: 'DC2', mode: 'seize' });
    await answer('planMove', refused(keysNotAccessible));
    await answer('planMove', done(aSeizureWithoutKeys()));
    void dialog.confirmMove('');
    expect(loaded().move.kind).toBe('confirming-keys');
  });

  it('does not begin while another box is open', async () => {
    const { dialog, calls, loaded } = await openConfirming('ok');
    void dialog.handBack('DC1');
    void dialog.keepHolder('DC1');
    void dialog.reSign();
    expect(calls.planMove).toHaveLength(1);
    expect(loaded().reSign.kind).toBe('none');
  });
});
