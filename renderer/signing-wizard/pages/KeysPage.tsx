import type { KeyType } from '../../../shared/model/signing-key';
import { useLoadedDialog } from '../../dnssec/dialog-context';
import { KeyEditor } from '../../dnssec/KeyEditor/KeyEditor';
import { KeyButtons } from '../../dnssec/SigningKeysTab/KeyButtons';
import type { KeyButton } from '../../dnssec/SigningKeysTab/key-buttons';
import { SigningKeyList } from '../../dnssec/SigningKeysTab/SigningKeyList';
import { keyTexts } from '../../dnssec/signing-key-texts';
import { InteriorPage } from '../WizardFrame/InteriorPage';
import { keyPageTexts } from '../wizard-texts';
import { useWizardPagesStyles } from './pages.styles';
import { useWizardKeys } from './useWizardKeys';
import type { WizardKeys } from './useWizardKeys';

const buttons: readonly KeyButton[] = ['add', 'edit', 'remove'];
const captions = { KSK: keyTexts.kskCaption, ZSK: keyTexts.zskCaption } as const;
const drawings = { KSK: 'ksk', ZSK: 'zsk' } as const;

/** Pages 6 and 9: the editor of a key, over the page. */
function Editor({ keys }: { readonly keys: WizardKeys }) {
  const zone = useLoadedDialog(({ properties }) => properties);
  const { editor } = keys;
  if (editor.kind === 'none') return null;
  const wish = editor.kind === 'new' ? editor.wish : editor.row.wish;
  const guid = editor.kind === 'new' ? null : (editor.row.view?.descriptor.guid ?? null);
  return (
    <KeyEditor
      key={editor.kind}
      mode={editor.kind}
      subject={{ wish, guid, zone }}
      onAccept={keys.accept}
      onCancel={keys.close}
      onAddReplicated={() => keys.addReplicated(wish)}
    />
  );
}

/** Pages 5 and 8: the keys of a kind. */
export function KeysPage({ keyType }: { readonly keyType: KeyType }) {
  const styles = useWizardPagesStyles();
  const texts = keyPageTexts[keyType];
  const keys = useWizardKeys(keyType);
  return (
    <InteriorPage title={texts.title} subTitle={texts.subTitle} drawing={drawings[keyType]}>
      <p>{texts.configure}</p>
      {/* Without rows nothing in it takes the keyboard, and it may still be wider than it is shown. */}
      <div
        className={styles.list}
        {...(keys.rows.length === 0 ? { role: 'region', tabIndex: 0, 'aria-label': captions[keyType] } : {})}
      >
        <SigningKeyList
          keyType={keyType}
          caption={captions[keyType]}
          rows={keys.rows}
          selected={keys.selected?.id}
          onSelect={keys.select}
          onOpen={() => keys.press('edit')}
          onDelete={() => keys.press('remove')}
        />
      </div>
      <KeyButtons buttons={buttons} refusals={keys.refusals} onPress={keys.press} />
      <p role="status" className={styles.fault}>
        {keys.fault}
      </p>
      <Editor keys={keys} />
    </InteriorPage>
  );
}
