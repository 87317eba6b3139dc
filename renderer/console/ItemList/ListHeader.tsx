import { ChevronDown12Regular, ChevronUp12Regular } from '@fluentui/react-icons';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useConsole } from '../console-context';
import type { ListColumn } from '../model/item-list';
import { useItemListStyles } from './ItemList.styles';
import type { ShownList } from './useItemList';

/** Pixels one key press changes a width by. */
const keyStep = 16;

interface GripProps {
  readonly column: ListColumn;
  readonly onResize: (width: number) => void;
  readonly onFit: () => void;
}

/** The line between two columns: drag it, or double-click it to fit the column. */
function Grip({ column, onResize, onFit }: GripProps) {
  const styles = useItemListStyles();
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const grip = event.currentTarget;
    const start = event.clientX - column.width;
    grip.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => onResize(moved.clientX - start);
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', () => grip.removeEventListener('pointermove', move), { once: true });
    event.preventDefault();
  };
  return (
    <div className={styles.grip} aria-hidden="true" onPointerDown={onPointerDown} onDoubleClick={onFit} />
  );
}

interface ListHeaderProps {
  readonly list: ShownList;
  /** The width a column needs for its longest cell in sight, in pixels. */
  readonly fittingWidth: (column: number) => number;
}

/** The heads of the columns: a click sorts; Ctrl with arrow keys changes the width. */
export function ListHeader({ list, fittingWidth }: ListHeaderProps) {
  const styles = useItemListStyles();
  const console = useConsole();
  const resize = (column: ListColumn, width: number): void =>
    console.resizeColumn(list.kind, column.name, width);
  const onKeyDown = (event: KeyboardEvent, column: ListColumn): void => {
    if (!event.ctrlKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    resize(column, column.width + (event.key === 'ArrowRight' ? keyStep : -keyStep));
    event.preventDefault();
  };
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      {list.columns.map((column, index) => {
        const direction = list.sort?.column === column.name ? list.sort.direction : undefined;
        const Arrow = direction === 'ascending' ? ChevronUp12Regular : ChevronDown12Regular;
        return (
          <div
            key={column.name}
            role="columnheader"
            aria-sort={direction ?? 'none'}
            aria-colindex={index + 1}
            className={styles.head}
            style={{ width: column.width }}
          >
            <button
              type="button"
              className={styles.headButton}
              title={`${column.name} (Ctrl+Left and Ctrl+Right change the width)`}
              aria-label={column.name}
              onClick={() => console.sortBy(list.kind, column.name)}
              onKeyDown={(event) => onKeyDown(event, column)}
            >
              <span className={styles.headText}>{column.name}</span>
              {direction === undefined ? null : <Arrow aria-hidden="true" />}
            </button>
            <Grip
              column={column}
              onResize={(width) => resize(column, width)}
              onFit={() => resize(column, fittingWidth(index))}
            />
          </div>
        );
      })}
    </div>
  );
}
