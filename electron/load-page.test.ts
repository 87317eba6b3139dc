import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPage } from './load-page';
import type { PageContents } from './load-page';

type Answer = 'arrives' | 'fails' | 'nothing';

/** A window's contents whose navigations end as told, one after another. */
function contentsThat(answers: readonly Answer[]) {
  const emitter = new EventEmitter();
  const asked: string[] = [];
  const contents = {
    isDestroyed: () => false,
    once: emitter.once.bind(emitter),
    loadURL: (url: string) => {
      const answer = answers[asked.length];
      asked.push(url);
      if (answer === 'fails') return Promise.reject(new Error('ERR_FAILED'));
      if (answer === 'arrives') emitter.emit('did-navigate');
      return new Promise<void>(() => undefined);
    },
  };
  return { contents: contents as unknown as PageContents, asked };
}

describe('loadPage', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const load = async (answers: readonly Answer[]) => {
    const { contents, asked } = contentsThat(answers);
    const loaded = loadPage(contents, 'app://console/');
    await vi.advanceTimersByTimeAsync(60_000);
    await loaded;
    return { attempts: asked.length, told: vi.mocked(console.error).mock.calls.length };
  };

  it('asks once for a page that arrives', async () => {
    expect(await load(['arrives'])).toEqual({ attempts: 1, told: 0 });
  });

  it('asks again when the page fails, and when nothing comes at all, and writes both down', async () => {
    expect(await load(['fails', 'nothing', 'arrives'])).toEqual({ attempts: 3, told: 2 });
  });

  it('gives up after three attempts', async () => {
    expect(await load(['fails', 'fails', 'fails', 'arrives'])).toEqual({ attempts: 3, told: 3 });
  });
});
