import { mergeClasses } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { DescriptorView } from '../../../shared/model/dnssec-properties';
import type { KeyType } from '../../../shared/model/signing-key';
import { keyTexts } from '../texts';
import { keyColumns } from './key-columns';
import { useSigningKeysStyles } from './SigningKeysTab.styles';

interface SigningKeyListProps {
  readonly keyType: KeyType;
  readonly caption: string;
  readonly descriptors: readonly DescriptorView[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
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

/** The list of keys: one row for each descriptor, one of them selected; arrows move, as in a Windows list. */
export function SigningKeyList({ keyType, caption, descriptors, selected, onSelect }: SigningKeyListProps) {
  const styles = useSigningKeysStyles();
  const columns = keyColumns[keyType];
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    const next = rowAfter(event.key, selected, descriptors.length);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    focusRow(event.currentTarget, next);
  };
  return (
    <table role="grid" aria-label={caption} className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col" className={styles.head}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {descriptors.map(({ descriptor }, index) => (
          <tr
            key={descriptor.guid}
            aria-selected={index === selected}
            tabIndex={index === selected ? 0 : -1}
            className={mergeClasses(styles.row, index === selected && styles.selected)}
            onClick={() => {
              onSelect(index);
            }}
            onKeyDown={onKeyDown}
          >
            {columns.map(({ title, valueOf }) => (
              <td key={title} className={styles.cell}>
                {valueOf(descriptor)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {descriptors.length > 0 ? null : (
        <caption className={styles.empty} style={{ captionSide: 'bottom', textAlign: 'left' }}>
          {keyTexts.none}
        </caption>
      )}
    </table>
  );
}
