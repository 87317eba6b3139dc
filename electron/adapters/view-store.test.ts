import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyViewState } from '../../shared/model/empty-view-state';
import { collectingLog } from './testing/collecting-log';
import { createViewStore } from './view-store';

describe('createViewStore', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'view-store-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives back the last view that was saved', async () => {
    const path = join(folder, 'view.json');
    const store = createViewStore(path, collectingLog());
    void store.save({ ...emptyViewState, treeWidth: 200 });
    await store.save({ ...emptyViewState, treeWidth: 300 });
    expect(await createViewStore(path, collectingLog()).load()).toEqual({
      ...emptyViewState,
      treeWidth: 300,
    });
  });

  it('starts with an empty view where there is no file, and says nothing', async () => {
    const log = collectingLog();
    expect(await createViewStore(join(folder, 'view.json'), log).load()).toEqual(emptyViewState);
    expect(log.lines).toEqual([]);
  });

  it.each(['{"treeWidth": "wide"}', 'not JSON', '{"__proto__": {"x": 1}}'])(
    'ignores a file that is no view state, and says so: %s',
    async (text) => {
      const path = join(folder, 'view.json');
      writeFileSync(path, text);
      const log = collectingLog();
      expect(await createViewStore(path, log).load()).toEqual(emptyViewState);
      expect(log.lines).toHaveLength(1);
    },
  );
});
