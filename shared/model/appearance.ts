/** How the window is coloured: as the system says, or in one way whatever it says. */
export const themeNames = ['system', 'light', 'dark', 'high-contrast'] as const;

/** A choice of colours. */
export type ThemeName = (typeof themeNames)[number];

/** When movement is left out: where the system asks for it, or always. */
export const motionNames = ['system', 'reduced'] as const;

/** A choice about movement. */
export type MotionName = (typeof motionNames)[number];

/** The steps of the zoom, in per cent. */
export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** What one sets about how the program looks. */
export interface Appearance {
  readonly theme: ThemeName;
  /** Per cent, from the first of the steps to the last. */
  readonly zoom: number;
  readonly motion: MotionName;
}

/** How the program looks before anybody has set anything. */
export const defaultAppearance: Appearance = { theme: 'system', zoom: 100, motion: 'system' };

/** The next larger step, or the next smaller one; the last where there is none. */
export function steppedZoom(zoom: number, direction: 1 | -1): number {
  const [smallest] = zoomSteps;
  return direction === 1
    ? (zoomSteps.find((step) => step > zoom) ?? zoomSteps[zoomSteps.length - 1] ?? zoom)
    : (zoomSteps.findLast((step) => step < zoom) ?? smallest);
}
