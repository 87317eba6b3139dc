import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inlineStyle } from './inline-style';

const root = path.resolve(import.meta.dirname, '..');

/** The oldest Electron the program runs on is 33: Node 20.18, Chromium 130. */
const target = { node: 'node20.18', chromium: 'chrome130' };

/** Where `npm run dev` serves the window's files. */
const devPort = 5173;

/** Every `*-worker.ts` below electron/ becomes a file of its own beside main.js, named like its source. */
function workerEntries(): Record<string, string> {
  const files = readdirSync(path.join(root, 'electron'), { recursive: true, encoding: 'utf8' });
  const workers = files.filter((file) => file.endsWith('-worker.ts'));
  return Object.fromEntries(
    workers.map((file) => [path.basename(file, '.ts'), path.join(root, 'electron', file)]),
  );
}

/**
 * Three bundles: the main process as ES modules, the preload script as the one CommonJS file a sandboxed window
 * takes, the renderer.
 *
 * `dependencies` of package.json stay outside (native code, and the package carries them); everything else is
 * bundled, so that a start reads few files.
 */
export default defineConfig({
  main: {
    root,
    build: {
      outDir: path.join(root, 'out/main'),
      target: target.node,
      minify: true,
      rolldownOptions: {
        input: { main: path.join(root, 'electron/main.ts'), ...workerEntries() },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: path.join(root, 'out/preload'),
      target: target.node,
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path.join(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: path.join(root, 'renderer'),
    base: '/',
    plugins: [react(), inlineStyle()],
    server: {
      port: devPort,
      strictPort: true,
      // The page's own origin is `app:`, so the hot-reload client has to be told where the dev server is.
      hmr: { protocol: 'ws', host: 'localhost', clientPort: devPort },
    },
    build: {
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      target: target.chromium,
      minify: true,
      rolldownOptions: { input: path.join(root, 'renderer/index.html') },
    },
  },
});
