import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import {
  aDeadProbe,
  aPlan,
  aProbe,
  aSeizure,
  aSeizureWithoutKeys,
  theProperties,
  theSeizedZone,
} from '../testing/builders';
import { openLoaded, openPlanning, openWithList, zone } from '../testing/dialog-stage';
import type { Stage } from '../testing/dialog-stage';
import { keysOutOfReach } from './dialog-view';

const keysNotAccessible: Problem = {
  code: 'signing-key-not-accessible',
  parameters: { zone, server: 'DC2', keys: [] },
};

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
      handBackTo: [{ server: 'DC1', fqdn: 'DC1.contoso.com', online: false, heard: false }],
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
    const { dialog, calls, loaded, answer } = await openPlanning('ok');
    await answer('planMove', done(aPlan()));
    void dialog.handBack('DC1');
    void dialog.keepHolder('DC1');
    void dialog.reSign();
    expect(calls.planMove).toHaveLength(1);
    expect(loaded().reSign.kind).toBe('none');
  });
});
