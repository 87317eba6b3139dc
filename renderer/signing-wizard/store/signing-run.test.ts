import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { aStatus } from '../../console/testing/builders';
import { aCandidate } from '../../dnssec/testing/builders';
import { aStartWithKeys, theKsk, zone } from '../testing/builders';
import { kskWish, onOtherServer, onSummary, openWizardStage, zskWish } from '../testing/wizard-stage';
import { canGoBack, isSigned } from './wizard-view';

describe('signing', () => {
  it('sends the draft, the chosen server and the reason once', async () => {
    const stage = await openWizardStage();
    await stage.goOn(2);
    stage.wizard.chooseKeyMaster('other');
    stage.wizard.pickServer(aCandidate('DC2'));
    stage.wizard.draft.addKey(kskWish);
    stage.wizard.draft.addKey(zskWish);
    await stage.goOn(8);
    expect(stage.open().page).toBe('summary');
    stage.wizard.typeReason('  Before the audit ');
    await stage.goOn(3);
    expect(stage.callsOf('performZoneSigning').map(({ argument }) => argument)).toEqual([
      {
        server: 'DC1',
        zone,
        keyMaster: 'DC2',
        reason: 'Before the audit',
        parameters: {
          kind: 'custom',
          changes: { settings: {}, addedKeys: [kskWish, zskWish], changedKeys: [], removedKeys: [] },
        },
      },
    ]);
  });

  it('can not be closed while the parameters are applied', async () => {
    const stage = await onSummary();
    const signing = stage.goOn();
    expect(stage.open().run.kind).toBe('applying');
    stage.wizard.close();
    await signing;
    expect(stage.open().run.kind).toBe('applied');
  });

  it('follows keys and signatures until all of them are made', async () => {
    const stage = await onSummary();
    stage.world.status = aStatus({ keyGeneration: { done: 0, total: 3 } });
    await stage.goOn();
    await expect
      .poll(() => stage.open().run)
      .toMatchObject({
        progress: { keyGeneration: { done: 0, total: 3 } },
      });
    stage.world.status = aStatus();
    stage.emit('worldChanged', { revision: 2 });
    await expect
      .poll(() => {
        const { run } = stage.open();
        return run.kind === 'applied' && run.progress !== null && isSigned(run.progress);
      })
      .toBe(true);
    stage.wizard.close();
    expect(stage.state()).toEqual({ kind: 'closed', changed: true });
  });

  it('leads back to the parameters when it is refused: nothing was changed', async () => {
    const stage = await onSummary();
    stage.answer('performZoneSigning', refused({ code: 'zone-locked-for-signing', parameters: { zone } }));
    await stage.goOn();
    expect(stage.open()).toMatchObject({ page: 'signing', run: { kind: 'failed' } });
    expect(canGoBack(stage.open())).toBe(true);
    stage.wizard.back();
    await expect.poll(() => stage.open().summary.kind).toBe('planned');
    stage.wizard.close();
    expect(stage.state()).toEqual({ kind: 'closed', changed: false });
  });
});

describe('Cancel', () => {
  it('changes nothing on any page of any path', async () => {
    for (const option of ['customize', 'of-zone', 'defaults'] as const) {
      for (let pages = 0; pages < 11; pages += 1) {
        const stage = await openWizardStage(aStartWithKeys());
        stage.wizard.chooseOption(option);
        stage.wizard.typeSourceZone('contoso.com');
        stage.wizard.draft.addKey({ ...kskWish, algorithm: 13, keyLength: 256 });
        stage.wizard.draft.removeKey(theKsk.guid);
        for (let page = 0; page < pages && stage.open().page !== 'summary'; page += 1) await stage.goOn();
        stage.wizard.close();
        expect(stage.state()).toEqual({ kind: 'closed', changed: false });
        expect(stage.writingCalls()).toEqual([]);
      }
    }
  });

  it('drops an answer that comes too late', async () => {
    const stage = await onOtherServer();
    const { wizard } = stage;
    wizard.typeServer('DC2');
    await stage.goOn();
    stage.answer('validateKeyMaster', done(aCandidate('DC2')));
    const answer = wizard.acceptValidation();
    wizard.close();
    await answer;
    expect(stage.state()).toEqual({ kind: 'closed', changed: false });
  });
});
