import { assertNever } from '../../../shared/assert-never';
import type { Problem } from '../../../shared/contract/problem';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { changeBoxTexts } from '../key-texts';
import { MessageBox } from '../MessageBox/MessageBox';
import { ProblemText } from '../ProblemText/ProblemText';
import { ConfirmChangesBox } from './ConfirmChangesBox';

/** The change was refused: with the system's text, its code, the cause and the remedy. All of it or nothing is done. */
function ChangeFailedBox({ problem }: { readonly problem: Problem }) {
  const dialog = useDnssecDialog();
  const zone = useLoadedDialog(({ properties }) => properties.zone);
  return (
    <MessageBox kind="error" buttons="ok" onAccept={() => void dialog.dismissChangeResult()}>
      <p>{changeBoxTexts.failed(zone)}</p>
      <ProblemText problem={problem} />
      <p>{changeBoxTexts.nothingChanged}</p>
    </MessageBox>
  );
}

/** M8, M9 or the failure, whichever the change has come to. */
export function ChangeBoxes() {
  const dialog = useDnssecDialog();
  const run = useLoadedDialog((state) => state.changes.run);
  switch (run.kind) {
    case 'none':
    case 'saving':
      return null;
    case 'confirming':
      return <ConfirmChangesBox />;
    case 'succeeded':
      return (
        <MessageBox kind="information" buttons="ok" onAccept={() => void dialog.dismissChangeResult()}>
          <p>{changeBoxTexts.succeeded}</p>
        </MessageBox>
      );
    case 'failed':
      return <ChangeFailedBox problem={run.problem} />;
    default:
      return assertNever(run);
  }
}
