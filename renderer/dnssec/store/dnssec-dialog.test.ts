import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import { theProperties } from '../testing/builders';
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
