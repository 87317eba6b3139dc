// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { addBrowserShims } from '../testing/browser-shims';
import { TestProvider } from '../testing/TestProvider';
import { CommandLine } from './CommandLine';

afterEach(cleanup);

const command =
  'Reset-DnsServerZoneKeyMasterRole -ZoneName a.test -KeyMasterServer DC2.a.test -SeizeRole -Force';

/** jsdom has no clipboard; what would be copied is what is selected. */
function show(copies: boolean): readonly string[] {
  addBrowserShims();
  const copied: string[] = [];
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: (name: string) => {
      copied.push(`${name}: ${String(getSelection())}`);
      return copies;
    },
  });
  render(
    <TestProvider>
      <CommandLine act={{ kind: 'move', zone: 'a.test', target: 'DC2.a.test', mode: 'seize' }} />
    </TestProvider>,
  );
  return copied;
}

describe('the command line', () => {
  it('copies the very command, and says so', async () => {
    const copied = show(true);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Copy' }));
    expect(copied).toEqual([`copy: ${command}`]);
    expect(screen.getByRole('status').textContent).toBe('Copied');
  });

  it('does not say so when it could not', async () => {
    show(false);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
