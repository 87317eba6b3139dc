import { ESLint } from 'eslint';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
let eslint: ESLint;

/** Type-aware rules need files on disk; the rules tested here do not. */
beforeAll(() => {
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: path.join(root, 'build/eslint.config.mjs'),
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
    ruleFilter: ({ ruleId }) =>
      /^(house\/|no-restricted-|@typescript-eslint\/no-restricted-imports)/u.test(ruleId),
  });
});

async function complaints(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) });
  return (result?.messages ?? []).map(({ message, ruleId }) => `${ruleId ?? 'error'}: ${message}`);
}

const importOf = (specifier: string): string => `import { thing } from '${specifier}';\nthing();\n`;

describe('import directions', () => {
  it.each([
    ['shared/model/sample.ts', '../../electron/engine/decision', 'shared may not import'],
    ['shared/model/sample.ts', 'node:fs', 'shared may not use'],
    ['electron/engine/keys/sample.ts', '../../adapters/clock', 'engine may not import'],
    ['electron/engine/keys/sample.ts', '../../environments/lab/lab', 'engine may not import'],
    ['electron/engine/keys/sample.ts', 'node:crypto', 'engine may not use'],
    ['electron/engine/keys/sample.ts', 'electron', 'engine may not use'],
    ['electron/engine/keys/sample.ts', 'zod', 'engine may not use'],
    ['electron/dns/sample.ts', '../environments/lab/lab', 'dns may not import'],
    ['electron/dns/sample.ts', 'electron', 'dns may not use'],
    ['electron/adapters/sample.ts', '../dns/client', 'adapters may not import'],
    ['electron/environments/lab/sample.ts', '../../ipc/door', 'environments may not import'],
    ['electron/environments/lab/sample.ts', 'electron', 'environments may not use'],
    ['electron/ipc/sample.ts', '../engine/decision', 'ipc may not import'],
    ['electron/ipc/sample.ts', '../environments/lab/lab', 'ipc may not import'],
    ['electron/preload.ts', '../shared/model/zone', 'preload may not import'],
    ['electron/preload.ts', 'zod', 'preload may not use'],
    ['electron/window.ts', './main', 'nobody may import it'],
    ['electron/window.ts', '../renderer/api', 'main may not import'],
    ['renderer/console/Sample.tsx', '../../electron/engine/decision', 'renderer may not import'],
    ['renderer/console/Sample.tsx', 'electron', 'renderer may not use'],
    ['renderer/console/Sample.tsx', 'node:fs', 'renderer may not use'],
    ['e2e/sample.ts', '../electron/engine/decision', 'e2e may not import'],
  ])('refuses in %s an import of %s', async (file, specifier, reason) => {
    expect(await complaints(file, importOf(specifier))).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['shared/model/sample.ts', 'zod'],
    ['electron/engine/keys/sample.ts', '../../../shared/model/zone'],
    ['electron/environments/lab/sample.ts', '../../engine/decision'],
    ['electron/ipc/sample.ts', '../environments/dns-environment'],
    ['electron/engine/keys/sample.test.ts', 'vitest'],
    ['renderer/console/Sample.tsx', '../../shared/model/zone'],
  ])('allows in %s an import of %s', async (file, specifier) => {
    expect(await complaints(file, importOf(specifier))).toEqual([]);
  });

  it.each([
    ["import type { A } from '../../adapters/clock';\nexport type B = A;\n"],
    ["export * from '../../adapters/clock';\n"],
    ["export { a } from '../../adapters/clock';\n"],
    ["export const a = () => import('../../adapters/clock');\n"],
    ["export type A = import('../../adapters/clock').Clock;\n"],
  ])('sees every form of an import: %s', async (code) => {
    expect(await complaints('electron/engine/keys/sample.ts', code)).toHaveLength(1);
  });
});

describe('doors of Electron', () => {
  it.each([
    ['electron/window.ts', 'ipcMain'],
    ['electron/preload.ts', 'ipcMain'],
    ['electron/ipc/sample.ts', 'ipcRenderer'],
  ])('refuses in %s the use of %s', async (file, name) => {
    const code = `import { ${name} } from 'electron';\n${name}.removeAllListeners();\n`;
    expect(await complaints(file, code)).toEqual([expect.stringContaining('has one door')]);
  });

  it('refuses window.dnsManager outside of api.ts', async () => {
    const code = 'export const status = window.dnsManager.getStatus();\n';
    expect(await complaints('renderer/console/sample.ts', code)).toHaveLength(1);
    expect(await complaints('renderer/api.ts', code)).toEqual([]);
  });
});

describe('purity of the engine', () => {
  it.each([
    ['Date.now()'],
    ['new Date()'],
    ['Date()'],
    ['Math.random()'],
    ['setTimeout(() => 1, 1)'],
    ['crypto.randomUUID()'],
    ['process.hrtime()'],
  ])('refuses %s', async (expression) => {
    expect(await complaints('electron/engine/sample.ts', `export const a = ${expression};\n`)).toHaveLength(
      1,
    );
  });

  it('allows date arithmetic on a given time', async () => {
    const code = 'export const year = (now: number) => new Date(now).getUTCFullYear() + Date.UTC(1970, 0);\n';
    expect(await complaints('electron/engine/sample.ts', code)).toEqual([]);
  });
});
