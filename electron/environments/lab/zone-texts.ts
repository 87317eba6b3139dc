/**
 * The master files of the default forest (RFC 1035 section 5), by zone name.
 *
 * Bundled as text: they are read at the first start only, and nothing has to be found on disk then.
 */
export const zoneTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('./zones/*.dns', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, text]) => [path.slice('./zones/'.length, -'.dns'.length), text]),
);
