import { useId } from '@fluentui/react-components';
import type { MovePlan } from '../../../shared/model/key-master';
import { useDnssecDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { describePlan, plannedSteps } from '../move-description';
import { boxTexts, moveTexts } from '../texts';
import { useMoveBoxStyles } from './MoveBoxes.styles';
import { StepList } from './StepList';

/** M4: the original's warning, and below it what the plan says will happen. */
export function ConfirmMoveBox({ plan }: { readonly plan: MovePlan }) {
  const styles = useMoveBoxStyles();
  const dialog = useDnssecDialog();
  const headingId = useId('what-will-happen-');
  const steps = plannedSteps(plan);
  return (
    <MessageBox
      kind="warning"
      buttons="ok-cancel"
      onAccept={() => void dialog.confirmMove()}
      onDecline={dialog.declineMove}
    >
      <p>
        {plan.from === null
          ? boxTexts.setKeyMaster(plan.zone, plan.to)
          : boxTexts.changeKeyMaster(plan.zone, plan.from, plan.to)}
      </p>
      <div>
        <p id={headingId} className={styles.heading}>
          {moveTexts.whatWillHappen}
        </p>
        <ul className={styles.effects} aria-labelledby={headingId}>
          {describePlan(plan).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </div>
      <details className={styles.details}>
        <summary className={styles.summary}>{moveTexts.showSteps(steps.length, plan.to)}</summary>
        <StepList lines={steps} />
      </details>
      <p>{boxTexts.question}</p>
    </MessageBox>
  );
}
