/** A ref for the control that has the focus when it appears. */
export function focusWhenMounted(element: HTMLElement | null): void {
  element?.focus();
}
