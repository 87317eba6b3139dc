import { mergeClasses } from '@fluentui/react-components';
import { describeProblem } from '../../messages';
import { useConsole } from '../console-context';
import type { ShownList } from '../model/shown-list';
import { useListMessageStyles } from './ListMessage.styles';

/** What stands in place of rows: loading, nothing to show, or what went wrong and how to go on. */
export function ListMessage({ list }: { readonly list: ShownList }) {
  const styles = useListMessageStyles();
  const console = useConsole();
  if (list.loadable?.kind === 'failed') {
    const { title, cause, remedy } = describeProblem(list.loadable.problem);
    return (
      <div className={styles.root} role="alert">
        <div className={styles.title}>{title}</div>
        <div>{cause}</div>
        <div>{remedy}</div>
        <button type="button" className={styles.retry} onClick={() => void console.refresh()}>
          Retry
        </button>
      </div>
    );
  }
  const isLoading = list.loadable?.kind === 'loading';
  return (
    <div className={mergeClasses(styles.root, isLoading && styles.late)} role="status">
      {isLoading ? 'Loading…' : list.emptyText}
    </div>
  );
}
