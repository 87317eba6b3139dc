import type { WebContents } from 'electron';

/** What loading a page needs of a window's contents. */
export type PageContents = Pick<WebContents, 'loadURL' | 'isDestroyed' | 'once'>;

/** How long a page of our own may take to arrive; it comes from the disk, so this is never reached by a working start. */
const patience = 10_000;

/** How often it is asked for before the window stays empty. */
const attempts = 3;

/**
 * Loads a window's page, and asks for it again where it does not arrive.
 *
 * A window that stays empty looks like a program that does not start, and nobody could tell why; so every failure is
 * written down.
 */
export async function loadPage(contents: PageContents, url: string): Promise<void> {
  for (let attempt = 1; attempt <= attempts && !contents.isDestroyed(); attempt += 1) {
    const failure = await arrival(contents, url);
    if (failure === null || contents.isDestroyed()) return;
    console.error(`The page did not arrive (attempt ${attempt} of ${attempts}): ${failure}`);
  }
}

/** `null` when the page arrived, else what happened instead. */
function arrival(contents: PageContents, url: string): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(`no answer within ${patience} ms`), patience);
    const settle = (failure: string | null): void => {
      clearTimeout(timer);
      resolve(failure);
    };
    // Told when the navigation is committed: scripts and the environment that they wait for come later.
    contents.once('did-navigate', () => settle(null));
    contents.loadURL(url).catch((error: unknown) => settle(String(error)));
  });
}
