import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importDirections } from './eslint/import-directions.mjs';

const sources = [
  'shared/**/*.ts',
  'electron/**/*.ts',
  'renderer/**/*.{ts,tsx}',
  'e2e/**/*.ts',
  'build/**/*.ts',
];
const tests = ['**/*.test.{ts,tsx}'];
/** Tools find their configuration by a default export. */
const toolConfigurations = ['**/*.config.{ts,mjs}'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};

/**
 * The engine gets time and randomness from the world it decides on, so that every decision can be repeated.
 *
 * `Date.UTC` and `new Date(milliseconds)` are arithmetic and stay allowed; only the clock is forbidden.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
const engineIsPure = {
  'no-restricted-globals': [
    'error',
    ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'crypto', 'performance'].map(
      (name) => ({
        name,
        message: 'The engine has no clock, no timers and no randomness of its own.',
      }),
    ),
    ...['process', 'Buffer', 'require', 'globalThis', 'console', 'fetch'].map((name) => ({
      name,
      message: 'The engine knows no platform.',
    })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Randomness comes from the seed in the world.' },
    { object: 'Date', property: 'now', message: 'Time comes from the world.' },
  ],
  'no-restricted-syntax': [
    'error',
    noDefaultExport,
    {
      selector: ":matches(NewExpression[arguments.length=0], CallExpression)[callee.name='Date']",
      message: 'Time comes from the world.',
    },
  ],
};

/**
 * @param {...('ipcMain' | 'ipcRenderer')} names
 * @returns {import('eslint').Linter.RulesRecord}
 */
const electronDoors = (...names) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      paths: names.map((name) => ({
        name: 'electron',
        importNames: [name],
        message: `${name} has one door: ${name === 'ipcMain' ? 'electron/ipc' : 'electron/preload.ts'}.`,
      })),
    },
  ],
});

export default defineConfig(
  { ignores: ['out/', 'dist/', 'coverage/', 'test-results/', 'playwright-report/', 'node_modules/'] },
  {
    files: sources,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    plugins: { house: { rules: { 'import-directions': importDirections } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/import-directions': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      ...electronDoors('ipcMain', 'ipcRenderer'),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `Record<never, never>` says "no parameters" in a map of parameter types.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  { files: ['electron/engine/**/*.ts'], ignores: tests, rules: engineIsPure },
  { files: ['electron/ipc/**/*.ts'], rules: electronDoors('ipcRenderer') },
  { files: ['electron/preload.ts'], rules: electronDoors('ipcMain') },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // Tells what React's compiler would leave alone; this project does not use it.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/api.ts', ...tests],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'dnsManager', message: 'The main process is reached through api.ts.' },
        {
          object: 'globalThis',
          property: 'dnsManager',
          message: 'The main process is reached through api.ts.',
        },
      ],
    },
  },
  {
    // Markup is long without being difficult, and so is a hook that gathers what its component shows and does.
    files: ['renderer/**/*.tsx', 'renderer/**/use*.ts'],
    ignores: tests,
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  { files: [...tests, 'e2e/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: toolConfigurations, rules: { 'no-restricted-syntax': 'off' } },
);
