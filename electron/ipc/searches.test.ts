import { describe, expect, it } from 'vitest';
import { createSearches } from './searches';

const untilAborted = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve('cancelled')));

describe('createSearches', () => {
  it('cancels the search of that id and no other', async () => {
    const searches = createSearches();
    const first = searches.run('a', untilAborted);
    let otherEnded = false;
    void searches.run('b', untilAborted).then(() => (otherEnded = true));
    searches.cancel('a');
    await expect(first).resolves.toBe('cancelled');
    expect(otherEnded).toBe(false);
  });

  it('cancels a search when another one takes its id', async () => {
    const searches = createSearches();
    const first = searches.run('a', untilAborted);
    const second = searches.run('a', untilAborted);
    await expect(first).resolves.toBe('cancelled');
    searches.cancel('a');
    await expect(second).resolves.toBe('cancelled');
  });

  it('takes the cancelling of an unknown search as done', () => {
    expect(() => createSearches().cancel('never-started')).not.toThrow();
  });
});
