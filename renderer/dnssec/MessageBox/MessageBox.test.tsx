// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { useAccessKeys } from '../access-keys/useAccessKeys';
import { addBrowserShims } from '../testing/browser-shims';
import { TestProvider } from '../testing/TestProvider';
import { MessageBox } from './MessageBox';
import type { MessageBoxButtons } from './MessageBox';

afterEach(cleanup);

function Box({ buttons, answers }: { readonly buttons: MessageBoxButtons; readonly answers: string[] }) {
  useAccessKeys();
  return (
    <MessageBox
      kind="warning"
      buttons={buttons}
      onAccept={() => answers.push('accept')}
      {...(buttons === 'ok' ? {} : { onDecline: () => answers.push('decline') })}
    >
      <p>Do you want to continue?</p>
    </MessageBox>
  );
}

function show(buttons: MessageBoxButtons): readonly string[] {
  addBrowserShims();
  const answers: string[] = [];
  render(
    <TestProvider>
      <Box buttons={buttons} answers={answers} />
    </TestProvider>,
  );
  return answers;
}

describe('a message box', () => {
  it('is an alert with the caption DNS, its kind as an icon, and its text as description', async () => {
    show('ok-cancel');
    const box = await screen.findByRole('alertdialog', {
      name: 'DNS',
      description: 'Do you want to continue?',
    });
    expect(box).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Warning' })).toBeTruthy();
  });

  it.each([
    ['ok', ['OK']],
    ['ok-cancel', ['OK', 'Cancel']],
    ['yes-no', ['Yes', 'No']],
  ] as const)('of kind %s has the buttons %j, the first one with the focus', async (buttons, names) => {
    show(buttons);
    const [first, ...others] = await Promise.all(names.map((name) => screen.findByRole('button', { name })));
    expect(screen.getAllByRole('button')).toHaveLength(1 + others.length);
    expect(document.activeElement).toBe(first);
  });

  it('is accepted by Enter and declined by Esc', async () => {
    const answers = show('ok-cancel');
    const user = userEvent.setup();
    await user.keyboard('{Enter}{Escape}');
    expect(answers).toEqual(['accept', 'decline']);
  });

  it('with one button is closed by Esc, too', async () => {
    const answers = show('ok');
    await userEvent.setup().keyboard('{Escape}');
    expect(answers).toEqual(['accept']);
  });

  it('has access keys for Yes and No', async () => {
    const answers = show('yes-no');
    await userEvent.setup().keyboard('{Alt>}n{/Alt}{Alt>}y{/Alt}');
    expect(answers).toEqual(['decline', 'accept']);
  });
});
