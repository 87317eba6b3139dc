import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ProblemText } from '../../dnssec/ProblemText/ProblemText';
import type { Reading } from '../../reports/reading';
import { toolTexts } from './tool-texts';

const useStyles = makeStyles({
  failed: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    alignItems: 'flex-start',
    maxWidth: '90ch',
  },
  empty: { margin: '0', color: tokens.colorNeutralForeground2 },
});

interface ToolReadingProps<T> {
  readonly reading: Reading<T>;
  /** What is said while nothing is there yet. */
  readonly loading: string;
  /** What is said where there is nothing to show; left out where a page is never empty. */
  readonly empty?: { readonly when: (value: T) => boolean; readonly text: ReactNode };
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** What a page shows: that it reads, why it could not (with a way to try again), that there is nothing, or the thing. */
export function ToolReading<T>({ reading, loading, empty, onRetry, children }: ToolReadingProps<T>) {
  const styles = useStyles();
  switch (reading.kind) {
    case 'reading':
      return <Spinner size="tiny" label={loading} labelPosition="after" />;
    case 'failed':
      return (
        <div className={styles.failed} role="alert">
          <ProblemText problem={reading.problem} />
          <Button onClick={onRetry}>{toolTexts.retry}</Button>
        </div>
      );
    case 'read':
      return empty?.when(reading.value) === true ? (
        <p className={styles.empty}>{empty.text}</p>
      ) : (
        children(reading.value)
      );
  }
}
