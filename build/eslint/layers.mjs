/**
 * The rooms of the house and the doors between them.
 *
 * One table instead of a rule per folder, so that a direction is read, and changed, in one place. The first layer
 * whose `files` match owns a file; `mayImport` and `mayUse` list what it may import from the house and from
 * packages. A name that ends in `*` stands for everything that begins like it.
 *
 * @typedef {object} Layer
 * @property {string} name
 * @property {readonly string[]} files folders or files, relative to the project
 * @property {readonly string[]} mayImport folders or files of the house, without file extension
 * @property {readonly string[]} mayUse packages
 */

const reactPackages = [
  'react',
  'react/*',
  'react-dom',
  'react-dom/*',
  '@fluentui/*',
  '@tanstack/*',
  'zustand',
  'zustand/*',
];

/** @type {readonly Layer[]} */
export const layers = [
  { name: 'shared', files: ['shared'], mayImport: ['shared/*'], mayUse: ['zod'] },
  {
    name: 'engine',
    files: ['electron/engine'],
    mayImport: ['shared/*', 'electron/engine/*'],
    // Digests of DS records; as pure as the engine itself.
    mayUse: ['@noble/hashes/*'],
  },
  {
    name: 'powershell',
    files: ['electron/powershell'],
    mayImport: ['shared/*', 'electron/powershell/*'],
    mayUse: [],
  },
  {
    name: 'dns',
    files: ['electron/dns'],
    mayImport: ['shared/*', 'electron/engine/*', 'electron/dns/*'],
    mayUse: ['node:*', 'dns-packet', 'zod'],
  },
  {
    name: 'adapters',
    files: ['electron/adapters'],
    mayImport: ['shared/*', 'electron/engine/*', 'electron/adapters/*'],
    mayUse: ['node:*', 'electron', 'libsql', 'write-file-atomic', 'zod'],
  },
  {
    name: 'environments',
    files: ['electron/environments'],
    mayImport: [
      'shared/*',
      'electron/engine/*',
      'electron/dns/*',
      'electron/adapters/*',
      'electron/powershell/*',
      'electron/environments/*',
    ],
    mayUse: ['node:*', 'zod'],
  },
  {
    name: 'ipc',
    files: ['electron/ipc'],
    mayImport: ['shared/*', 'electron/ipc/*', 'electron/environments/dns-environment'],
    mayUse: ['electron', 'node:*', 'zod'],
  },
  {
    name: 'sign-command',
    files: ['electron/sign-command'],
    mayImport: ['shared/*', 'electron/engine/*', 'electron/adapters/*', 'electron/sign-command/*'],
    mayUse: ['node:*', 'write-file-atomic', 'zod'],
  },
  {
    name: 'preload',
    files: ['electron/preload.ts'],
    mayImport: ['shared/contract/*'],
    mayUse: ['electron'],
  },
  {
    name: 'main',
    files: ['electron'],
    mayImport: ['shared/*', 'electron/*'],
    mayUse: ['electron', 'node:*', 'write-file-atomic', 'zod'],
  },
  { name: 'renderer', files: ['renderer'], mayImport: ['shared/*', 'renderer/*'], mayUse: reactPackages },
  {
    name: 'e2e',
    files: ['e2e'],
    mayImport: ['e2e/*', 'build/release-paths.mjs'],
    mayUse: ['node:*', '@playwright/test', '@axe-core/playwright', 'dns-packet', '@electron/fuses'],
  },
];

/** Modules that start something when imported: nobody may. */
export const entryModules = [
  'electron/main',
  'electron/preload',
  'electron/sign-command/main',
  'renderer/main',
];

/** What test files may import beyond their layer: the tools, and builders anywhere on their side of the house. */
export const testAllowance = {
  mayUse: ['vitest', 'vitest/*', 'node:*', '@testing-library/*', 'dns-packet', 'zod', 'fast-check'],
  mayImport: {
    electron: ['shared/*', 'electron/*'],
    renderer: ['shared/*', 'renderer/*'],
    shared: ['shared/*'],
  },
};
