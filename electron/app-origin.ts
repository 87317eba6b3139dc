/** The scheme the program serves its own window from. */
export const appScheme = 'app';

/**
 * The one origin of the program's window.
 *
 * A standard scheme of its own instead of `file:`, so that storage, CSP and the sender check of the IPC door have an
 * origin to rely on, and no page can read the disk.
 */
export const appOrigin = `${appScheme}://dns-manager`;

/** The page the window shows. */
export const appPage = `${appOrigin}/index.html`;

/** Whether a URL belongs to the program's own window. */
export function isOwnUrl(url: string): boolean {
  return URL.canParse(url) && url.startsWith(`${appOrigin}/`);
}
