import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { boxTexts } from '../box-texts';

/** M2: may the local server build the list? */
export function ListAlert() {
  const dialog = useDnssecDialog();
  const asking = useLoadedDialog(({ search }) => search.kind === 'asking');
  const zone = useLoadedDialog(({ properties }) => properties.zone);
  if (!asking) return null;
  return (
    <MessageBox
      kind="question"
      buttons="ok-cancel"
      onAccept={() => void dialog.startSearch()}
      onDecline={dialog.declineList}
    >
      <p>{boxTexts.buildList(zone)}</p>
      <p>{boxTexts.question}</p>
    </MessageBox>
  );
}
