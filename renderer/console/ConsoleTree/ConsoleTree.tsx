import { mergeClasses, useId } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useState } from 'react';
import { useConsole, useConsoleState } from '../console-context';
import { ItemPicture } from '../ItemPicture/ItemPicture';
import { nodeId } from '../model/console-node';
import { treeRowsOf } from '../model/tree-rows';
import type { TreeRow } from '../model/tree-rows';
import { treeRowHeight, useConsoleTreeStyles } from './ConsoleTree.styles';
import { useTreeKeys } from './useTreeKeys';

/** Pixels a level stands to the right of the one above. */
const indentation = 18;

interface TreeLineProps {
  readonly id: string;
  readonly row: TreeRow;
  readonly top: number;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
  readonly onMenu: (x: number, y: number) => void;
}

function TreeLine({ id, row, top, selected, onSelect, onToggle, onMenu }: TreeLineProps) {
  const styles = useConsoleTreeStyles();
  const Chevron = row.expanded ? ChevronDown12Regular : ChevronRight12Regular;
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-selected={selected}
      aria-expanded={row.expandable ? row.expanded : undefined}
      data-active={selected}
      className={mergeClasses(styles.row, selected && styles.selected)}
      style={{ transform: `translateY(${top}px)`, paddingLeft: 4 + (row.level - 1) * indentation }}
      onMouseDown={(event) => {
        if (event.button !== 1) onSelect();
      }}
      onDoubleClick={row.expandable ? onToggle : undefined}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.clientX, event.clientY);
      }}
    >
      <span
        className={styles.chevron}
        aria-hidden="true"
        onMouseDown={(event) => {
          if (!row.expandable) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {row.expandable ? <Chevron /> : null}
      </span>
      <ItemPicture icon={row.icon} />
      <span>{row.label}</span>
    </div>
  );
}

/** The console tree. Only the lines in sight exist, so that ten thousand zones unfold as quickly as ten. */
export function ConsoleTree() {
  const styles = useConsoleTreeStyles();
  const console = useConsole();
  const data = useConsoleState((state) => state.data);
  const expanded = useConsoleState((state) => state.expanded);
  const selectedId = useConsoleState((state) => nodeId(state.selected));
  const rows = useMemo(() => treeRowsOf(data, expanded), [data, expanded]);
  const index = useMemo(() => rows.findIndex(({ id }) => id === selectedId), [rows, selectedId]);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const prefix = useId('tree-');
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => treeRowHeight,
    overscan: 10,
  });

  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index);
    // Only a new selection scrolls; lines that arrive later must not move what one looks at.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId]);

  const select = (target: number): void => {
    const row = rows[target];
    if (row !== undefined) console.select(row.node);
  };
  const openMenu = (x: number, y: number, target = index): void => {
    const row = rows[target];
    if (row !== undefined) console.openMenu({ node: row.node, x, y });
  };
  const openMenuAtSelection = (): void => {
    const box = document.getElementById(`${prefix}${index}`)?.getBoundingClientRect();
    if (box !== undefined) openMenu(box.left + 40, box.bottom);
  };
  const rowsPerPage = (): number => Math.floor((scroller?.clientHeight ?? 0) / treeRowHeight) - 1;
  const onKeyDown = useTreeKeys({ rows, index, rowsPerPage, onSelect: select, onMenu: openMenuAtSelection });

  return (
    <div
      ref={setScroller}
      className={styles.root}
      role="tree"
      aria-label="Console tree"
      tabIndex={0}
      aria-activedescendant={index < 0 ? undefined : `${prefix}${index}`}
      data-pane="tree"
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <TreeLine
              key={row.id}
              id={`${prefix}${item.index}`}
              row={row}
              top={item.start}
              selected={item.index === index}
              onSelect={() => select(item.index)}
              onToggle={() => console.expand(row.node, !row.expanded)}
              onMenu={(x, y) => openMenu(x, y, item.index)}
            />
          );
        })}
      </div>
    </div>
  );
}
