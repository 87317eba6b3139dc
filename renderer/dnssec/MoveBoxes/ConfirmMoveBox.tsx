import { useState } from 'react';
import type { MovePlan } from '../../../shared/model/key-master';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { acceptNoteOf, changeText, leadOf, mannerOf, nothingText, plannedSteps } from '../move-description';
import type { ActManner } from '../move-description';
import type { MoveState } from '../store/move-state';
import { moveTexts } from '../box-texts';
import { ActDetails } from './ActDetails';
import { useMoveBoxStyles } from './MoveBoxes.styles';
import { StepList } from './StepList';

type Confirming = Extract<MoveState, { kind: 'confirming' }>;

/** In place of M4 where the plan changes nothing: there is nothing to confirm. */
function NothingBox({ plan, request }: Confirming) {
  const dialog = useDnssecDialog();
  return (
    <MessageBox kind="information" buttons="ok" onAccept={dialog.declineMove}>
      <p>{nothingText(plan, request.purpose)}</p>
    </MessageBox>
  );
}

/** M4: the original's warning, and around it what the plan says will happen. */
function ActBox({ plan, manner }: { readonly plan: MovePlan; readonly manner: ActManner }) {
  const styles = useMoveBoxStyles();
  const dialog = useDnssecDialog();
  const probe = useLoadedDialog((state) => state.probe);
  const [reason, setReason] = useState('');
  const steps = plannedSteps(plan);
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

/** M4, or the word that there is nothing to do. */
export function ConfirmMoveBox(confirming: Confirming) {
  const { plan, request } = confirming;
  const manner = mannerOf(plan, request.purpose);
  return manner === 'already' ? <NothingBox {...confirming} /> : <ActBox plan={plan} manner={manner} />;
}
