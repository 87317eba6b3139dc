import { assertNever } from '../../../shared/assert-never';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { ProblemText } from '../ProblemText/ProblemText';
import { rolloverBoxTexts } from '../rollover-texts';
import { RolloverBox } from './RolloverBox';

/** M10 or the failure, whichever the start of a rollover has come to. */
export function RolloverBoxes() {
  const dialog = useDnssecDialog();
  const run = useLoadedDialog((state) => state.rollover);
  const zone = useLoadedDialog(({ properties }) => properties.zone);
  switch (run.kind) {
    case 'none':
    case 'starting':
      return null;
    case 'confirming':
      return (
        <RolloverBox
          act="start"
          subject={run.subject}
          onAccept={(reason) => void dialog.confirmRollover(reason)}
          onDecline={dialog.dismissRollover}
        />
      );
    case 'failed':
      return (
        <MessageBox kind="error" buttons="ok" onAccept={dialog.dismissRollover}>
          <p>{rolloverBoxTexts.failed.start(zone)}</p>
          <ProblemText problem={run.problem} />
        </MessageBox>
      );
    default:
      return assertNever(run);
  }
}
