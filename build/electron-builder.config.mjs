/**
 * How the program is packaged.
 *
 * @param {import('./electron-runtime/runtime.mjs').Runtime} runtime
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfiguration(runtime) {
  return {
    appId: 'app.key-master',
    productName: 'Key Master',
    executableName: 'key-master',
    copyright: 'MIT License, the Key Master authors',
    directories: { output: 'dist/release', buildResources: 'build/resources' },
    electronVersion: runtime.version,
    electronDist: runtime.folder,
    npmRebuild: false, // libsql brings its binary for every platform
    nodeGypRebuild: false,
    asar: true,
    asarUnpack: ['**/*.node'], // native code is loaded from a real file
    files: [
      'out/**',
      'package.json',
      '!**/*.{md,map,d.ts,d.mts,d.cts}',
      '!**/{test,tests,benchmark,.github}/**',
    ],
    electronLanguages: ['en-US'],
    linux: { target: 'dir', category: 'Network' },
    win: { target: 'nsis' },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: { target: 'dmg', category: 'public.app-category.utilities', identity: null },
  };
}
