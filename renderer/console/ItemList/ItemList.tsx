import { useId } from '@fluentui/react-components';
import { listHeaderHeight, useItemListStyles } from './ItemList.styles';
import { ListHeader } from './ListHeader';
import { ListLine } from './ListLine';
import { ListMessage } from './ListMessage';
import { useItemListView } from './useItemListView';
import type { ItemListView } from './useItemListView';

function indexAt(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset.index);
}

function Lines({ view }: { readonly view: Omit<ItemListView, 'setScroller'> }) {
  const { list, virtual, rowId } = view;
  const widths = list.columns.map(({ width }) => width).join(',');
  return (
    <div role="rowgroup">
      {virtual.getVirtualItems().map((item) => {
        const row = list.rows[item.index];
        return row === undefined ? null : (
          <ListLine
            key={row.key}
            id={rowId(item.index)}
            index={item.index}
            top={item.start}
            row={row}
            widths={widths}
            selected={item.index === view.index}
          />
        );
      })}
    </div>
  );
}

/** The list view on the right. Only the rows in sight exist. */
export function ItemList() {
  const styles = useItemListStyles();
  const { setScroller, ...view } = useItemListView(useId('row-'));
  const { list, index } = view;
  const empty = list.rows.length === 0;
  return (
    <div
      ref={setScroller}
      className={styles.root}
      role="grid"
      aria-label="Items"
      aria-rowcount={list.rows.length + 1}
      aria-colcount={list.columns.length}
      aria-busy={list.loadable?.kind === 'loading'}
      aria-activedescendant={index < 0 ? undefined : view.rowId(index)}
      tabIndex={0}
      data-pane="list"
      data-empty={index < 0}
      onKeyDown={view.onKeyDown}
      onMouseDown={(event) => view.selectAt(indexAt(event.target))}
      onDoubleClick={(event) => view.openAt(indexAt(event.target))}
      onContextMenu={(event) => {
        event.preventDefault();
        view.openMenuAt(indexAt(event.target), event.clientX, event.clientY);
      }}
    >
      <div
        className={styles.inner}
        role="presentation"
        style={empty ? undefined : { height: view.virtual.getTotalSize() + listHeaderHeight }}
      >
        <ListHeader list={list} fittingWidth={view.fittingWidth} />
        <Lines view={view} />
      </div>
      {empty ? <ListMessage list={list} /> : null}
    </div>
  );
}
