import { Dismiss16Regular, Search16Regular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useConsole, useConsoleState } from '../console-context';
import { shownListOf } from '../model/shown-list';
import { searchTexts } from './search-texts';
import { useSearchBarStyles } from './SearchBar.styles';

function focusList(): void {
  document.querySelector<HTMLElement>('[data-pane="list"]')?.focus();
}

/**
 * The search field above the list: only rows that contain every typed word stay.
 *
 * It remembers its text for each kind of list, and is there as long as it has one. Esc empties and closes it, Down and
 * Enter go to the rows.
 */
export function SearchBar() {
  const styles = useSearchBarStyles();
  const console = useConsole();
  const kind = useConsoleState((state) => shownListOf(state).kind);
  const text = useConsoleState((state) => state.searches[kind] ?? '');
  const opened = useConsoleState((state) => state.searchOpening);
  const field = useRef<HTMLInputElement>(null);
  // Before anything is drawn, so that no letter typed meanwhile goes elsewhere.
  useLayoutEffect(() => {
    if (opened === 0) return; // it was there when the console opened: the keyboard stays where it is
    field.current?.focus();
    field.current?.select();
  }, [opened]);
  const close = (): void => {
    console.search(kind, '');
    console.showSearch(false);
    focusList();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') focusList();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.root} role="search">
      <Search16Regular aria-hidden="true" />
      <input
        ref={field}
        className={styles.field}
        type="text"
        aria-label={searchTexts.label}
        placeholder={searchTexts.placeholder}
        maxLength={255}
        spellCheck={false}
        value={text}
        onChange={(event) => console.search(kind, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className={styles.close}
        aria-label={searchTexts.clear}
        title={searchTexts.clear}
        onClick={close}
      >
        <Dismiss16Regular aria-hidden="true" />
      </button>
    </div>
  );
}
