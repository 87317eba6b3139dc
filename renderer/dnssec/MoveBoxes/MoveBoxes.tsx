import { assertNever } from '../../../shared/assert-never';
import type { MoveResult } from '../../../shared/model/key-master';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { boxTexts, moveTexts } from '../box-texts';
import { ConfirmMoveBox } from './ConfirmMoveBox';
import { MoveFailedBox } from './MoveFailedBox';
import { WithoutKeysBox } from './WithoutKeysBox';

/** M6, and below it the next step where the role moved without its keys. */
function MoveSucceededBox({ zone, mode }: MoveResult) {
  const dialog = useDnssecDialog();
  return (
    <MessageBox kind="information" buttons="ok" onAccept={dialog.dismissResult}>
      <p>{boxTexts.updated(zone)}</p>
      {mode === 'seize-without-key-checks' ? <p>{moveTexts.mustBeReSigned(zone)}</p> : null}
    </MessageBox>
  );
}

/** M4 to M7, whichever the move has come to. */
export function MoveBoxes() {
  const move = useLoadedDialog((state) => state.move);
  switch (move.kind) {
    case 'none':
    case 'probing':
    case 'planning':
    case 'moving':
      return null;
    case 'confirming':
      return <ConfirmMoveBox {...move} />;
    case 'confirming-keys':
      return <WithoutKeysBox {...move} />;
    case 'succeeded':
      return <MoveSucceededBox {...move.result} />;
    case 'failed':
      return <MoveFailedBox plan={move.plan} problem={move.problem} />;
    default:
      return assertNever(move);
  }
}
