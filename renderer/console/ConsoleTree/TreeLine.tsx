import { mergeClasses } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { ItemPicture } from '../ItemPicture/ItemPicture';
import type { TreeRow } from '../model/tree-rows';
import { useConsoleTreeStyles } from './ConsoleTree.styles';

/** Pixels a level stands to the right of the one above. */
const indentation = 18;

interface TreeLineProps {
  readonly id: string;
  readonly row: TreeRow;
  readonly index: number;
  readonly top: number;
  readonly selected: boolean;
}

/** One line of the tree. Presses are heard by the tree, which finds the line by `data-index`. */
export const TreeLine = memo(function TreeLine({ id, row, index, top, selected }: TreeLineProps) {
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
      data-index={index}
      className={mergeClasses(styles.row, selected && styles.selected)}
      style={{ transform: `translateY(${top}px)`, paddingLeft: 4 + (row.level - 1) * indentation }}
    >
      <span className={styles.chevron} aria-hidden="true" data-chevron={row.expandable || undefined}>
        {row.expandable ? <Chevron /> : null}
      </span>
      <ItemPicture icon={row.icon} />
      <span>{row.label}</span>
    </div>
  );
});
