import { appOrigin } from './app-origin';

/**
 * The file a request of the window asks for, relative to the renderer's folder; undefined when it asks for anything
 * else.
 *
 * Plain file names only: the bundler makes no others, and a name without `%`, `\` and a leading dot cannot leave the
 * folder.
 */
export function requestedFile(url: string): string | undefined {
  if (!URL.canParse(url) || !url.startsWith(`${appOrigin}/`)) return undefined;
  const name = new URL(url).pathname.slice(1);
  return name.split('/').every((part) => /^[\w-][\w.-]*$/u.test(part)) ? name : undefined;
}
