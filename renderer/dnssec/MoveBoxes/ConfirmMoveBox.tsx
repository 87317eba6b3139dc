import { useState } from 'react';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { acceptNoteOf, changeText, leadOf, mannerOf, plannedSteps } from '../move-description';
import type { MoveState } from '../store/move-state';
import { moveTexts } from '../texts';
import { ActDetails } from './ActDetails';
import { useMoveBoxStyles } from './MoveBoxes.styles';
import { StepList } from './StepList';

/** M4: the original's warning, and around it what the plan says will happen. */
export function ConfirmMoveBox({ plan, request }: Extract<MoveState, { kind: 'confirming' }>) {
  const styles = useMoveBoxStyles();
  const dialog = useDnssecDialog();
  const probe = useLoadedDialog((state) => state.probe);
  const [reason, setReason] = useState('');
  const steps = plannedSteps(plan);
  const manner = mannerOf(plan, request.purpose);
  return (
    <MessageBox
      kind="warning"
      buttons="ok-cancel"
      wide
      notes={{ accept: acceptNoteOf(plan, manner), decline: moveTexts.decline.cancel }}
      onAccept={() => void dialog.confirmMove(reason)}
      onDecline={dialog.declineMove}
    >
      <ActDetails
        lead={leadOf(plan, manner)}
        text={<p>{changeText(plan, manner, probe)}</p>}
        consequences={plan.consequences}
        reversibility={plan.reversibility}
        act={{ kind: 'move', zone: plan.zone, target: plan.to, mode: plan.mode }}
        reason={reason}
        onReason={setReason}
      >
        <details className={styles.details}>
          <summary className={styles.summary}>{moveTexts.showSteps(steps.length, plan.to)}</summary>
          <StepList lines={steps} />
        </details>
      </ActDetails>
    </MessageBox>
  );
}
