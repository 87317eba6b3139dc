import { screen, within } from '@testing-library/react';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { renderLoaded } from './render-dialog';
import type { RenderedDialog } from './render-dialog';

/** Opens the sheet on one of its two tabs of keys. */
export async function openTab(
  name: 'KSK' | 'ZSK',
  changes: Partial<DnssecProperties> = {},
): Promise<RenderedDialog> {
  const dialog = await renderLoaded(changes);
  await dialog.user.click(screen.getByRole('tab', { name }));
  return dialog;
}

/** A button of whatever stands on the screen. */
export function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

/** Does a button say that it cannot be pressed? It stays focusable for that. */
export function isRefused(name: string): boolean {
  return button(name).getAttribute('aria-disabled') === 'true';
}

/** The open key editor. */
export function editor(name = 'New Key Signing Key (KSK)'): HTMLElement {
  return screen.getByRole('dialog', { name });
}

/** A number of the open key editor. */
export function spin(name: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('spinbutton', { name });
}

/** The texts of the listed keys. */
export function rows(): readonly string[] {
  const [, ...found] = within(screen.getByRole('grid')).getAllByRole('row');
  return found.map((row) => row.textContent);
}
