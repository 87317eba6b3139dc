import { useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { runCommand } from '../console/commands/run-command';
import { useConsole, useConsoleState } from '../console/console-context';
import { movedIndex } from '../console/move-keys';
import { paletteChoices } from './palette-choices';
import type { PaletteChoice } from './palette-choices';
import { paletteItems, zoneFolders } from './palette-items';
import type { PaletteItem } from './palette-items';

/** Choices one page key passes. */
const page = 10;

/** What the palette shows, and what it does. */
export interface Palette {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly choices: readonly PaletteChoice[];
  /** Index of the choice that Enter takes. */
  readonly active: number;
  readonly choose: (item: PaletteItem) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Reads the zones of the servers whose folders nobody has opened yet, so that one can go there. */
function useAllZones(): void {
  const console = useConsole();
  useEffect(() => {
    for (const folder of zoneFolders(console.store.getState())) void console.read(folder);
  }, [console]);
}

/** The palette without its looks. What can be done is what could when it opened: nothing changes under the hand. */
export function usePalette(onClose: () => void): Palette {
  const console = useConsole();
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState(0);
  const state = useConsoleState((all) => all);
  const items = useMemo(() => paletteItems(state), [state]);
  const choices = useMemo(
    () => paletteChoices(items, typed, state.recentChoices),
    [items, typed, state.recentChoices],
  );
  const active = Math.min(index, choices.length - 1);
  useAllZones();
  const choose = ({ id, act }: PaletteItem): void => {
    onClose();
    console.remember(id);
    if (act.kind === 'go') console.select(act.node);
    else runCommand(console, act.command);
  };
  return {
    typed,
    choices,
    active,
    choose,
    type: (text) => {
      setTyped(text);
      setIndex(0);
    },
    onKeyDown: (event) => {
      const chosen = choices[active];
      // Home and End are the field's own.
      const moved = ['Home', 'End'].includes(event.key)
        ? null
        : movedIndex(event.key, active, choices.length, page);
      if (moved !== null) setIndex(moved);
      else if (event.key === 'Enter' && chosen !== undefined) choose(chosen.item);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
