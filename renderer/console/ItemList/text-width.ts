let canvas: CanvasRenderingContext2D | null | undefined;

/** The width of a text in an element's font, in pixels. */
export function textWidth(text: string, element: HTMLElement | null): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null || element === null) return 0;
  canvas.font = getComputedStyle(element).font;
  return canvas.measureText(text).width;
}
