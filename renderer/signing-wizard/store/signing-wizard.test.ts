import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { settingsFormOf } from '../../dnssec/settings-form/settings-form';
import { aCandidate, aRejected } from '../../dnssec/testing/builders';
import { aStart, aStartWithKeys, aZonePlan, theKsk, zone } from '../testing/builders';
import {
  keysOf,
  kskWish,
  nextEnabled,
  onOtherServer,
  onSummary,
  openWizardStage,
  zskWish,
} from '../testing/wizard-stage';
import { canGoBack } from './wizard-view';

describe('the wizard', () => {
  it('begins with its first page, or with the options where that is not to be shown', async () => {
    expect((await openWizardStage()).open().page).toBe('welcome');
    expect((await openWizardStage(aStart(), ['welcome'])).open().page).toBe('options');
  });

  it('says why it can not begin, and tries again', async () => {
    const stage = await openWizardStage();
    const { wizard, state, answer } = stage;
    wizard.store.setState({ kind: 'loading' }, true);
    answer('readSigningParameters', refused({ code: 'server-unavailable', parameters: { server: 'DC1' } }));
    await wizard.load();
    expect(state()).toMatchObject({ kind: 'failed', problem: { code: 'server-unavailable' } });
    answer('readSigningParameters', done(aStart()));
    await wizard.load();
    expect(state().kind).toBe('open');
  });

  it('has no way back on its first page', async () => {
    const stage = await openWizardStage();
    expect(canGoBack(stage.open())).toBe(false);
    stage.wizard.back();
    expect(stage.open().page).toBe('welcome');
  });
});

describe('the parameters of an existing zone', () => {
  it('need the name of a zone, and one that is signed on the server', async () => {
    const stage = await openWizardStage();
    await stage.goOn();
    stage.wizard.chooseOption('of-zone');
    await stage.goOn();
    expect(stage.open()).toMatchObject({ page: 'options', fault: { kind: 'zone-missing' } });
    stage.wizard.typeSourceZone('nowhere.example');
    expect(stage.open().fault).toBeNull();
    await stage.goOn();
    expect(stage.open()).toMatchObject({ page: 'options', fault: { kind: 'zone-not-signed' } });
  });

  it('are asked for by the name that the server has, however it was typed', async () => {
    const stage = await openWizardStage();
    await stage.goOn();
    stage.wizard.chooseOption('of-zone');
    stage.wizard.typeSourceZone(' Secure.CONTOSO.com. ');
    await stage.goOn(2);
    expect(stage.open().page).toBe('summary');
    expect(stage.callsOf('planZoneSigning').at(-1)?.argument).toMatchObject({
      keyMaster: 'DC1',
      parameters: { kind: 'of-zone', zone: 'secure.contoso.com' },
    });
  });
});

describe('the Key Master page', () => {
  it('goes on with the local server without asking anybody', async () => {
    const stage = await openWizardStage();
    await stage.goOn(3);
    expect(stage.open().page).toBe('ksk-intro');
    expect(stage.callsOf('validateKeyMaster')).toEqual([]);
    expect(stage.callsOf('readSigningParameters')).toHaveLength(1);
  });

  it('says what is missing when no server was named', async () => {
    const stage = await onOtherServer();
    await stage.goOn();
    expect(stage.open()).toMatchObject({ page: 'key-master', fault: { kind: 'server-missing' } });
  });

  it('asks M3 before a typed server is looked at, and stays when it is answered with No', async () => {
    const stage = await onOtherServer();
    stage.wizard.typeServer('DC9.contoso.com');
    await stage.goOn();
    expect(stage.open().step).toEqual({ kind: 'asking-validation', name: 'DC9.contoso.com' });
    expect(stage.callsOf('validateKeyMaster')).toEqual([]);
    expect(nextEnabled(stage)).toBe(false);
    stage.wizard.declineValidation();
    expect(stage.open()).toMatchObject({ page: 'key-master', step: { kind: 'none' } });
  });

  it('goes on with a typed server that qualifies, and offers its key storage providers', async () => {
    const stage = await onOtherServer();
    stage.answer('validateKeyMaster', done(aCandidate('DC2')));
    stage.answer('readSigningParameters', done(aStart({ keyStorageProviders: ['Device'] })));
    stage.wizard.typeServer('dc2.contoso.com');
    await stage.goOn();
    await stage.wizard.acceptValidation();
    expect(stage.open()).toMatchObject({ page: 'ksk-intro', serverName: 'DC2.contoso.com' });
    expect(stage.callsOf('readSigningParameters').at(-1)?.argument).toMatchObject({ keyMaster: 'DC2' });
    expect(stage.wizard.draft.store.getState()).toMatchObject({
      properties: { keyStorageProviders: ['Device'] },
    });
  });

  it('says beside the box why a typed server does not qualify', async () => {
    const stage = await onOtherServer();
    stage.answer('validateKeyMaster', done(aRejected('RODC1', 'read-only-domain-controller')));
    stage.wizard.typeServer('RODC1');
    await stage.goOn();
    await stage.wizard.acceptValidation();
    expect(stage.open()).toMatchObject({
      page: 'key-master',
      fault: { kind: 'server-not-qualified', reason: 'read-only-domain-controller' },
    });
  });

  it('says beside the box what went wrong when nobody could be asked', async () => {
    const stage = await onOtherServer();
    stage.answer('validateKeyMaster', refused({ code: 'server-unknown', parameters: { server: 'X' } }));
    stage.wizard.typeServer('X');
    await stage.goOn();
    await stage.wizard.acceptValidation();
    expect(stage.open().fault).toMatchObject({ kind: 'problem', problem: { code: 'server-unknown' } });
  });

  it('takes a server from the list, picked or typed as it stands there, without M3', async () => {
    const stage = await onOtherServer();
    stage.answer('findCandidates', done([aCandidate('DC2'), aCandidate('DC3')]));
    stage.wizard.draft.requestList();
    await stage.wizard.draft.startSearch();
    stage.wizard.typeServer('dc3');
    await stage.goOn();
    expect(stage.open()).toMatchObject({ page: 'ksk-intro', chosenServer: { server: 'DC3' } });
    stage.wizard.back();
    stage.wizard.pickServer(aCandidate('DC2'));
    await stage.goOn();
    expect(stage.open().chosenServer?.server).toBe('DC2');
    expect(stage.callsOf('validateKeyMaster')).toEqual([]);
  });

  it('forgets a chosen server as soon as something else is typed', async () => {
    const stage = await onOtherServer();
    stage.wizard.pickServer(aCandidate('DC2'));
    stage.wizard.typeServer('DC2.contoso.co');
    await stage.goOn();
    expect(stage.open().step.kind).toBe('asking-validation');
  });
});

