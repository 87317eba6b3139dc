import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useConsole } from '../console-context';
import { movedIndex } from '../move-keys';
import type { ListRow } from '../model/item-list';
import { isLetter, typeAhead } from '../type-ahead';

interface ListKeysOptions {
  readonly rows: readonly ListRow[];
  /** Index of the selected row, -1 for none. */
  readonly index: number;
  /** Asked when a page key is pressed, because it depends on the window. */
  readonly rowsPerPage: () => number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: () => void;
  /** Ctrl and plus of the number pad fits all columns, as in every list of Windows. */
  readonly onFitAll: () => void;
  readonly onMenu: () => void;
}

/** Does a control inside the list have the focus? It keeps its keys. */
function isInControl(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('button') !== null;
}

/** The keyboard of the list: arrows, Home, End, pages, letters, Enter, Backspace, Apps key. */
export function useListKeys({
  rows,
  index,
  rowsPerPage,
  onSelect,
  onOpen,
  onFitAll,
  onMenu,
}: ListKeysOptions): (event: KeyboardEvent) => void {
  const console = useConsole();
  const [finder] = useState(typeAhead);

  const act = (event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'Enter':
        onOpen();
        return true;
      case 'Backspace':
        console.goUp();
        return true;
      case 'ContextMenu':
        onMenu();
        return true;
      case 'F10':
        if (event.shiftKey) onMenu();
        return event.shiftKey;
      default:
        return false;
    }
  };

  return (event) => {
    if (event.ctrlKey && event.code === 'NumpadAdd') {
      onFitAll();
      event.preventDefault();
      return;
    }
    if (isInControl(event) || event.altKey || event.ctrlKey) return;
    const moved = movedIndex(event.key, index, rows.length, Math.max(1, rowsPerPage()));
    if (moved !== null) onSelect(moved);
    else if (!act(event)) {
      if (!isLetter(event)) return;
      const names = rows.map(({ cells }) => cells[0] ?? '');
      const found = finder.find(event.key, names, index, event.timeStamp);
      if (found !== null) onSelect(found);
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
