import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api';
import { App } from './App';
import { createConsoleStore } from './stores/console-store';

function showFailure(error: unknown): void {
  const status = document.getElementById('shell-status');
  const reason = error instanceof Error ? error.message : String(error);
  if (status !== null) status.textContent = `DNS Manager could not be opened: ${reason}`;
  console.error(error);
}

async function openConsole(root: HTMLElement): Promise<void> {
  const store = createConsoleStore(api);
  // The static shell stays until the first list is there, so that nothing jumps.
  await store.start();
  const app = <App store={store} />;
  createRoot(root).render(import.meta.env.DEV ? <StrictMode>{app}</StrictMode> : app);
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root');
openConsole(root).catch(showFailure);
