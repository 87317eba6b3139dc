import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { proposedWish } from '../KeyEditor/key-form';
import { aDescriptor, theLocalCopy, theProperties } from '../testing/builders';
import { openLoaded, openWithList, zone } from '../testing/dialog-stage';
import type { Stage } from '../testing/dialog-stage';
import { settingsFormOf } from '../settings-form/settings-form';
import type { SettingsForm } from '../settings-form/settings-form';
import { hasChanges } from './change-actions';
import { noChanges } from './change-slice';

const wish = proposedWish('KSK', theProperties());

async function withAddedKey(): Promise<Stage> {
  const stage = await openLoaded();
  stage.dialog.addKey(wish);
  return stage;
}

describe('OK and Apply of a sheet with changed settings', () => {
  async function withSettings(edits: Partial<SettingsForm>): Promise<Stage> {
    const stage = await openLoaded();
    const { settings } = stage.loaded().properties;
    stage.dialog.editSettings({ ...settingsFormOf(settings), ...edits });
    return stage;
  }

  it('send the differences alone', async () => {
    const { dialog, calls } = await withSettings({ iterations: '10', dnskeyTtl: '60' });
    await dialog.submit('ok');
    void dialog.confirmChanges('');
    expect(calls.changeDnssecProperties.map(({ argument }) => argument.changes.settings)).toEqual([
      { nsec3Iterations: 10, dnskeyTtl: 60 },
    ]);
  });

  it('lead to the first field that is wrong, again each time, and send nothing', async () => {
    const { dialog, loaded, calls } = await withSettings({ polling: '0', dsTtl: '-1' });
    expect(hasChanges(loaded())).toBe(true);
    await dialog.submit('ok');
    const { fault } = loaded().changes;
    expect(loaded().tab).toBe('advanced');
    expect(fault).toEqual({ field: 'dsTtl' });
    await dialog.submit('apply');
    expect(loaded().changes.fault).not.toBe(fault);
    expect(loaded().changes.run).toEqual({ kind: 'none' });
    expect(calls.changeDnssecProperties).toEqual([]);
  });

  it('see that a new key does not go with the settings', async () => {
    const { dialog, loaded } = await openLoaded();
    dialog.addKey({ ...wish, algorithm: 5 });
    await dialog.submit('ok');
    expect(loaded().tab).toBe('nsec');
    expect(loaded().changes.fault).toEqual({ field: 'useNsec3' });
  });

  it('are not asked for a value that was changed back', async () => {
    const { dialog, loaded } = await withSettings({ iterations: '10' });
    dialog.editSettings(settingsFormOf(loaded().properties.settings));
    expect(hasChanges(loaded())).toBe(false);
  });
});

