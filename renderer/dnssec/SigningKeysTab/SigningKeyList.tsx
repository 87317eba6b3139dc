import { mergeClasses } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { KeyType } from '../../../shared/model/signing-key';
import { isRetiring } from '../change-store/key-rows';
import type { KeyRow } from '../change-store/key-rows';
import { keyTabTexts } from '../key-texts';
import { keyTexts } from '../signing-key-texts';
import { keyColumns } from './key-columns';
import { useSigningKeysStyles } from './SigningKeysTab.styles';

interface SigningKeyListProps {
  readonly keyType: KeyType;
  readonly caption: string;
  readonly rows: readonly KeyRow[];
  /** The id of the selected row. */
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** A double click, which edits as in a Windows list. */
  readonly onOpen: () => void;
  /** Delete. */
  readonly onDelete: () => void;
}

/** Where an arrow key leads from a row, `undefined` for other keys. */
function rowAfter(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function focusRow(from: Element, index: number): void {
  const row = from.parentElement?.children.item(index);
  if (row instanceof HTMLElement) row.focus();
}

/** What will happen to a key, or is under way already; empty for one that stays as it is. */
function changeInWords(row: KeyRow): string {
  if (row.pending !== null) return keyTabTexts.pending[row.pending];
  return isRetiring(row) ? keyTabTexts.retiring : keyTabTexts.unchanged;
}

/** The list of keys: one row for each key, one of them selected; arrows move, as in a Windows list. */
export function SigningKeyList(props: SigningKeyListProps) {
  const { keyType, caption, rows, selected, onSelect, onOpen, onDelete } = props;
  const styles = useSigningKeysStyles();
  const columns = keyColumns[keyType];
  const hasChangeColumn = rows.some((row) => changeInWords(row) !== keyTabTexts.unchanged);
  const titles = columns.map(({ title }) => title);
  const selectedIndex = rows.findIndex(({ id }) => id === selected);
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.key === 'Delete') onDelete();
    const next = rowAfter(event.key, selectedIndex, rows.length);
    const row = next === undefined ? undefined : rows[next];
    if (next === undefined || row === undefined) return;
    event.preventDefault();
    onSelect(row.id);
    focusRow(event.currentTarget, next);
  };
  return (
    <table role="grid" aria-label={caption} className={styles.table}>
      <thead>
        <tr>
          {(hasChangeColumn ? [keyTabTexts.pendingColumn, ...titles] : titles).map((title) => (
            <th key={title} scope="col" className={styles.head}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            aria-selected={row.id === selected}
            tabIndex={row.id === selected ? 0 : -1}
            className={mergeClasses(styles.row, row.id === selected && styles.selected)}
            onClick={() => onSelect(row.id)}
            onDoubleClick={onOpen}
            onKeyDown={onKeyDown}
          >
            {hasChangeColumn ? (
              <td className={mergeClasses(styles.cell, styles.change)}>{changeInWords(row)}</td>
            ) : null}
            {columns.map(({ title, valueOf }) => (
              <td key={title} className={mergeClasses(styles.cell, row.pending === 'removed' && styles.goes)}>
                {valueOf(row.wish)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {rows.length > 0 ? null : (
        <caption className={styles.empty} style={{ captionSide: 'bottom', textAlign: 'left' }}>
          {keyTexts.none}
        </caption>
      )}
    </table>
  );
}
