import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Rectangle } from 'electron';

/** The size of a window nobody has moved yet, in device-independent pixels. */
export const defaultSize = { width: 1280, height: 800 };

/** Below this size the dialogs no longer fit. */
export const minimumSize = { width: 800, height: 560 };

const coordinate = z.number().int().min(-100_000).max(100_000);
const length = z.number().int().min(1).max(100_000);
const windowStateSchema = z.strictObject({
  version: z.literal(1),
  bounds: z.strictObject({ x: coordinate, y: coordinate, width: length, height: length }),
  maximized: z.boolean(),
});

/** Where the window was when it was last used. */
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

/**
 * Reads the saved state; undefined when there is none or it is not sound.
 *
 * A damaged file costs the window its place and nothing else.
 */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return windowStateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

const limit = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/**
 * Moves and shrinks saved bounds so that the whole window is on a screen.
 *
 * The screen it was on may be gone or smaller; a window out of sight cannot be fetched back by mouse.
 *
 * @param workAreas the usable rectangle of every screen, the primary one first
 */
export function fitToScreens(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle {
  const [primary, ...others] = workAreas;
  if (!primary) return bounds;
  const area = others.reduce(
    (best, next) => (overlap(bounds, next) > overlap(bounds, best) ? next : best),
    primary,
  );
  const width = limit(bounds.width, Math.min(minimumSize.width, area.width), area.width);
  const height = limit(bounds.height, Math.min(minimumSize.height, area.height), area.height);
  return {
    width,
    height,
    x: limit(bounds.x, area.x, area.x + area.width - width),
    y: limit(bounds.y, area.y, area.y + area.height - height),
  };
}
