import { algorithmNames } from '../../../shared/model/signing-key';
import type { KeyType } from '../../../shared/model/signing-key';
import type { SigningParameters } from '../../../shared/model/signing-parameters';
import type { Candidate } from '../../../shared/model/key-master';
import { changesOf } from '../../dnssec/change-store/change-draft';
import { draftErrors } from '../../dnssec/change-store/draft-settings';
import { keyRows } from '../../dnssec/change-store/key-rows';
import type { KeyRow } from '../../dnssec/change-store/key-rows';
import { firstFault } from '../../dnssec/settings-form/settings-validation';
import type { SettingsFault, SettingsTab } from '../../dnssec/settings-form/settings-validation';
import type { LoadedDialog } from '../../dnssec/store/dialog-state';
import { candidatesOf } from '../../dnssec/store/dialog-view';
import { keyPageTexts } from '../wizard-texts';
import { pageBefore } from './pages';
import type { PageName } from './pages';
import type { OpenWizard, SigningProgressView } from './wizard-state';

/** The most keys of a kind and an algorithm (dialogs.md 4.4). */
const mostOfAnAlgorithm = 3;

/** The keys that the zone will have: those of an earlier signing that were not removed, then the added ones. */
export function listedKeys({ properties, changes }: LoadedDialog, keyType: KeyType): readonly KeyRow[] {
  return keyRows(properties, changes.draft, keyType)
    .filter(({ pending }) => pending !== 'removed')
    .map((row) => ({ ...row, pending: null }));
}

/** What is wrong with the list of keys, `null` when nothing is; that there is none is seen without words. */
export function keyListFault(draft: LoadedDialog, keyType: KeyType): string | null {
  const counts = new Map<KeyRow['wish']['algorithm'], number>();
  for (const { wish } of listedKeys(draft, keyType)) {
    counts.set(wish.algorithm, (counts.get(wish.algorithm) ?? 0) + 1);
  }
  const overfull = [...counts].find(([, count]) => count > mostOfAnAlgorithm);
  return overfull === undefined ? null : keyPageTexts[keyType].tooMany(algorithmNames[overfull[0]]);
}

function hasGoodKeys(draft: LoadedDialog, keyType: KeyType): boolean {
  return listedKeys(draft, keyType).length > 0 && keyListFault(draft, keyType) === null;
}

/** The pages of settings, by the tab of the DNSSEC properties dialog that has the same fields. */
const tabOf = {
  nsec: 'nsec',
  'trust-anchors': 'trust-anchor',
  parameters: 'advanced',
} as const satisfies Partial<Record<PageName, SettingsTab>>;

/** A page that shows the fields of a tab of settings. */
export type SettingPageName = keyof typeof tabOf;

/** Does a page show the fields of a tab of settings? */
export function isSettingPage(page: PageName): page is SettingPageName {
  return page in tabOf;
}

/** The first field of the page that is wrong. */
export function settingFault(
  page: SettingPageName,
  { properties, changes }: LoadedDialog,
): SettingsFault | undefined {
  return firstFault(draftErrors(properties, changes.draft), tabOf[page]);
}

/** Can Next be pressed? Fields are looked at when it is: what is wrong is said beside them then. */
export function canGoOn(wizard: OpenWizard, draft: LoadedDialog): boolean {
  if (wizard.step.kind !== 'none') return false;
  switch (wizard.page) {
    case 'ksk':
      return hasGoodKeys(draft, 'KSK');
    case 'zsk':
      return hasGoodKeys(draft, 'ZSK');
    case 'summary':
      return wizard.summary.kind === 'planned';
    case 'signing':
      return false;
    default:
      return true;
  }
}

/** Can Back be pressed? On the last page only after a failure, when nothing was changed. */
export function canGoBack(wizard: OpenWizard): boolean {
  if (wizard.step.kind !== 'none') return false;
  if (wizard.page === 'signing') return wizard.run.kind === 'failed';
  return pageBefore(wizard) !== undefined;
}

/** A name as people type it: case and a trailing dot make no difference (RFC 4343). */
export function typedName(text: string): string {
  return text.trim().replace(/\.$/u, '').toLowerCase();
}

/** The zone of the typed name among those that are signed on the server. */
export function signedZone({ start, sourceZone }: OpenWizard): string | undefined {
  const name = typedName(sourceZone);
  return start.signedZones.find((zone) => zone.toLowerCase() === name);
}

/** The server of the typed name in the list, where it can be the Key Master: then nobody has to be asked again. */
export function listedServer({ search }: LoadedDialog, text: string): Candidate | undefined {
  const name = typedName(text);
  return candidatesOf(search).find(
    ({ server, fqdn, verdict }) =>
      verdict.kind === 'qualified' && (fqdn.toLowerCase() === name || server.toLowerCase() === name),
  );
}

/** Short name of the server that shall be Key Master: with default settings it is the local one (dialogs.md section 5). */
export function keyMasterOf({ start, option, chosenServer }: OpenWizard, draft: LoadedDialog): string {
  const isOther = option !== 'defaults' && draft.draft.choice === 'other';
  return isOther && chosenServer !== null ? chosenServer.server : start.server;
}

/** What the draft comes to, as the call takes it. */
export function parametersOf(wizard: OpenWizard, draft: LoadedDialog): SigningParameters {
  switch (wizard.option) {
    case 'customize':
      return { kind: 'custom', changes: changesOf(draft.changes.draft, draft.properties) };
    case 'of-zone':
      return { kind: 'of-zone', zone: signedZone(wizard) ?? typedName(wizard.sourceZone) };
    case 'defaults':
      return { kind: 'defaults' };
  }
}

/** Has everything been made that the zone needs? */
export function isSigned({ keyGeneration, signing }: SigningProgressView): boolean {
  return keyGeneration.done >= keyGeneration.total && signing.done >= signing.total;
}
