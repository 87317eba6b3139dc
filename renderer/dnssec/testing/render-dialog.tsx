import { act, render, screen, within } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { Candidate } from '../../../shared/model/key-master';
import { addBrowserShims } from './browser-shims';
import { theProperties } from './builders';
import { scriptedApi } from './scripted-api';
import type { ScriptedApi, StageApi } from './scripted-api';
import { TestProvider } from './TestProvider';

/** The dialog on the screen, who clicks and types, and the script of what is answered. */
export interface RenderedDialog {
  readonly user: UserEvent;
  readonly calls: ScriptedApi['calls'];
  readonly answer: ScriptedApi['answer'];
  readonly emitCandidate: ScriptedApi['emitCandidate'];
  readonly emitWorld: ScriptedApi['emitWorld'];
  readonly shiftTime: ScriptedApi['shiftTime'];
  /** Every `changed` the sheet closed with. */
  readonly closings: readonly boolean[];
}

// A busy machine needs longer than a quiet one, and no test here is about time.
vi.setConfig({ testTimeout: 30_000 });

let currentApi: StageApi = scriptedApi().api;

/** The dialog reads `window.dnsManager` once, when its module is loaded; each test puts its own script behind it. */
const relay = new Proxy(currentApi, { get: (_first, name: keyof StageApi) => currentApi[name] });
Object.defineProperty(window, 'dnsManager', { configurable: true, value: relay });
const { DnssecPropertiesDialog } = await import('../DnssecPropertiesDialog/DnssecPropertiesDialog');

/** Shows the dialog; its settings are still on their way. */
export function renderDialog(zone = 'secure.contoso.com'): RenderedDialog {
  addBrowserShims();
  const script = scriptedApi();
  currentApi = script.api;
  const closings: boolean[] = [];
  const onClose = (changed: boolean): void => {
    closings.push(changed);
  };
  render(
    <TestProvider>
      <DnssecPropertiesDialog server="DC1" zone={zone} onClose={onClose} />
    </TestProvider>,
  );
  return {
    // Nothing here depends on the time between two keys, nor on what jsdom thinks of pointer events.
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    calls: script.calls,
    closings,
    shiftTime: script.shiftTime,
    answer: (name, outcome) => act(() => script.answer(name, outcome)),
    emitCandidate: (payload) => {
      act(() => {
        script.emitCandidate(payload);
      });
    },
    emitWorld: () => {
      act(() => {
        script.emitWorld();
      });
    },
  };
}

/** Shows the dialog with its settings. */
export async function renderLoaded(changes: Partial<DnssecProperties> = {}): Promise<RenderedDialog> {
  const dialog = renderDialog(changes.zone);
  await dialog.answer('readDnssecProperties', done(theProperties(changes)));
  return dialog;
}

/** Puts the focus on the drop-down; jsdom has no layout, and a trapped focus does not find its way by Tab there. */
export function focusDropdown(): void {
  act(() => {
    screen.getByRole('combobox').focus();
  });
}

/** Goes on by mouse until the list of servers is open. */
export async function openListByMouse(
  { user, answer }: RenderedDialog,
  outcome: Outcome<readonly Candidate[]>,
): Promise<void> {
  await user.click(screen.getByRole('radio', { name: 'Use the following DNS server as the Key Master' }));
  await user.click(screen.getByRole('combobox'));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'OK' }));
  await answer('findCandidates', outcome);
}

/** Answers M1 with OK. */
export async function acceptLocalCopy({ user }: RenderedDialog): Promise<void> {
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'OK' }));
}