describe('the pages of keys', () => {
  it('need a KSK and a ZSK before Next can be pressed', async () => {
    const stage = await openWizardStage();
    await stage.goOn(4);
    expect(stage.open().page).toBe('ksk');
    expect(nextEnabled(stage)).toBe(false);
    stage.wizard.draft.addKey(kskWish);
    expect(nextEnabled(stage)).toBe(true);
    await stage.goOn(2);
    expect(stage.open().page).toBe('zsk');
    expect(nextEnabled(stage)).toBe(false);
    stage.wizard.draft.addKey(zskWish);
    expect(nextEnabled(stage)).toBe(true);
  });

  it('list the keys of an earlier signing again, and leave out those that were removed', async () => {
    const stage = await openWizardStage(aStartWithKeys());
    expect(keysOf(stage, 'KSK')).toEqual([theKsk.guid]);
    stage.wizard.draft.removeKey(theKsk.guid);
    expect(keysOf(stage, 'KSK')).toEqual([]);
  });

  it('take three keys of an algorithm and not four', async () => {
    const stage = await openWizardStage();
    await stage.goOn(4);
    for (let count = 0; count < 3; count += 1) stage.wizard.draft.addKey(kskWish);
    expect(nextEnabled(stage)).toBe(true);
    stage.wizard.draft.addKey({ ...kskWish, algorithm: 13 });
    expect(nextEnabled(stage)).toBe(true);
    stage.wizard.draft.addKey(kskWish);
    expect(nextEnabled(stage)).toBe(false);
  });
});

describe('the pages of settings', () => {
  it('keep Next from leaving while a field is wrong, and lead to the first', async () => {
    const stage = await openWizardStage(aStartWithKeys());
    await stage.goOn(7);
    expect(stage.open().page).toBe('nsec');
    const { draft } = stage.wizard;
    const { settings } = aStart();
    draft.editSettings({ ...settingsFormOf(settings), iterations: '9999', dsTtl: 'soon' });
    await stage.goOn();
    expect(stage.open().page).toBe('nsec');
    expect(draft.store.getState()).toMatchObject({ changes: { fault: { field: 'iterations' } } });
    draft.editSettings({ ...settingsFormOf(settings), iterations: '0', dsTtl: 'soon' });
    await stage.goOn(3);
    expect(stage.open().page).toBe('parameters');
    expect(draft.store.getState()).toMatchObject({ changes: { fault: { field: 'dsTtl' } } });
    draft.editSettings({ ...settingsFormOf(settings), iterations: '0' });
    await stage.goOn();
    expect(stage.callsOf('planZoneSigning')[0]?.argument).toMatchObject({
      parameters: { changes: { settings: { nsec3Iterations: 0 } } },
    });
  });
});

describe('the summary', () => {
  it('asks what signing would do before Next can be pressed', async () => {
    const stage = await onSummary();
    expect(stage.open().summary).toEqual({ kind: 'planned', plan: aZonePlan() });
    expect(stage.callsOf('planZoneSigning')[0]?.argument).toEqual({
      server: 'DC1',
      zone,
      keyMaster: 'DC1',
      parameters: { kind: 'defaults' },
    });
  });

  it('keeps Next from being pressed when the engine refuses', async () => {
    const stage = await openWizardStage();
    stage.answer('planZoneSigning', refused({ code: 'not-enough-signing-keys', parameters: { zone } }));
    await stage.goOn();
    stage.wizard.chooseOption('defaults');
    await stage.goOn();
    expect(stage.open().summary.kind).toBe('refused');
    expect(nextEnabled(stage)).toBe(false);
    await stage.goOn();
    expect(stage.callsOf('performZoneSigning')).toEqual([]);
  });

  it('asks again after something was changed', async () => {
    const stage = await onSummary();
    stage.wizard.back();
    stage.wizard.chooseOption('of-zone');
    stage.wizard.typeSourceZone('contoso.com');
    await stage.goOn(2);
    expect(stage.callsOf('planZoneSigning').at(-1)?.argument).toMatchObject({
      parameters: { kind: 'of-zone', zone: 'contoso.com' },
    });
  });

  it('takes the default settings to the local server, whatever was chosen before', async () => {
    const stage = await onOtherServer();
    stage.wizard.pickServer(aCandidate('DC2'));
    stage.wizard.back();
    stage.wizard.chooseOption('defaults');
    await stage.goOn();
    expect(stage.callsOf('planZoneSigning').at(-1)?.argument).toMatchObject({ keyMaster: 'DC1' });
  });
});
