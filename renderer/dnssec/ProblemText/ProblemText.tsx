import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../../shared/contract/problem';
import { describeProblem } from '../../messages';
import { boxTexts } from '../box-texts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    overflowWrap: 'anywhere',
    '& p': { margin: '0' },
  },
  remedy: { color: tokens.colorNeutralForeground2 },
});

/** A problem in three lines: what happened, why (with Windows' code), what to do. */
export function ProblemText({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { title, cause, remedy, windowsCode } = describeProblem(problem);
  return (
    <div className={styles.root}>
      <Text as="p" weight="semibold">
        {title}
      </Text>
      <p>{windowsCode === undefined ? cause : `${cause} ${boxTexts.errorCode(windowsCode)}`}</p>
      <p className={styles.remedy}>{remedy}</p>
    </div>
  );
}
