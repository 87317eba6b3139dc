import { FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * What the release build can not do: run as plain Node, take Node's options, be inspected, or load anything but its
 * own archive.
 *
 * Electron reads these switches from its executable before anything else, so that no environment variable and no
 * argument turns them.
 *
 * @type {import('@electron/fuses').FuseV1Config}
 */
export const releaseFuses = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/**
 * The one difference of the e2e build: Playwright drives the program through Node's inspector.
 *
 * @type {import('@electron/fuses').FuseV1Config}
 */
export const e2eFuses = { ...releaseFuses, [FuseV1Options.EnableNodeCliInspectArguments]: true };
