import { mergeClasses } from '@fluentui/react-components';
import { Checkmark12Filled, ErrorCircle12Filled } from '@fluentui/react-icons';
import type { RolloverLane } from '../../../shared/model/rollover';
import { useLaneStyles } from './Lane.styles';
import { laneName } from './lane-facts';
import { laneSteps } from './lane-steps';
import type { LaneStep } from './lane-steps';
import { rolloverTexts } from './rollover-texts';

interface DotProps {
  readonly step: LaneStep;
  readonly number: number;
  readonly isStuck: boolean;
}

/** The sign of a step: a tick behind, the number ahead. */
function Dot({ step: { place }, number, isStuck }: DotProps) {
  const styles = useLaneStyles();
  const isStuckHere = place === 'present' && isStuck;
  return (
    <span
      aria-hidden
      className={mergeClasses(
        styles.dot,
        place === 'done' && styles.doneDot,
        place === 'present' && styles.presentDot,
        isStuckHere && styles.stuckDot,
      )}
    >
      {place === 'done' ? <Checkmark12Filled /> : isStuckHere ? <ErrorCircle12Filled /> : number}
    </span>
  );
}

/** The documented states of a rollover as the steps of a lane, the present one in front of the eyes. */
export function LaneSteps({ lane }: { readonly lane: RolloverLane }) {
  const styles = useLaneStyles();
  return (
    <ol className={styles.steps} aria-label={rolloverTexts.stepsOf(laneName(lane))}>
      {laneSteps(lane).map((step, index) => (
        <li
          key={step.cmdletName}
          title={step.cmdletName}
          aria-current={step.place === 'present' ? 'step' : undefined}
          className={mergeClasses(
            styles.step,
            step.place !== 'ahead' && styles.passed,
            step.place === 'present' && styles.present,
          )}
        >
          <Dot step={step} number={index + 1} isStuck={lane.obstacle !== null} />
          <span>
            {step.name}
            {step.place === 'done' ? <span className={styles.unseen}> ({rolloverTexts.done})</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
