import { readFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

/** The size of a window nobody has moved yet, in device-independent pixels. */
export const defaultSize = { width: 1280, height: 800 };

/** Below this size the dialogs no longer fit. */
export const minimumSize = { width: 800, height: 560 };

/** Beyond any screen, in pixels. */
const farthest = 100_000;

/** Where the window was when it was last used. */
export interface WindowState {
  readonly version: 1;
  readonly bounds: Readonly<Rectangle>;
  readonly maximized: boolean;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether an object has these fields and no other. */
const hasExactly = (value: object, fields: readonly string[]): boolean =>
  Object.keys(value).sort().join() === [...fields].sort().join();

const isPixels = (value: unknown, low: number): boolean =>
  Number.isInteger(value) && Number(value) >= low && Number(value) <= farthest;

function isBounds(value: unknown): value is Rectangle {
  if (!isRecord(value) || !hasExactly(value, ['x', 'y', 'width', 'height'])) return false;
  const { x, y, width, height } = value;
  return isPixels(x, -farthest) && isPixels(y, -farthest) && isPixels(width, 1) && isPixels(height, 1);
}

/** By hand instead of by a schema: this is read before the window opens, and the schema library takes long to load. */
function isWindowState(value: unknown): value is WindowState {
  if (!isRecord(value) || !hasExactly(value, ['version', 'bounds', 'maximized'])) return false;
  return value.version === 1 && typeof value.maximized === 'boolean' && isBounds(value.bounds);
}

/**
 * Reads the saved state; undefined when there is none or it is not sound.
 *
 * A damaged file costs the window its place and nothing else.
 */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const state: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isWindowState(state) ? state : undefined;
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
