import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packagedExecutable } from '../../../build/release-paths.mjs';
import type { BuildKind } from '../../../build/release-paths.mjs';

const { DISABLE, ENABLE } = FuseState;
const hardened = {
  [FuseV1Options.RunAsNode]: DISABLE,
  [FuseV1Options.EnableCookieEncryption]: ENABLE,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
  [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
  [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
};

async function fuses(kind: BuildKind): Promise<unknown> {
  const wire = await getCurrentFuseWire(packagedExecutable(kind));
  return { ...wire };
}

test('the release build carries hardened fuses', async () => {
  expect(await fuses('release')).toMatchObject({ version: FuseVersion.V1, ...hardened });
});

test('the e2e build differs in the one fuse that Playwright needs', async () => {
  expect(await fuses('e2e')).toEqual({
    ...((await fuses('release')) as object),
    [FuseV1Options.EnableNodeCliInspectArguments]: ENABLE,
  });
});
