import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { appScheme } from './app-origin';
import { contentSecurityPolicy, developmentPolicy } from './content-security-policy';
import { requestedFile } from './requested-file';

const rendererFolder = path.join(import.meta.dirname, '../renderer');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/**
 * Makes `app:` a scheme like https: with an origin, a secure context, fetch and a code cache.
 *
 * Must run before the application is ready: Chromium reads the list once.
 */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

function headersFor(file: string, policy: string): Record<string, string> {
  return {
    'Content-Type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  };
}

const notFound = (): Response => new Response('Not found', { status: 404 });

/** Answers from the built renderer. */
async function serveFile(request: Request): Promise<Response> {
  const file = request.method === 'GET' ? requestedFile(request.url) : undefined;
  if (file === undefined) return notFound();
  try {
    const content = await readFile(path.join(rendererFolder, file));
    const policy = contentSecurityPolicy(file.endsWith('.html') ? content.toString('utf8') : '');
    return new Response(content, { headers: headersFor(file, policy) });
  } catch {
    return notFound();
  }
}

/** Answers from the dev server, under the same origin as in production. */
async function serveFromDevServer(request: Request, devServer: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = await fetch(`${devServer}${pathname}${search}`, {
    headers: { Accept: request.headers.get('Accept') ?? '*/*' },
  });
  const headers = new Headers(answer.headers);
  headers.set('Content-Security-Policy', developmentPolicy(devServer));
  return new Response(answer.body, { status: answer.status, headers });
}

/** What serving waits for. */
export interface ServingOptions {
  /**
   * Called for every script, which is answered afterwards, so that none finds the door to the main process closed.
   *
   * The first script is asked for when the page has arrived: what takes the main process long begins then, and the page
   * is painted meanwhile.
   */
  readonly beforeScripts: () => Promise<unknown>;
}

/** Serves the window's files, and nothing outside of their folder. */
export function serveAppFiles({ beforeScripts }: ServingOptions): void {
  const devServer = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;
  protocol.handle(appScheme, async (request) => {
    if (/\.[jt]sx?$/u.test(new URL(request.url).pathname)) await beforeScripts();
    return devServer === undefined ? serveFile(request) : serveFromDevServer(request, devServer);
  });
}
