import { describeProblem } from '../../messages';
import { spanText, timeText } from '../../reports/time-texts';
import { useConsole } from '../console-context';
import type { ShownList } from '../model/shown-list';
import { useStaleNoticeStyles } from './StaleNotice.styles';

/** Says how old the rows are that stand there because their server can not be reached. */
export function StaleNotice({ list: { loadable } }: { readonly list: ShownList }) {
  const styles = useStaleNoticeStyles();
  const console = useConsole();
  if (loadable?.kind !== 'failed' || loadable.previous === undefined) return null;
  const { readAt, triedAt } = loadable.previous;
  return (
    <div className={styles.root} role="alert">
      <span>
        {describeProblem(loadable.problem).title} This is what it said {spanText(triedAt - readAt)} ago, at{' '}
        {timeText(readAt)}.
      </span>
      <button type="button" className={styles.retry} onClick={() => void console.refresh()}>
        Retry
      </button>
    </div>
  );
}
