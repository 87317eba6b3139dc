import type { PointerEvent } from 'react';

/** Follows the pointer from a press until it is let go or taken away, and says how far it went, in pixels. */
export function drag(event: PointerEvent<HTMLElement>, onMove: (distance: number) => void): void {
  if (event.button !== 0) return;
  const handle = event.currentTarget;
  const start = event.clientX;
  const move = (moved: globalThis.PointerEvent): void => onMove(moved.clientX - start);
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
    once: true,
  });
  event.preventDefault();
}
