import { describeProblem } from '../../messages';
import { useConsole } from '../console-context';
import { useItemListStyles } from './ItemList.styles';
import type { ShownList } from './useItemList';

/** What stands in place of rows: loading, nothing to show, or what went wrong and how to go on. */
export function ListMessage({ list }: { readonly list: ShownList }) {
  const styles = useItemListStyles();
  const console = useConsole();
  if (list.loadable?.kind === 'failed') {
    const { title, cause, remedy } = describeProblem(list.loadable.problem);
    return (
      <div className={styles.message} role="alert">
        <div className={styles.problemTitle}>{title}</div>
        <div>{cause}</div>
        <div>{remedy}</div>
        <button type="button" className={styles.retry} onClick={() => void console.refresh()}>
          Retry
        </button>
      </div>
    );
  }
  const loading = list.loadable?.kind === 'loading';
  return (
    <div className={styles.message} role="status">
      {loading ? 'Loading…' : list.emptyText}
    </div>
  );
}
