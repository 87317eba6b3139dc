import { defineConfig } from '@playwright/test';
import path from 'node:path';

const results = path.resolve(import.meta.dirname, '../test-results');

/** Every test starts the packaged program by itself, so tests share nothing and may run side by side. */
export default defineConfig({
  testDir: 'specs',
  outputDir: path.join(results, 'e2e'),
  snapshotPathTemplate: '{testDir}/../screenshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2, // a start keeps more than one core busy; more at once only wait for each other
  timeout: 60_000, // a start takes about 2 s; a loaded machine may be ten times slower
  expect: {
    timeout: 10_000,
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.01 },
  },
  forbidOnly: Boolean(process.env.CI),
  retries: 0, // a test that passes the second time is a bug, in the test or in the program
  reporter: [['list'], ['json', { outputFile: path.join(results, 'e2e.json') }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
