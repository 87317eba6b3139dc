import { Button } from '@fluentui/react-components';
import type { Problem } from '../../../shared/contract/problem';
import { ProblemText } from '../../dnssec/ProblemText/ProblemText';
import { frameTexts } from '../wizard-texts';
import { Result } from './Result';
import { useWizardPageStyles } from './WizardPage.styles';

interface RetryPageProps {
  readonly problem: Problem;
  readonly onRetry: () => void;
}

/** A wizard that could not read what it begins with. */
export function RetryPage({ problem, onRetry }: RetryPageProps) {
  const styles = useWizardPageStyles();
  return (
    <div className={styles.body}>
      <Result kind="failed">
        <ProblemText problem={problem} />
        <div>
          <Button data-first-focus="" onClick={onRetry}>
            {frameTexts.retry}
          </Button>
        </div>
      </Result>
    </div>
  );
}
