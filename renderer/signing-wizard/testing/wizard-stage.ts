import { done } from '../../../shared/contract/outcome';
import type { SigningStart } from '../../../shared/model/signing-parameters';
import { proposedWish } from '../../dnssec/KeyEditor/key-form';
import { fakeApi } from '../../testing/fake-api';
import type { FakeApi } from '../../testing/fake-api';
import { draftProperties } from '../store/draft-properties';
import type { IntroPage } from '../store/pages';
import { createSigningWizard } from '../store/signing-wizard';
import type { SigningWizard } from '../store/signing-wizard';
import type { OpenWizard, WizardState } from '../store/wizard-state';
import { canGoOn, listedKeys } from '../store/wizard-view';
import { aStart, aZonePlan, zone } from './builders';

/** The calls a wizard may make before its last Next: they ask and change nothing. */
export const readingCalls = [
  'getStatus',
  'readSigningParameters',
  'findCandidates',
  'cancelSearch',
  'readCustody',
  'validateKeyMaster',
  'planZoneSigning',
] as const;

/** A wizard without its looks, and the world behind it. */
export interface WizardStage extends FakeApi {
  readonly wizard: SigningWizard;
  readonly state: () => WizardState;
  /** The open state; throws when there is none. */
  readonly open: () => OpenWizard;
  /** Calls that were made and do not only ask. */
  readonly writingCalls: () => readonly string[];
  /** Presses Next so often. */
  readonly goOn: (times?: number) => Promise<void>;
}

/** Opens a wizard with what it begins with; planning and signing go well unless the test says otherwise. */
export async function openWizardStage(
  start: SigningStart = aStart(),
  skipped: readonly IntroPage[] = [],
): Promise<WizardStage> {
  const fake = fakeApi();
  fake.answer('readSigningParameters', done(start));
  fake.answer('planZoneSigning', done(aZonePlan()));
  fake.answer('performZoneSigning', done(aZonePlan()));
  let searches = 0;
  const wizard = createSigningWizard({
    api: fake.api,
    server: 'DC1',
    zone,
    skipped,
    newSearchId: () => `search-${++searches}`,
  });
  await wizard.load();
  const open = (): OpenWizard => {
    const state = wizard.store.getState();
    if (state.kind !== 'open') throw new Error(`The wizard is ${state.kind}`);
    return state;
  };
  return {
    ...fake,
    wizard,
    open,
    state: wizard.store.getState,
    writingCalls: () =>
      fake.calls.map(({ name }) => name).filter((name) => !readingCalls.some((reading) => reading === name)),
    goOn: async (times = 1) => {
      for (let count = 0; count < times; count += 1) await wizard.next();
    },
  };
}

/** A KSK as the editor proposes it. */
export const kskWish = proposedWish('KSK', draftProperties(aStart()));

/** A ZSK as the editor proposes it. */
export const zskWish = proposedWish('ZSK', draftProperties(aStart()));

/** Can Next be pressed? */
export function nextEnabled({ open, wizard }: WizardStage): boolean {
  const draft = wizard.draft.store.getState();
  return draft.kind === 'loaded' && canGoOn(open(), draft);
}

/** The keys of a kind that the wizard lists. */
export function keysOf({ wizard }: WizardStage, keyType: 'KSK' | 'ZSK'): readonly string[] {
  const draft = wizard.draft.store.getState();
  return draft.kind === 'loaded' ? listedKeys(draft, keyType).map(({ id }) => id) : [];
}

/** Stands on the page of the Key Master with another server asked for. */
export async function onOtherServer(): Promise<WizardStage> {
  const stage = await openWizardStage();
  await stage.goOn(2);
  stage.wizard.chooseKeyMaster('other');
  return stage;
}

/** Stands on the summary of the path with default settings. */
export async function onSummary(): Promise<WizardStage> {
  const stage = await openWizardStage();
  await stage.goOn();
  stage.wizard.chooseOption('defaults');
  await stage.goOn();
  return stage;
}
