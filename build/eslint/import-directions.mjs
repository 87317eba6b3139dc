import path from 'node:path';
import { entryModules, layers, testAllowance } from './layers.mjs';

/** @typedef {import('./layers.mjs').Layer} Layer */

/** Tests, and the builders and helpers that stand in a folder `testing` for them. */
const testFile = /\.test\.tsx?$|\/testing\//u;

/** @param {string} name @param {readonly string[]} patterns */
function matches(name, patterns) {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}

/**
 * The layer that owns a file, undefined for files outside the house (configuration).
 *
 * @param {string} file path relative to the project, with `/`
 * @returns {Layer | undefined}
 */
export function layerOf(file) {
  return layers.find(({ files }) => files.some((entry) => file === entry || file.startsWith(`${entry}/`)));
}

/** @param {Layer} layer @param {string} file @returns {Pick<Layer, 'mayImport' | 'mayUse'>} */
function permissions(layer, file) {
  if (!testFile.test(file)) return layer;
  const side = Object.entries(testAllowance.mayImport).find(([folder]) => file.startsWith(`${folder}/`));
  return {
    mayImport: [...layer.mayImport, ...(side?.[1] ?? [])],
    mayUse: [...layer.mayUse, ...testAllowance.mayUse],
  };
}

/**
 * Says why a file may not import a module.
 *
 * @param {string} file path of the importing file relative to the project, with `/`
 * @param {string} specifier as written in the import
 * @returns {string | undefined} the reason, undefined when the import is fine
 */
export function forbiddenBecause(file, specifier) {
  const layer = layerOf(file);
  if (!layer) return undefined;
  const { mayImport, mayUse } = permissions(layer, file);
  if (!specifier.startsWith('.')) {
    return matches(specifier, mayUse) ? undefined : `${layer.name} may not use the package '${specifier}'`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier).replace(/(\.tsx?|\.css)(\?.*)?$/u, '');
  if (entryModules.includes(target)) return `'${target}' is an entry; nobody may import it`;
  return matches(target, mayImport) ? undefined : `${layer.name} may not import '${target}'`;
}

/**
 * ESLint rule: imports go one way through the house (`layers.mjs`), type-only imports included.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const importDirections = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{reason}}.' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    /** @param {import('estree').Node} node @param {unknown} specifier */
    const check = (node, specifier) => {
      if (typeof specifier !== 'string') return;
      const reason = forbiddenBecause(file, specifier);
      if (reason) context.report({ node, messageId: 'forbidden', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : undefined),
      TSImportType: (/** @type {any} */ node) =>
        check(node, node.source?.value ?? node.argument?.literal?.value),
    };
  },
};
