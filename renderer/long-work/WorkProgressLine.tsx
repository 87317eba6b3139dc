import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { longWorkTexts } from './long-work-texts';
import type { LongWork } from './useLongWork';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '12px' },
  bar: { flexGrow: '1', maxWidth: '320px' },
  share: { minWidth: '5ch', color: tokens.colorNeutralForeground2 },
});

interface WorkProgressLineProps {
  /** What is being done, for who hears the bar. */
  readonly label: string;
  readonly work: LongWork;
}

/** How far long work is, and a way to stop it; nothing while there is none. */
export function WorkProgressLine({ label, work: { progress, cancel } }: WorkProgressLineProps) {
  const styles = useStyles();
  if (progress === null) return null;
  const { share, isCancelling } = progress;
  return (
    <div className={styles.line}>
      <ProgressBar className={styles.bar} aria-label={label} value={share} max={1} />
      <span className={styles.share}>{longWorkTexts.share(Math.floor(share * 100))}</span>
      <Button size="small" disabledFocusable={isCancelling} onClick={cancel}>
        {isCancelling ? longWorkTexts.cancelling : longWorkTexts.cancel}
      </Button>
    </div>
  );
}
