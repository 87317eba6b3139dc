import { screen } from '@testing-library/react';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import { renderLoaded } from './render-dialog';
import type { RenderedDialog } from './render-dialog';

/** Opens the sheet on one of its three tabs of settings. */
export async function openSettings(
  name: 'Next Secure (NSEC)' | 'Trust Anchor' | 'Advanced',
  changes: Partial<DnssecProperties> = {},
): Promise<RenderedDialog> {
  const dialog = await renderLoaded(changes);
  await dialog.user.click(screen.getByRole('tab', { name }));
  return dialog;
}

/** A number or text of the tab in front. */
export function field(name: string): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(name);
}

/** A check box of the tab in front. */
export function check(name: RegExp): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('checkbox', { name });
}

/** A radio of the tab in front. */
export function radio(name: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('radio', { name });
}

/** Puts another text in a field. */
export async function retype({ user }: RenderedDialog, name: string, text: string): Promise<void> {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
}
