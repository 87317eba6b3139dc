import { expect, test } from '../../fixtures';

test('the page has no Node', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});

test('the window is isolated and sandboxed', async ({ app, page }) => {
  await expect(page).toHaveTitle('DNS Manager');
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('an inline script does not run', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const blocked = new Promise<string>((resolve) => {
      const listener = (event: SecurityPolicyViolationEvent): void => resolve(event.disposition);
      document.addEventListener('securitypolicyviolation', listener, { once: true });
    });
    const script = document.createElement('script');
    script.appendChild(document.createTextNode("document.body.dataset.ran = 'yes'"));
    document.body.append(script);
    const disposition = await blocked;
    script.remove();
    return { disposition, ran: document.body.dataset.ran };
  });
  expect(outcome).toEqual({ disposition: 'enforce', ran: undefined });
});

test('text is never taken as markup or as a script address', async ({ page }) => {
  const outcome = await page.evaluate(() => {
    const attempts = [
      () => (document.createElement('div').innerHTML = '<b>bold</b>'),
      () => (document.createElement('script').src = 'app://dns-manager/other.js'),
      () => document.createElement('button').setAttribute('onclick', 'alert(1)'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'taken';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    });
  });
  expect(outcome).toEqual(['TypeError', 'TypeError', 'TypeError']);
});

test('a string is not code', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    // Out of the debugger's own call, in which strings may be code.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return ['eval', 'Function', 'setTimeout'].map((name) => {
      const take = Reflect.get(window, name) as (text: string) => unknown;
      try {
        take('document.title = "changed"');
        return 'ran';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    });
  });
  expect(outcome).toEqual(['EvalError', 'EvalError', 'TypeError']);
  await expect(page).toHaveTitle('DNS Manager');
});

test('an inline style with content is refused, the empty one of the style engine is not', async ({
  page,
}) => {
  const colours = await page.evaluate(() => {
    const refused = document.createElement('style');
    refused.textContent = 'body { outline-color: rgb(1, 2, 3) }';
    const filled = document.createElement('style');
    document.head.append(refused, filled);
    filled.sheet?.insertRule('body { caret-color: rgb(4, 5, 6) }');
    const { outlineColor, caretColor } = getComputedStyle(document.body);
    refused.remove();
    filled.remove();
    return { refused: outlineColor === 'rgb(1, 2, 3)', filled: caretColor };
  });
  expect(colours).toEqual({ refused: false, filled: 'rgb(4, 5, 6)' });
});

for (const address of [
  'https://example.com/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'app://other/index.html',
]) {
  test(`the window does not go to ${address}`, async ({ app, page }) => {
    await page.evaluate((target) => {
      document.body.dataset.before = 'yes';
      location.href = target;
    }, address);
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    // A round trip to the main process: whatever the navigation does has begun by then.
    const windows = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => ({
        url: contents.getURL(),
        title: contents.getTitle(),
        loading: contents.isLoadingMainFrame(),
      })),
    );
    expect(windows).toEqual([{ url: 'app://dns-manager/index.html', title: 'DNS Manager', loading: false }]);
    expect(await page.evaluate(() => document.body.dataset.before)).toBe('yes');
  });
}

test('the page opens no window', async ({ app, page }) => {
  expect(await page.evaluate(() => window.open('about:blank') === null)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

for (const address of [
  'https://example.com/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'app://other/index.html',
]) {
  test(`the page cannot fetch ${address}`, async ({ page }) => {
    const outcome = await page.evaluate(
      (target) =>
        fetch(target).then(
          () => 'answered',
          () => 'refused',
        ),
      address,
    );
    expect(outcome).toBe('refused');
  });
}

test('the main process loads nothing remote into the session either', async ({ app, page }) => {
  await expect(page).toHaveTitle('DNS Manager');
  const outcome = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: unknown) => String(error),
    ),
  );
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});

for (const path of [
  '/../../main/main.js',
  '/%2e%2e/%2e%2e/main/main.js',
  '/..%2f..%2fmain/main.js',
  '/assets/..%5c..%5cindex.html',
  '//etc/passwd',
  '/index.html%00.js',
  '/.hidden',
  '/',
]) {
  test(`the scheme does not serve ${path}`, async ({ page }) => {
    const status = await page.evaluate(
      (target) => fetch(`app://dns-manager${target}`).then((answer) => answer.status),
      path,
    );
    expect(status).toBe(404);
  });
}

test('permissions are denied', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[];
    const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return [...new Set(answers.map(({ state }) => state)), await Notification.requestPermission()];
  });
  expect(states).toEqual(['denied', 'denied']);
});

test('a download is refused', async ({ app, page, userData }) => {
  await app.evaluate(({ app: electronApp, session }, folder) => {
    electronApp.setPath('downloads', folder);
    const downloads: string[] = [];
    session.defaultSession.on('will-download', (event) =>
      downloads.push(`refused: ${String(event.defaultPrevented)}`),
    );
    Object.assign(globalThis, { downloads });
  }, userData);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['content']));
    link.download = 'file.txt';
    link.click();
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as { downloads?: readonly string[] }).downloads))
    .toEqual(['refused: true']);
});
