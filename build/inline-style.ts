import type { Plugin } from 'vite';

const link = /<link rel="stylesheet"[^>]*href="\.?\/?([^"]+\.css)"[^>]*>/gu;

/**
 * Puts the style sheet of the page into the page.
 *
 * The outline of the console can be painted from the first answer then, instead of after a second request behind those
 * for scripts. The policy allows it by its hash, see `electron/app-protocol.ts`.
 */
export function inlineStyle(): Plugin {
  return {
    name: 'inline-style',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        html.replace(link, (tag, file: string) => {
          const asset = bundle[file];
          if (asset?.type !== 'asset') return tag;
          Reflect.deleteProperty(bundle, file);
          return `<style>${String(asset.source).trim()}</style>`;
        }),
    },
  };
}
