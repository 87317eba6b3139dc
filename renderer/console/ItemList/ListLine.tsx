import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { ItemPicture } from '../ItemPicture/ItemPicture';
import type { ListRow } from '../model/item-list';
import { useItemListStyles } from './ItemList.styles';

interface ListLineProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly row: ListRow;
  /** Widths joined by commas: a value that compares by content, so that an unchanged line is not drawn again. */
  readonly widths: string;
  readonly selected: boolean;
}

/** One row. It is drawn again only when its own content, place or state changes, so that scrolling stays smooth. */
export const ListLine = memo(function ListLine({ id, index, top, row, widths, selected }: ListLineProps) {
  const styles = useItemListStyles();
  const width = widths.split(',').map(Number);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-active={selected}
      className={mergeClasses(styles.row, selected && styles.selected)}
      style={{ transform: `translateY(${top}px)` }}
    >
      {row.cells.map((cell, column) =>
        column === 0 ? (
          <div
            key={column}
            role="gridcell"
            className={mergeClasses(styles.cell, styles.nameCell)}
            style={{ width: width[0] }}
          >
            <ItemPicture icon={row.icon} />
            <span className={styles.name} title={cell}>
              {cell}
            </span>
          </div>
        ) : (
          <div
            key={column}
            role="gridcell"
            className={styles.cell}
            style={{ width: width[column] }}
            title={cell}
          >
            {cell}
          </div>
        ),
      )}
    </div>
  );
});
