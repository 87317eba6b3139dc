import { useId } from '@fluentui/react-components';
import type { Consequence, Reversibility } from '../../../shared/model/key-master';
import { actorTexts } from '../../actor-texts';
import { Mark } from '../../reports/Mark';
import { moveTexts } from '../box-texts';
import { describeConsequences, describeReversibility } from './consequence-lines';
import type { ConsequenceLine } from './consequence-lines';
import { useConsequencesStyles } from './Consequences.styles';

function Line({ text, mark, actor }: ConsequenceLine) {
  const styles = useConsequencesStyles();
  return (
    <Mark kind={mark}>
      {text}
      {actor === null ? null : <span className={styles.actor}> {actorTexts[actor]}</span>}
    </Mark>
  );
}

interface ConsequencesProps {
  readonly consequences: readonly Consequence[];
  readonly reversibility: Reversibility;
}

/** What an act brings about, who acts next about each part of it, and whether it can be taken back. */
export function Consequences({ consequences, reversibility }: ConsequencesProps) {
  const styles = useConsequencesStyles();
  const headingId = useId('what-will-happen-');
  const lines = [...describeConsequences(consequences), describeReversibility(reversibility)];
  return (
    <div className={styles.root}>
      <p id={headingId} className={styles.heading}>
        {moveTexts.whatWillHappen}
      </p>
      <ul className={styles.list} aria-labelledby={headingId}>
        {lines.map((each) => (
          <li key={each.text}>
            <Line {...each} />
          </li>
        ))}
      </ul>
    </div>
  );
}
