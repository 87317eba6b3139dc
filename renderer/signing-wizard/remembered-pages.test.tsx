// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { done } from '../../shared/contract/outcome';
import { emptyViewState } from '../../shared/model/empty-view-state';
import { viewStateSchema } from '../../shared/model/view-state';
import type { ConsoleStore } from '../stores/console-store';
import { aWorld } from '../testing/fake-api';
import { renderConsole } from '../testing/render-console';
import { aStart } from './testing/builders';

afterEach(cleanup);
vi.setConfig({ testTimeout: 60_000 });

/** A busy machine needs longer to read the lazy part than a test waits for what it shows. */
async function open(console: ConsoleStore): Promise<void> {
  await import('../console/dialogs/ConsoleDialog');
  await import('./SigningWizard/SigningWizard');
  console.openDialog(dialog);
}

const dialog = { kind: 'sign-zone', server: 'DC1', zone: 'intranet.contoso.com' } as const;

it('a page that is not to be shown again is remembered for the next run', async () => {
  const { user, console, world, answer } = await renderConsole();
  answer('readSigningParameters', done(aStart()));
  await open(console);
  await user.click(await screen.findByRole('checkbox', { name: "Don't show this page again" }));
  await expect.poll(() => world.view.hiddenWizardPages).toEqual(['welcome']);
  expect(viewStateSchema.parse(world.view)).toEqual(world.view);
});

it('a remembered page is left out, and older files show all of them', async () => {
  const view = { ...emptyViewState, hiddenWizardPages: ['welcome' as const] };
  const { console, answer } = await renderConsole(aWorld({ view }));
  answer('readSigningParameters', done(aStart()));
  await open(console);
  expect(await screen.findByRole('heading', { level: 3, name: 'Signing Options' })).toBeTruthy();
  expect(viewStateSchema.parse(emptyViewState).hiddenWizardPages).toBeUndefined();
});
