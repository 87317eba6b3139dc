import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { ItemPicture } from '../ItemPicture/ItemPicture';
import type { ListRow } from '../model/item-list';
import { columnStyle } from './column-widths';
import { listHeaderHeight, useItemListStyles } from './ItemList.styles';

interface ListLineProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly row: ListRow;
  readonly selected: boolean;
}

/** One row. It is drawn again only when its own content, place or state changes, so that scrolling stays smooth. */
export const ListLine = memo(function ListLine({ id, index, top, row, selected }: ListLineProps) {
  const styles = useItemListStyles();
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-active={selected}
      className={mergeClasses(styles.row, selected && styles.selected)}
      style={{ top: top + listHeaderHeight }}
    >
      {row.cells.map((cell, column) =>
        column === 0 ? (
          <div
            key={column}
            role="gridcell"
            className={mergeClasses(styles.cell, styles.nameCell)}
            style={columnStyle(column)}
          >
            <ItemPicture icon={row.icon} />
            <span className={styles.name}>{cell}</span>
          </div>
        ) : (
          <div
            key={column}
            role="gridcell"
            className={styles.cell}
            style={columnStyle(column)}
            title={row.hints?.[column]}
            data-hint={row.hints?.[column] === undefined ? undefined : ''}
          >
            {cell}
          </div>
        ),
      )}
    </div>
  );
});
