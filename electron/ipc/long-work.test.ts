import { describe, expect, it } from 'vitest';
import type { WorkListener } from '../environments/dns-environment';
import { createLongWork } from './long-work';

function workshop() {
  const sent: unknown[] = [];
  let time = 0;
  const work = createLongWork(
    (name, payload) => void sent.push([name, payload]),
    () => time,
  );
  const pass = (ms: number): void => {
    time += ms;
  };
  return { work, sent, pass };
}

describe('long work', () => {
  it('sends its progress under its id, ten times a second at most, and that it is over', async () => {
    const { work, sent, pass } = workshop();
    await work.run('w', (listener) => {
      listener?.onProgress(1, 9);
      pass(99);
      listener?.onProgress(2, 9);
      pass(1);
      listener?.onProgress(3, 9);
      return Promise.resolve();
    });
    expect(sent).toEqual([
      ['workProgressed', { work: 'w', done: 1, total: 9 }],
      ['workProgressed', { work: 'w', done: 3, total: 9 }],
      // It is over.
      ['workProgressed', { work: 'w', done: 9, total: 9 }],
    ]);
  });

  it('is stopped by its id, and by no other', async () => {
    const { work } = workshop();
    let heard: WorkListener | undefined;
    const running = work.run('w', (listener) => {
      heard = listener;
      return new Promise<string>((resolve) =>
        listener?.signal.addEventListener('abort', () => resolve('stopped')),
      );
    });
    work.cancel('another');
    expect(heard?.signal.aborted).toBe(false);
    work.cancel('w');
    expect(await running).toBe('stopped');
  });

  it('without an id tells nothing and can not be stopped', async () => {
    const { work } = workshop();
    expect(await work.run(undefined, (listener) => Promise.resolve(listener))).toBeUndefined();
  });
});
