import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ConsoleState } from '../stores/console-state';
import type { ConsoleStore } from '../stores/console-store';

const ConsoleContext = createContext<ConsoleStore | null>(null);

/** Hands the console's store to everything inside the window. */
export const ConsoleProvider = ConsoleContext.Provider;

/** What one can do in the console. */
export function useConsole(): ConsoleStore {
  const console = useContext(ConsoleContext);
  if (console === null) throw new Error('Stands outside the console');
  return console;
}

/** A part of the console's state; the component is drawn again only when that part changes. */
export function useConsoleState<T>(select: (state: ConsoleState) => T): T {
  return useStore(useConsole().store, select);
}
