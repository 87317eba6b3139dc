/** The index of the line that was pressed: every line says it in `data-index`. */
export function indexAt(target: EventTarget): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return line === null ? null : Number(line.dataset.index);
}
