/**
 * `npm run package` and `npm run package:e2e`: the program as users get it, and its twin for Playwright.
 *
 * The twin is a copy with one fuse turned, so that the two cannot drift apart.
 */
import { flipFuses } from '@electron/fuses';
import { build } from 'electron-builder';
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { builderConfiguration } from './electron-builder.config.mjs';
import { npm } from './electron-runtime/command.mjs';
import { root } from './electron-runtime/paths.mjs';
import { electronRuntime } from './electron-runtime/runtime.mjs';
import { isBuilt, isPackaged } from './freshness.mjs';
import { e2eFuses, releaseFuses } from './fuses.mjs';
import { packagedExecutable, packagedFolder } from './release-paths.mjs';

const notice = `This is the e2e build of Key Master, for automated tests only. Do not give it to users.
It is a copy of the release build with one difference: its executable accepts Node's inspector arguments
(--inspect), through which Playwright drives it.
`;

/** @param {import('electron-builder').AfterPackContext} context */
async function hardenFuses(context) {
  const product = context.packager.appInfo.productFilename;
  const name = { linux: 'key-master', win32: `${product}.exe`, darwin: `${product}.app` }[
    context.electronPlatformName
  ];
  if (!name) throw new Error(`There is no executable name for ${context.electronPlatformName}.`);
  await flipFuses(path.join(context.appOutDir, name), {
    ...releaseFuses,
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
  });
}

async function packageRelease() {
  if (!isBuilt() && (await npm(['run', '--silent', 'build'], { cwd: root })).status !== 0) {
    throw new Error('The build failed.');
  }
  const config = { ...builderConfiguration(await electronRuntime()), afterPack: hardenFuses };
  await build({ projectDir: root, publish: 'never', config });
}

async function packageE2e() {
  const folder = packagedFolder('e2e');
  await rm(folder, { recursive: true, force: true });
  await cp(packagedFolder('release'), folder, { recursive: true, verbatimSymlinks: true });
  await flipFuses(packagedExecutable('e2e'), {
    ...e2eFuses,
    resetAdHocDarwinSignature: process.platform === 'darwin',
  });
  // Written last: its presence also says that the copy is complete.
  await writeFile(path.join(folder, 'E2E-BUILD.txt'), notice);
}

if (!isPackaged('release')) await packageRelease();
if (process.argv.includes('--e2e') && !isPackaged('e2e')) await packageE2e();
console.log(
  `Packaged: ${path.relative(root, packagedExecutable(process.argv.includes('--e2e') ? 'e2e' : 'release'))}`,
);
