import type { ReactNode } from 'react';
import { ConsequenceList } from '../ChangeBoxes/ConsequenceList';
import { settingConsequences } from '../change-store/setting-consequences';
import { useLoadedDialog } from '../dialog-context';
import { EditRefusalNote } from '../SigningKeysTab/EditRefusalNote';
import { firstFault } from './settings-validation';
import { effectTexts } from '../setting-texts';
import type { SettingsErrors, SettingsTab } from './settings-validation';
import { useSettingsTabStyles } from './useSettingsTabStyles';

interface SettingsPageProps {
  readonly tab: SettingsTab;
  /** Why nothing can be changed, `null` when it can. */
  readonly refusal: string | null;
  readonly errors: SettingsErrors;
  /** When the values of the tab count, while the zone is signed. */
  readonly effect: string;
  readonly children: ReactNode;
}

/** What OK or Apply will do with the settings of this tab; read out when it changes. */
function PendingConsequences({ tab }: { readonly tab: SettingsTab }) {
  const styles = useSettingsTabStyles();
  const properties = useLoadedDialog((state) => state.properties);
  const draft = useLoadedDialog((state) => state.changes.draft);
  return (
    <div role="status" className={styles.consequences}>
      <ConsequenceList {...settingConsequences(properties, draft, tab)} />
    </div>
  );
}

/**
 * A tab of settings: why they are fixed, the settings, when they count, and what the present edits do.
 *
 * Wrong values do nothing, because OK does not take them.
 */
export function SettingsPage({ tab, refusal, errors, effect, children }: SettingsPageProps) {
  const styles = useSettingsTabStyles();
  const isSigned = useLoadedDialog(({ properties }) => properties.signed);
  const isFaulty = firstFault(errors, tab) !== undefined;
  return (
    <div className={styles.root}>
      {refusal === null ? null : <EditRefusalNote>{refusal}</EditRefusalNote>}
      {children}
      {refusal === null ? <p className={styles.effect}>{isSigned ? effect : effectTexts.unsigned}</p> : null}
      {refusal === null && !isFaulty ? <PendingConsequences tab={tab} /> : null}
    </div>
  );
}
