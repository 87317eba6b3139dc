import { Button } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons';
import type { Problem } from '../../../shared/contract/problem';
import { focusWhenMounted } from '../focus-when-mounted';
import { ProblemText } from '../ProblemText/ProblemText';
import { sheetTexts } from '../sheet-texts';
import { useSheetStyles } from './DnssecPropertiesDialog.styles';

interface ProblemPageProps {
  readonly problem: Problem;
  readonly onRetry: () => Promise<void>;
  readonly onClose: () => void;
}

/** The sheet when its settings did not come. */
export function ProblemPage({ problem, onRetry, onClose }: ProblemPageProps) {
  const styles = useSheetStyles();
  return (
    <>
      <div className={styles.state}>
        <div role="alert" className={styles.problem}>
          <ErrorCircleFilled className={styles.problemIcon} />
          <ProblemText problem={problem} />
        </div>
      </div>
      <div className={styles.footer}>
        <Button
          ref={focusWhenMounted}
          className={styles.button}
          appearance="primary"
          onClick={() => void onRetry()}
        >
          {sheetTexts.retry}
        </Button>
        <Button className={styles.button} onClick={onClose}>
          {sheetTexts.close}
        </Button>
      </div>
    </>
  );
}
