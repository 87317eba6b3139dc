import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import { aPlan, aProbe, theLocalCopy, theProperties, theSeizedZone } from '../testing/builders';
import { open, openLoaded, openWithList, zone } from '../testing/dialog-stage';

describe('loading', () => {
  it('reads the properties of the zone from the server the console asked', () => {
    const { calls, state } = open();
    expect(calls.readDnssecProperties.map(({ argument }) => argument)).toEqual([{ server: 'DC1', zone }]);
    expect(state()).toEqual({ kind: 'loading' });
  });

  it('shows the problem when the settings do not come, and loads again on retry', async () => {
    const { dialog, answer, state } = open();
    const problem: Problem = { code: 'server-unavailable', parameters: { server: 'DC1' } };
    await answer('readDnssecProperties', refused(problem));
    expect(state()).toEqual({ kind: 'failed', problem });
    void dialog.load();
    expect(state()).toEqual({ kind: 'loading' });
    await answer('readDnssecProperties', done(theProperties()));
    expect(state().kind).toBe('loaded');
  });

  it('drops settings that come after the sheet was closed', async () => {
    const { dialog, answer, state } = open();
    dialog.cancel();
    await answer('readDnssecProperties', done(theProperties()));
    expect(state()).toEqual({ kind: 'closed', changed: false });
  });
});

describe('tabs', () => {
  it('go round in both directions', async () => {
    const { dialog, loaded } = await openLoaded();
    dialog.cycleTab(-1);
    expect(loaded().tab).toBe('advanced');
    dialog.cycleTab(1);
    dialog.cycleTab(1);
    expect(loaded().tab).toBe('ksk');
  });

  it('close the drop-down when they change', async () => {
    const { dialog, loaded } = await openWithList();
    dialog.selectTab('zsk');
    expect(loaded()).toMatchObject({ tab: 'zsk', listOpen: false });
  });
});

describe('a Key Master that is off line', () => {
  it('has the local copy offered before the sheet opens (M1)', async () => {
    const { state, answer } = open();
    await answer('readDnssecProperties', done(theLocalCopy()));
    expect(state()).toMatchObject({ kind: 'offering-local-copy', properties: { server: 'DC2' } });
  });

  it('opens the sheet on the Key Master tab when the offer is accepted', async () => {
    const { dialog, loaded, answer } = open();
    await answer('readDnssecProperties', done(theLocalCopy()));
    dialog.acceptLocalCopy();
    expect(loaded()).toMatchObject({ tab: 'key-master', properties: { source: { kind: 'local-copy' } } });
  });

  it('opens no sheet when it is not', async () => {
    const { dialog, state, answer } = open();
    await answer('readDnssecProperties', done(theLocalCopy()));
    dialog.cancel();
    expect(state()).toEqual({ kind: 'closed', changed: false });
  });

  it('is not asked about again when the settings are read again', async () => {
    const { dialog, loaded, answer, emitWorld } = open();
    await answer('readDnssecProperties', done(theLocalCopy()));
    dialog.acceptLocalCopy();
    emitWorld();
    await answer('readDnssecProperties', done(theLocalCopy({ server: 'DC3' })));
    expect(loaded().properties.server).toBe('DC3');
  });

  it('is not missed where the zone never had one', async () => {
    const { loaded, answer } = open();
    await answer('readDnssecProperties', done(theLocalCopy({ keyMaster: null })));
    expect(loaded().tab).toBe('key-master');
  });
});

describe('the live probe', () => {
  it('is made when the second radio is chosen, and again when the tab comes back to the front', async () => {
    const { dialog, loaded, answer, calls } = await openLoaded();
    dialog.choose('other');
    expect(calls.probeKeyMaster.map(({ argument }) => argument)).toEqual([{ server: 'DC1', zone }]);
    await answer('probeKeyMaster', done(aProbe()));
    expect(loaded().probe).toEqual({ kind: 'answered', probe: aProbe() });
    dialog.selectTab('ksk');
    dialog.selectTab('key-master');
    expect(calls.probeKeyMaster).toHaveLength(2);
  });

  it('is not made for who keeps the Key Master', async () => {
    const { dialog, calls } = await openLoaded();
    dialog.choose('keep');
    dialog.selectTab('ksk');
    dialog.selectTab('key-master');
    expect(calls.probeKeyMaster).toHaveLength(0);
  });

  it('can be stopped; what it answers then is dropped', async () => {
    const { dialog, loaded, answer } = await openLoaded();
    dialog.choose('other');
    dialog.stopProbe();
    await answer('probeKeyMaster', done(aProbe()));
    expect(loaded().probe).toEqual({ kind: 'stopped' });
  });

  it('shows the latest answer, whichever comes last', async () => {
    const { dialog, loaded, answer, calls } = await openLoaded();
    dialog.choose('other');
    void dialog.startProbe();
    await answer('probeKeyMaster', done(aProbe({ durationMs: 2 })));
    calls.probeKeyMaster[0]?.answer(done(aProbe({ durationMs: 9 })));
    await Promise.resolve();
    expect(loaded().probe).toMatchObject({ probe: { durationMs: 2 } });
  });

  it('says so when the question could not be put', async () => {
    const { dialog, loaded, answer } = await openLoaded();
    const problem: Problem = { code: 'server-unavailable', parameters: { server: 'DC1' } };
    dialog.choose('other');
    await answer('probeKeyMaster', refused(problem));
    expect(loaded().probe).toEqual({ kind: 'failed', problem });
  });
});

describe('the world outside', () => {
  it('is followed while the sheet shows what passes by itself', async () => {
    const { loaded, answer, emitWorld } = await openLoaded(theSeizedZone({ online: false }));
    emitWorld();
    await answer('readDnssecProperties', done(theSeizedZone({ online: true })));
    expect(loaded().properties.keysOutOfReach?.handBackTo[0]?.online).toBe(true);
  });

  it('does not change a sheet that shows nothing of the kind', async () => {
    const { calls, emitWorld } = await openLoaded();
    emitWorld();
    expect(calls.readDnssecProperties).toHaveLength(1);
  });

  it('is read once more, not once for every change, when it changes while it is read', async () => {
    const { calls, answer, emitWorld } = await openLoaded(theSeizedZone({ online: false }));
    emitWorld();
    emitWorld();
    emitWorld();
    expect(calls.readDnssecProperties).toHaveLength(2);
    await answer('readDnssecProperties', done(theSeizedZone({ online: false })));
    expect(calls.readDnssecProperties).toHaveLength(3);
  });

  it('forgets a move made here when the asked server has heard of it', async () => {
    const { dialog, loaded, answer, emitWorld } = await openLoaded();
    void dialog.handBack('DC2');
    await answer('planMove', done(aPlan()));
    void dialog.confirmMove('');
    await answer('moveKeyMaster', done({ ...aPlan(), changed: true }));
    await answer('readDnssecProperties', done(theProperties()));
    expect(loaded().lastMove?.to).toBe('DC2.contoso.com');
    emitWorld();
    await answer('readDnssecProperties', done(theProperties({ keyMaster: 'dc2.contoso.com' })));
    expect(loaded().lastMove).toBeNull();
  });

  it('is left alone when the sheet goes', async () => {
    const { dialog, watcherCount } = await openLoaded();
    expect(watcherCount()).toBe(1);
    dialog.dispose();
    expect(watcherCount()).toBe(0);
  });
});
