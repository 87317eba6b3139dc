import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AdviceFinding, AdvicePlace, AdviceSeverity } from '../../../shared/model/advice';
import { Mark } from '../../reports/Mark';
import type { MarkKind } from '../../reports/Mark';
import { adviceRuleTexts } from './advice-rule-texts';
import { adviceTexts } from './advice-texts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: '0', padding: '0', listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '16px',
    rowGap: '8px',
    alignItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Above its button where both do not fit side by side. */
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    flex: '1 1 300px',
    minWidth: '0',
    maxWidth: '90ch',
    userSelect: 'text',
  },
  below: { margin: '0 0 0 22px' },
  secondary: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const marks: Readonly<Record<AdviceSeverity, MarkKind>> = {
  fault: 'bad',
  warning: 'warning',
  hint: 'neutral',
};

interface FindingProps {
  readonly finding: AdviceFinding;
  readonly onOpen: (place: AdvicePlace) => void;
}

function Finding({ finding: { rule, severity, place, parameters, cost, source }, onOpen }: FindingProps) {
  const styles = useStyles();
  const text = adviceRuleTexts[rule];
  const sentence = text.finding(parameters);
  const placeName = adviceTexts.places[place];
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Mark kind={marks[severity]}>{sentence}</Mark>
        <p className={styles.below}>
          {adviceTexts.fix} {text.fix(parameters)}
        </p>
        <p className={`${styles.below} ${styles.secondary}`}>
          {adviceTexts.costs[cost]} {adviceTexts.source(source)}
        </p>
      </div>
      <Button
        size="small"
        aria-label={adviceTexts.openFor(placeName, sentence)}
        onClick={() => onOpen(place)}
      >
        {adviceTexts.open(placeName)}
      </Button>
    </li>
  );
}

interface FindingListProps {
  readonly findings: readonly AdviceFinding[];
  readonly onOpen: (place: AdvicePlace) => void;
}

/** Findings of one severity: what is found, what to do, what that costs, where it stands written. */
export function FindingList({ findings, onOpen }: FindingListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <Finding
          key={`${finding.rule} ${finding.guid ?? ''} ${finding.place} ${finding.parameters.algorithm ?? ''}`}
          finding={finding}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}
