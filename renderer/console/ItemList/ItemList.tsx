import { Suspense, useId } from 'react';
import type { MouseEvent } from 'react';
import { useConsole, useConsoleState } from '../console-context';
import { SearchBar } from '../ConsoleWindow/lazy-parts';
import { columnVariables } from './column-widths';
import { listHeaderHeight, useItemListStyles } from './ItemList.styles';
import { ListHeader } from './ListHeader';
import { ListLine } from './ListLine';
import { ListMessage } from './ListMessage';
import { StaleNotice } from './StaleNotice';
import { isSearching } from '../model/shown-list';
import { useItemListView } from './useItemListView';
import type { ItemListView } from './useItemListView';

type LinesProps = Pick<ItemListView, 'list' | 'virtual' | 'rowId' | 'slotOf' | 'index'>;

function Lines({ list, virtual, rowId, slotOf, index }: LinesProps) {
  return (
    <div role="rowgroup">
      {virtual.getVirtualItems().map((item) => {
        const row = list.rows[item.index];
        return row === undefined ? null : (
          <ListLine
            key={slotOf(item.index)}
            id={rowId(item.index)}
            index={item.index}
            top={item.start}
            row={row}
            selected={item.index === index}
          />
        );
      })}
    </div>
  );
}

/** Shows the whole text of a cell that is too narrow for it, unless it has more to say. */
function showClippedText({ target }: MouseEvent): void {
  if (!(target instanceof HTMLElement) || target.childElementCount > 0) return;
  if (target.closest('[role="row"]') === null || target.hasAttribute('data-hint')) return;
  target.title = target.scrollWidth > target.clientWidth ? target.innerText : '';
}

/** The list view on the right. Only the rows in sight exist. */
export function ItemList() {
  const styles = useItemListStyles();
  const console = useConsole();
  const { setScroller, fit, columns, ...view } = useItemListView(useId());
  const { list, index, virtual, rowId, slotOf } = view;
  const isEmpty = list.rows.length === 0;
  const isSearched = useConsoleState((state) => state.searchShown || isSearching(state, list.kind));
  return (
    <div className={styles.pane}>
      {isSearched ? (
        <Suspense fallback={null}>
          <SearchBar />
        </Suspense>
      ) : null}
      <div className={styles.frame}>
        <div
          ref={setScroller}
          className={styles.root}
          style={columnVariables(columns)}
          role="grid"
          aria-label="Items"
          aria-rowcount={list.rows.length + 1}
          aria-colcount={columns.length}
          aria-busy={list.loadable?.kind === 'loading'}
          aria-activedescendant={index < 0 ? undefined : rowId(index)}
          tabIndex={0}
          data-pane="list"
          data-unselected={index < 0}
          onFocus={() => console.activate('list')}
          onKeyDown={view.onKeyDown}
          onMouseDown={view.onMouseDown}
          onMouseOver={showClippedText}
          onDoubleClick={view.onDoubleClick}
          onContextMenu={view.onContextMenu}
        >
          <div
            className={styles.inner}
            role="presentation"
            style={isEmpty ? undefined : { height: virtual.getTotalSize() + listHeaderHeight }}
          >
            <ListHeader list={list} columns={columns} onFit={fit} />
            <Lines list={list} virtual={virtual} rowId={rowId} slotOf={slotOf} index={index} />
          </div>
        </div>
        {isEmpty ? <ListMessage list={list} /> : null}
        {isEmpty ? null : <StaleNotice list={list} />}
      </div>
    </div>
  );
}
