/**
 * Runs the application folder named on the command line: `electron [-r module]... [--switch]... folder [argument]...`.
 *
 * The carried Electron comes without Electron's own default application. This one does the part of it that the
 * project's tools need.
 */
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** @returns {{ modules: string[], target: string | undefined, version: boolean, index: number }} */
function readCommandLine(/** @type {readonly string[]} */ parameters) {
  const modules = [];
  for (let index = 0; index < parameters.length; index += 1) {
    const parameter = parameters[index];
    if (parameter === '-r' || parameter === '--require') modules.push(parameters[(index += 1)]);
    else if (parameter === '-v' || parameter === '--version')
      return { modules, target: undefined, version: true, index };
    else if (!parameter.startsWith('-'))
      return { modules, target: path.resolve(parameter), version: false, index };
  }
  return { modules, target: undefined, version: false, index: parameters.length };
}

/** Takes name, version and path of the application over, as a packaged one has them. */
function introduce(/** @type {string} */ folder) {
  const { name, productName, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(productName ?? name);
  if (version) app.setVersion(version);
  app.setAppPath(folder);
}

const { modules, target, version, index } = readCommandLine(process.argv.slice(1));
process.defaultApp = true;
if (version || target === undefined) {
  console.log(version ? `v${process.versions.electron}` : 'Usage: electron <folder>');
  process.exit(version ? 0 : 1);
}
process.argv.splice(1, index);
const require = createRequire(path.join(process.cwd(), 'electron.js'));
modules.forEach((module) => require(module));
const isFolder = statSync(target).isDirectory();
if (isFolder) introduce(target);
await import(pathToFileURL(isFolder ? require.resolve(target) : target).href);
