import { mergeClasses } from '@fluentui/react-components';
import type { StepLine } from '../move-description';
import { moveTexts } from '../box-texts';
import { useMoveBoxStyles } from './MoveBoxes.styles';

function StepItem({ line }: { readonly line: StepLine }) {
  const styles = useMoveBoxStyles();
  return (
    <li className={styles.step}>
      <span className={styles.number}>{line.step}</span>
      <span>
        {line.text}
        {line.server === null ? null : <span className={styles.server}> ({line.server})</span>}
      </span>
      {line.result === null ? null : (
        <span className={mergeClasses(line.result === 'failed' ? styles.failed : styles.muted)}>
          {moveTexts.stepResults[line.result]}
        </span>
      )}
    </li>
  );
}

/** The documented steps of a move, with the server each one runs on or speaks to. */
export function StepList({ lines }: { readonly lines: readonly StepLine[] }) {
  const styles = useMoveBoxStyles();
  return (
    // It can take the focus, so that a box higher than the window can be scrolled by keyboard.
    <ol className={styles.steps} aria-label={moveTexts.stepList} tabIndex={0}>
      {lines.map((line) => (
        <StepItem key={line.step} line={line} />
      ))}
    </ol>
  );
}
