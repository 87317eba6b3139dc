import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { Candidate } from '../../../shared/model/key-master';
import { addBrowserShims } from './browser-shims';
import { theProperties } from './builders';
import { scriptedApi } from './scripted-api';
import type { ScriptedApi } from './scripted-api';

/** The dialog on the screen, who clicks and types, and the script of what is answered. */
export interface RenderedDialog {
  readonly user: UserEvent;
  readonly calls: ScriptedApi['calls'];
  readonly answer: ScriptedApi['answer'];
  readonly emitCandidate: ScriptedApi['emitCandidate'];
  /** Every `changed` the sheet closed with. */
  readonly closings: readonly boolean[];
}

/** Shows the dialog; its settings are still on their way. */
export async function renderDialog(zone = 'secure.contoso.com'): Promise<RenderedDialog> {
  addBrowserShims();
  const script = scriptedApi();
  // The dialog's api is read from the window once, when its module is loaded.
  Object.defineProperty(window, 'dnsManager', { configurable: true, value: script.api });
  const { DnssecPropertiesDialog } = await import('../DnssecPropertiesDialog/DnssecPropertiesDialog');
  const closings: boolean[] = [];
  const onClose = (changed: boolean): void => {
    closings.push(changed);
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <DnssecPropertiesDialog server="DC1" zone={zone} onClose={onClose} />
    </FluentProvider>,
  );
  return {
    user: userEvent.setup(),
    calls: script.calls,
    closings,
    answer: (name, outcome) => act(() => script.answer(name, outcome)),
    emitCandidate: (payload) => {
      act(() => {
        script.emitCandidate(payload);
      });
    },
  };
}

/** Shows the dialog with its settings. */
export async function renderLoaded(changes: Partial<DnssecProperties> = {}): Promise<RenderedDialog> {
  const dialog = await renderDialog(changes.zone);
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
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'OK' }));
  await answer('findCandidates', outcome);
}
