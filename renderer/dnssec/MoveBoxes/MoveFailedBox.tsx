import type { Problem } from '../../../shared/contract/problem';
import type { MovePlan } from '../../../shared/model/key-master';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { MessageBox } from '../MessageBox/MessageBox';
import { stepsOfFailedMove } from '../move-description';
import { ProblemText } from '../ProblemText/ProblemText';
import { boxTexts, moveTexts } from '../box-texts';
import { useMoveBoxStyles } from './MoveBoxes.styles';
import { StepList } from './StepList';

interface MoveFailedBoxProps {
  /** `null` when the plan itself was refused: then nothing was done. */
  readonly plan: MovePlan | null;
  readonly problem: Problem;
}

/** How far a move came that stopped half-way, step by step. */
function WhatWasDone({ plan, problem }: MoveFailedBoxProps) {
  const styles = useMoveBoxStyles();
  const steps = stepsOfFailedMove(plan, problem);
  if (problem.code !== 'key-master-move-incomplete') return null;
  return (
    <div className={styles.details}>
      <p className={styles.heading}>{moveTexts.whatWasDone}</p>
      <StepList lines={steps} />
    </div>
  );
}

/** M7: the move failed, with the system's text, its code, the cause and the remedy. */
export function MoveFailedBox({ plan, problem }: MoveFailedBoxProps) {
  const dialog = useDnssecDialog();
  const zone = useLoadedDialog(({ properties }) => properties.zone);
  return (
    <MessageBox kind="error" buttons="ok" onAccept={dialog.dismissResult}>
      <p>{boxTexts.notUpdated(zone)}</p>
      <ProblemText problem={problem} />
      <WhatWasDone plan={plan} problem={problem} />
      {plan === null ? <p>{moveTexts.nothingDone}</p> : null}
    </MessageBox>
  );
}
