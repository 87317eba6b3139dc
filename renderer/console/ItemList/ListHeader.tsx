import { ChevronDown12Regular, ChevronUp12Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useConsole } from '../console-context';
import { drag } from '../drag';
import type { ListColumn } from '../model/item-list';
import type { ShownList } from '../model/shown-list';
import { columnStyle } from './column-widths';
import { useListHeaderStyles } from './ListHeader.styles';

/** Pixels one key press changes a width by. */
const keyStep = 16;

interface ColumnHeadProps {
  readonly column: ListColumn;
  readonly index: number;
  readonly direction: 'ascending' | 'descending' | undefined;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onSort: () => void;
  readonly onResize: (width: number) => void;
  readonly onFit: () => void;
}

function ColumnHead({ column, index, direction, isTabStop, ...on }: ColumnHeadProps) {
  const styles = useListHeaderStyles();
  const Arrow = direction === 'ascending' ? ChevronUp12Regular : ChevronDown12Regular;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.ctrlKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    on.onResize(column.width + (event.key === 'ArrowRight' ? keyStep : -keyStep));
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="columnheader"
      aria-sort={direction ?? 'none'}
      aria-colindex={index + 1}
      className={styles.head}
      style={columnStyle(index)}
    >
      <button
        type="button"
        className={styles.button}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={on.onFocus}
        onClick={on.onSort}
        onKeyDown={onKeyDown}
      >
        <span className={styles.text}>{column.name}</span>
        {direction === undefined ? null : <Arrow className={styles.arrow} aria-hidden="true" />}
      </button>
      <div
        className={styles.grip}
        aria-hidden="true"
        data-grip
        onPointerDown={(event) => drag(event, (distance) => on.onResize(column.width + distance))}
        onDoubleClick={on.onFit}
      />
    </div>
  );
}

/** Left and Right walk through the heads, which are one stop for Tab; Down goes to the rows. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const heads = [...event.currentTarget.querySelectorAll('button')];
  const index = heads.findIndex((head) => head === document.activeElement);
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
  const step = steps[event.key];
  if (event.key === 'ArrowDown') event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus();
  else if (step === undefined || event.altKey) return;
  else heads[Math.min(Math.max(index + step, 0), heads.length - 1)]?.focus();
  event.preventDefault();
  event.stopPropagation();
}

interface ListHeaderProps {
  readonly list: ShownList;
  readonly columns: readonly ListColumn[];
  readonly onFit: (column: number) => void;
}

/**
 * The heads of the columns.
 *
 * A click sorts, so do Enter and Space; the line behind a head is dragged or double-clicked, Ctrl+Left and Ctrl+Right
 * do the same from the keyboard.
 */
export function ListHeader({ list, columns, onFit }: ListHeaderProps) {
  const styles = useListHeaderStyles();
  const console = useConsole();
  const [focused, setFocused] = useState(0);
  const tabStop = Math.min(focused, columns.length - 1);
  return (
    <div role="rowgroup" className={styles.root}>
      <div role="row" aria-rowindex={1} style={{ display: 'contents' }} onKeyDown={moveFocus}>
        {columns.map((column, index) => (
          <ColumnHead
            key={column.name}
            column={column}
            index={index}
            direction={list.sort?.column === column.name ? list.sort.direction : undefined}
            isTabStop={index === tabStop}
            onFocus={() => setFocused(index)}
            onSort={() => console.sortBy(list.kind, column.name)}
            onResize={(width) => console.resizeColumn(list.kind, column.name, width)}
            onFit={() => onFit(index)}
          />
        ))}
      </div>
    </div>
  );
}