describe('OK and Apply of a sheet with changed keys', () => {
  it('ask first (M8) and change nothing before the answer', async () => {
    const { dialog, loaded, calls } = await withAddedKey();
    await dialog.submit('ok');
    expect(loaded().changes.run).toEqual({ kind: 'confirming', via: 'ok' });
    expect(calls.changeDnssecProperties).toEqual([]);
  });

  it('send the whole draft with the reason, or without one', async () => {
    const { dialog, calls } = await withAddedKey();
    dialog.alterKey(aDescriptor(), { nextRolloverAction: 'retire' });
    await dialog.submit('ok');
    void dialog.confirmChanges('  ');
    expect(calls.changeDnssecProperties.map(({ argument }) => argument)).toEqual([
      {
        server: 'DC1',
        zone,
        reason: null,
        changes: {
          settings: {},
          addedKeys: [wish],
          changedKeys: [{ guid: aDescriptor().guid, nextRolloverAction: 'retire' }],
          removedKeys: [],
        },
      },
    ]);
  });

  it('discard the draft when M8 is answered with No, and stay', async () => {
    const { dialog, loaded } = await withAddedKey();
    await dialog.submit('ok');
    dialog.declineChanges();
    expect(loaded().changes).toEqual(noChanges);
  });

  it('close the sheet after M9 when OK was pressed, and tell the console', async () => {
    const { dialog, answer, state } = await withAddedKey();
    await dialog.submit('ok');
    void dialog.confirmChanges('');
    await answer('changeDnssecProperties', done(null));
    await dialog.dismissChangeResult();
    expect(state()).toEqual({ kind: 'closed', changed: true });
  });

  it('read the settings again and stay when Apply was pressed', async () => {
    const { dialog, answer, loaded, calls } = await withAddedKey();
    await dialog.submit('apply');
    void dialog.confirmChanges('');
    await answer('changeDnssecProperties', done(null));
    expect(calls.readDnssecProperties).toHaveLength(2);
    await dialog.dismissChangeResult();
    expect(loaded().changes).toEqual(noChanges);
  });

  it('keep the draft when the Key Master refuses, so that it can be put right', async () => {
    const { dialog, answer, loaded } = await withAddedKey();
    await dialog.submit('ok');
    void dialog.confirmChanges('');
    await answer(
      'changeDnssecProperties',
      refused({ code: 'too-many-signing-keys', parameters: { zone, algorithm: 8 } }),
    );
    expect(loaded().changes.run.kind).toBe('failed');
    await dialog.dismissChangeResult();
    expect(loaded().changes.run.kind).toBe('none');
    expect(loaded().changes.draft.added).toHaveLength(1);
  });

  it('press the same button twice without asking twice', async () => {
    const { dialog, calls, loaded } = await withAddedKey();
    await dialog.submit('ok');
    await dialog.submit('ok');
    void dialog.confirmChanges('');
    void dialog.confirmChanges('');
    expect(loaded().changes.run.kind).toBe('saving');
    expect(calls.changeDnssecProperties).toHaveLength(1);
  });
});

describe('changes together with another Key Master', () => {
  async function withBoth(): Promise<Stage> {
    const stage = await openWithList();
    stage.dialog.chooseServer('DC2');
    stage.dialog.addKey(wish);
    void stage.dialog.submit('ok');
    void stage.dialog.confirmChanges('');
    return stage;
  }

  it('are made before the move is looked at', async () => {
    const { calls, loaded } = await withBoth();
    expect(calls.changeDnssecProperties).toHaveLength(1);
    expect(calls.planMove).toEqual([]);
    expect(loaded().move.kind).toBe('none');
  });

  it('are followed by the boxes of the move after M9', async () => {
    const { dialog, answer, loaded } = await withBoth();
    await answer('changeDnssecProperties', done(null));
    expect(loaded().move.kind).toBe('none');
    void dialog.dismissChangeResult();
    expect(loaded().move.kind).not.toBe('none');
  });

  it('stop everything when they fail: the role stays where it is', async () => {
    const { dialog, answer, loaded } = await withBoth();
    const problem = { code: 'key-master-required', parameters: { zone, server: 'DC1' } } as const;
    await answer('changeDnssecProperties', refused(problem));
    await dialog.dismissChangeResult();
    expect(loaded().move.kind).toBe('none');
  });
});

describe('a sheet without changed keys', () => {
  it('closes by OK without a question', async () => {
    const { dialog, state } = await openLoaded();
    await dialog.submit('ok');
    expect(state()).toEqual({ kind: 'closed', changed: false });
  });

  it('asks nothing after a change that was changed back', async () => {
    const { dialog, state } = await openLoaded();
    dialog.alterKey(aDescriptor(), { rolloverPeriod: null });
    dialog.alterKey(aDescriptor(), { rolloverPeriod: aDescriptor().rolloverPeriod });
    await dialog.submit('ok');
    expect(state().kind).toBe('closed');
  });
});

describe('editRefusal', () => {
  it('names the obstacle, and takes a local copy for a Key Master that is off line', async () => {
    const { editRefusal } = await import('./edit-refusal');
    expect(editRefusal(theProperties())).toBeNull();
    expect(editRefusal(theLocalCopy({ editObstacle: null }))).toContain('9101');
    expect(editRefusal(theProperties({ editObstacle: 'keys-not-accessible' }))).toContain('9107');
  });
});
