import { assertNever } from '../../../shared/assert-never';
import type { KeyType } from '../../../shared/model/signing-key';
import { useLoadedDialog } from '../dialog-context';
import { changeBoxTexts } from '../key-texts';
import { KeyEditor } from '../KeyEditor/KeyEditor';
import { MessageBox } from '../MessageBox/MessageBox';
import type { KeyTab } from './useKeyTab';

interface KeyTabDialogsProps {
  readonly keyType: KeyType;
  readonly tab: KeyTab;
}

/** M12: the last key of its kind, with Windows' text of 9104. */
function LastKeyBox({ keyType, tab }: KeyTabDialogsProps) {
  return (
    <MessageBox kind="error" buttons="ok" onAccept={tab.close}>
      <p>{`${changeBoxTexts.lastKey} ${changeBoxTexts.lastKeyCode}`}</p>
      <p>{changeBoxTexts.lastKeyRemedy(keyType)}</p>
    </MessageBox>
  );
}

/** The editor, M11 or M12, whichever the tab has open. */
export function KeyTabDialogs({ keyType, tab }: KeyTabDialogsProps) {
  const zone = useLoadedDialog(({ properties }) => properties);
  const { over } = tab;
  switch (over.kind) {
    case 'none':
      return null;
    case 'new':
      return (
        <KeyEditor
          key="new"
          mode="new"
          subject={{ wish: over.wish, guid: null, zone }}
          onAccept={tab.acceptForm}
          onCancel={tab.close}
          onAddReplicated={() => tab.addReplicated(over.wish)}
        />
      );
    case 'edit':
      return (
        <KeyEditor
          key="edit"
          mode="edit"
          subject={{ wish: over.row.wish, guid: over.row.view?.descriptor.guid ?? null, zone }}
          onAccept={tab.acceptForm}
          onCancel={tab.close}
          onAddReplicated={() => tab.addReplicated(over.row.wish)}
        />
      );
    case 'retire':
      return (
        <MessageBox
          kind="information"
          buttons="ok-cancel"
          onAccept={() => tab.acceptRetirement(over.row)}
          onDecline={tab.close}
        >
          <p>{changeBoxTexts.retire}</p>
        </MessageBox>
      );
    case 'last-key':
      return <LastKeyBox keyType={keyType} tab={tab} />;
    default:
      return assertNever(over);
  }
}
