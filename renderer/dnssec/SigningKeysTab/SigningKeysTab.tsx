import type { KeyType } from '../../../shared/model/signing-key';
import { keyConsequences } from '../change-store/consequences';
import { ConsequenceList } from '../ChangeBoxes/ConsequenceList';
import { useLoadedDialog } from '../dialog-context';
import { keyTexts } from '../signing-key-texts';
import { EditRefusalNote } from './EditRefusalNote';
import { KeyButtons } from './KeyButtons';
import { KeyTabDialogs } from './KeyTabDialogs';
import { SigningKeyDetails } from './SigningKeyDetails';
import { SigningKeyList } from './SigningKeyList';
import { useSigningKeysStyles } from './SigningKeysTab.styles';
import { useKeyTab } from './useKeyTab';

/** What OK or Apply will do to the keys of this tab; read out when it changes. */
function PendingConsequences({ keyType }: { readonly keyType: KeyType }) {
  const styles = useSigningKeysStyles();
  const properties = useLoadedDialog((state) => state.properties);
  const draft = useLoadedDialog((state) => state.changes.draft);
  return (
    <div role="status" className={styles.consequences}>
      <ConsequenceList {...keyConsequences(properties, draft, keyType)} />
    </div>
  );
}

/** The KSK and the ZSK tab: the keys the zone wants, what is to be changed of them, and the key pairs that fill them. */
export function SigningKeysTab({ keyType }: { readonly keyType: KeyType }) {
  const styles = useSigningKeysStyles();
  const tab = useKeyTab(keyType);
  const caption = keyType === 'KSK' ? keyTexts.kskCaption : keyTexts.zskCaption;
  const view = tab.selected?.view ?? null;
  return (
    <div className={styles.root}>
      {tab.refusal === null ? null : <EditRefusalNote>{tab.refusal}</EditRefusalNote>}
      <p className={styles.caption} aria-hidden="true">
        {caption}
      </p>
      <div className={styles.list}>
        <SigningKeyList
          keyType={keyType}
          caption={caption}
          rows={tab.rows}
          selected={tab.selected?.id}
          onSelect={tab.select}
          onOpen={() => tab.press('edit')}
          onDelete={tab.pressDelete}
        />
      </div>
      <KeyButtons buttons={tab.buttons} refusals={tab.refusals} onPress={tab.press} />
      <PendingConsequences keyType={keyType} />
      {view === null ? null : <SigningKeyDetails view={view} />}
      <KeyTabDialogs keyType={keyType} tab={tab} />
    </div>
  );
}
