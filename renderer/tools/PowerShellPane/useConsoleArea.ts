import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** Pixels from the end within which the area counts as scrolled to its end. */
const nearEnd = 8;

/** Bounds of the columns the contract takes. */
const columnBounds = { minimum: 20, maximum: 1000 } as const;

/** The scrolling area of a console. */
export interface ConsoleArea {
  readonly area: RefObject<HTMLDivElement | null>;
  /** A piece of text `probeText` long, by which a column is measured. */
  readonly probe: RefObject<HTMLSpanElement | null>;
  /** Characters a line has, `undefined` while nothing was measured. */
  readonly columns: number | undefined;
  readonly onScroll: () => void;
  /** Goes to the end, and stays there while lines come. */
  readonly follow: () => void;
  readonly page: (direction: 1 | -1) => void;
}

/** What is measured. */
export const probeText = '0'.repeat(40);

function columnsOf(area: HTMLElement, probe: HTMLElement): number | undefined {
  const style = getComputedStyle(area);
  const width =
    area.clientWidth - parseFloat(style.paddingLeft || '0') - parseFloat(style.paddingRight || '0');
  const columns = Math.floor((width * probeText.length) / probe.getBoundingClientRect().width);
  if (!Number.isFinite(columns) || columns <= 0) return undefined;
  return Math.min(Math.max(columns, columnBounds.minimum), columnBounds.maximum);
}

/**
 * Keeps the end of a console in view unless one has scrolled up, and measures how many characters a line has.
 *
 * `shown` is what the area shows; it is followed whenever it changes.
 */
export function useConsoleArea(shown: unknown): ConsoleArea {
  const area = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const following = useRef(true);
  const [columns, setColumns] = useState<number>();

  const toEnd = useCallback((): void => {
    const element = area.current;
    if (element !== null && following.current) element.scrollTop = element.scrollHeight;
  }, []);
  useLayoutEffect(toEnd, [shown, toEnd]);
  useLayoutEffect(() => {
    const element = area.current;
    const measure = (): void => {
      if (element !== null && probe.current !== null) setColumns(columnsOf(element, probe.current));
      toEnd();
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (element !== null) observer.observe(element);
    return () => observer.disconnect();
  }, [toEnd]);

  const onScroll = useCallback((): void => {
    const element = area.current;
    if (element === null) return;
    following.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
  }, []);
  const follow = useCallback((): void => {
    following.current = true;
    toEnd();
  }, [toEnd]);
  const page = useCallback((direction: 1 | -1): void => {
    const element = area.current;
    if (element !== null) element.scrollTop += direction * element.clientHeight * 0.9;
  }, []);
  return { area, probe, columns, onScroll, follow, page };
}
