import { makeStyles, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ProblemText } from '../dnssec/ProblemText/ProblemText';
import type { Reading } from './reading';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', minHeight: '0', flexGrow: '1' },
});

interface ReportFrameProps<T> {
  readonly reading: Reading<T>;
  /** What is said while nothing is there yet. */
  readonly loading: string;
  readonly children: (value: T) => ReactNode;
}

/** A report while it is being read, when it was read, or why it could not be. */
export function ReportFrame<T>({ reading, loading, children }: ReportFrameProps<T>) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {reading.kind === 'reading' ? <Spinner size="tiny" label={loading} labelPosition="after" /> : null}
      {reading.kind === 'failed' ? <ProblemText problem={reading.problem} /> : null}
      {reading.kind === 'read' ? children(reading.value) : null}
    </div>
  );
}
