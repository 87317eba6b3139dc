import { defineConfig } from 'vitest/config';

/**
 * Unit tests: one run over all layers, in Node.
 *
 * A component test asks for a document itself with `// @vitest-environment jsdom`, so that nothing else pays for one.
 */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    testTimeout: 30_000, // the first dialog of a test reads Fluent; a loaded machine takes its time
    hookTimeout: 30_000,
    environment: 'node',
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
