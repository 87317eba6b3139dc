import { assertNever } from '../../../shared/assert-never';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { boxTexts } from '../texts';
import { ConfirmMoveBox } from './ConfirmMoveBox';
import { MoveFailedBox } from './MoveFailedBox';

/** M4, M6 and M7, whichever the move has come to. */
export function MoveBoxes() {
  const dialog = useDnssecDialog();
  const move = useLoadedDialog((state) => state.move);
  const zone = useLoadedDialog(({ properties }) => properties.zone);
  switch (move.kind) {
    case 'none':
    case 'planning':
    case 'moving':
      return null;
    case 'confirming':
      return <ConfirmMoveBox plan={move.plan} />;
    case 'succeeded':
      return (
        <MessageBox kind="information" buttons="ok" onAccept={dialog.dismissResult}>
          <p>{boxTexts.updated(zone)}</p>
        </MessageBox>
      );
    case 'failed':
      return <MoveFailedBox plan={move.plan} problem={move.problem} />;
    default:
      return assertNever(move);
  }
}
