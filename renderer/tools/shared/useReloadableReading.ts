import { useMemo } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Reading } from '../../reports/reading';
import { useReading } from '../../reports/useReading';

type Source = Pick<DesktopApi, 'onWorldChanged'>;

/** The world's changes, and a way to ask again although nothing changed. */
interface ReloadSource extends Source {
  readonly reload: () => void;
}

function reloadSource(api: Source): ReloadSource {
  const readers = new Set<() => void>();
  return {
    onWorldChanged: (listener) => {
      // The revision is not looked at: what is read next says by itself how the world is.
      const read = (): void => listener({ revision: 0 });
      const stop = api.onWorldChanged(read);
      readers.add(read);
      return () => {
        readers.delete(read);
        stop();
      };
    },
    reload: () => {
      for (const read of readers) read();
    },
  };
}

/** What a tool page reads, and how to read it again by hand. */
export interface ReloadableReading<T> {
  readonly reading: Reading<T>;
  readonly reload: () => void;
}

/**
 * Reads when it is mounted, whenever the world has changed, and on demand (F5, Try again).
 *
 * `read` must keep its identity as long as it asks for the same, as for `useReading`.
 */
export function useReloadableReading<T>(api: Source, read: () => Promise<Outcome<T>>): ReloadableReading<T> {
  const source = useMemo(() => reloadSource(api), [api]);
  return { reading: useReading(source, read), reload: source.reload };
}

/**
 * An api for all parts of a page, whose readings are read again together.
 *
 * What `reload` does is for each part as if the world had changed.
 */
export function useReloadableApi<A extends Source>(api: A): { readonly api: A; readonly reload: () => void } {
  return useMemo(() => {
    const { reload, onWorldChanged } = reloadSource(api);
    return { api: { ...api, onWorldChanged }, reload };
  }, [api]);
}
