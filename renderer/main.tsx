import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api';
import { App } from './App';
import { createConsoleStore } from './stores/console-store';

const store = createConsoleStore(api);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root');

// The static shell stays until the first list is there, so that nothing jumps.
await store.start();
const app = <App store={store} />;
createRoot(root).render(import.meta.env.DEV ? <StrictMode>{app}</StrictMode> : app);
