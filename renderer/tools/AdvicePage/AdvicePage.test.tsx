// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { adviceRuleNames } from '../../../shared/model/advice';
import type { AdviceFinding } from '../../../shared/model/advice';
import { TestProvider } from '../../dnssec/testing/TestProvider';
import { addConsoleShims } from '../../testing/browser-shims';
import { fakeApi } from '../../testing/fake-api';
import { renderConsole } from '../../testing/render-console';
import { node } from '../../testing/console-queries';
import { adviceFile } from './advice-files';
import { adviceRuleTexts } from './advice-rule-texts';
import { AdvicePage } from './AdvicePage';

afterEach(cleanup);

const zone = 'secure.contoso.com';
const shortKey: AdviceFinding = {
  rule: 'short-rsa-key',
  severity: 'warning',
  place: 'zsk',
  source: 'NIST SP 800-131A Rev. 2 section 3',
  guid: 'g',
  parameters: { keyType: 'ZSK', bits: 1024, atLeast: 2048 },
  cost: 'new-key',
};
const staleSigner: AdviceFinding = {
  rule: 'ds-stale',
  severity: 'fault',
  place: 'delegation',
  source: 'RFC 4035 section 5.2',
  guid: null,
  parameters: { parent: 'contoso.com', strays: 1 },
  cost: 'parent',
};

function show(findings: readonly AdviceFinding[] | null) {
  addConsoleShims();
  const fake = fakeApi();
  fake.answer(
    'readAdvice',
    findings === null
      ? refused({ code: 'server-unavailable', parameters: { server: 'DC1' } })
      : done({ zone, findings }),
  );
  const onOpen = vi.fn();
  render(
    <TestProvider>
      <AdvicePage api={fake.api} initial={{ server: 'DC1', zone }} onOpen={onOpen} onClose={vi.fn()} />
    </TestProvider>,
  );
  return { ...fake, onOpen, user: userEvent.setup() };
}

describe('the page of advice', () => {
  it('has the findings by severity, each with what to do, what that costs and where it stands written', async () => {
    show([staleSigner, shortKey]);
    expect(await screen.findByText('1 fault, 1 warning')).toBeTruthy();
    const faults = screen.getByRole('group', { name: 'Breaks validation' });
    expect(within(faults).getAllByRole('listitem')).toHaveLength(1);
    const [warning] = within(screen.getByRole('group', { name: 'Against a standard' })).getAllByRole(
      'listitem',
    );
    expect(warning?.textContent).toContain('The ZSK is an RSA key of 1024 bits.');
    expect(warning?.textContent).toContain('What to do: Add a ZSK with 2048 bits');
    expect(warning?.textContent).toContain('A new key beside the old one');
    expect(warning?.textContent).toContain('NIST SP 800-131A Rev. 2 section 3');
    expect(screen.queryByRole('group', { name: 'Against good practice' })).toBeNull();
  });

  it('opens the place of a finding', async () => {
    const { user, onOpen } = show([staleSigner, shortKey]);
    await user.click(await screen.findByRole('button', { name: /^Open ZSK: The ZSK is/u }));
    expect(onOpen).toHaveBeenCalledWith('zsk', { server: 'DC1', zone });
  });

  it('says so when there is nothing to advise', async () => {
    show([]);
    expect(await screen.findByText(`${zone} keeps every rule that is looked at here.`)).toBeTruthy();
  });

  it('says why the settings could not be read, and tries again', async () => {
    const { user, callsOf } = show(null);
    expect((await screen.findByRole('alert')).textContent).toContain('DC1');
    const before = callsOf('readAdvice').length;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(callsOf('readAdvice').length).toBe(before + 1);
  });

  it('is written to a file', async () => {
    const { user, callsOf } = show([shortKey]);
    await user.click(await screen.findByRole('button', { name: 'CSV' }));
    expect(callsOf('exportList')[0]?.argument).toMatchObject({ suggestedName: `Advice ${zone}.csv` });
    expect(await screen.findByText(/^The advice was saved to/u)).toBeTruthy();
  });
});

describe('the file', () => {
  it('is a table for a spreadsheet', () => {
    const lines = adviceFile({ zone, findings: [staleSigner] }, 'csv').split('\r\n');
    expect(lines[0]).toBe('Severity,Place,Finding,What to do,Cost,Source');
    expect(lines[1]).toMatch(/^Breaks validation,DS Records,"The parent zone contoso\.com has DS/u);
  });

  it('is a page in which names are text', () => {
    const html = adviceFile(
      { zone: '<b>', findings: [{ ...staleSigner, parameters: { parent: '<i>', strays: 1 } }] },
      'html',
    );
    expect(html).toContain('Advice: &lt;b&gt;');
    expect(html).not.toContain('<i>');
  });
});

it('has sentences that name what they are about, for every rule', () => {
  const numbers = {
    bits: 1024,
    atLeast: 2048,
    octets: 1500,
    atMost: 1400,
    iterations: 50,
    hours: 48,
    left: 3600,
  };
  const others = { ttl: 3600, expire: 3600, days: 7, waits: 3600, least: 48, most: 168, count: 1, strays: 1 };
  const names = {
    keyType: 'KSK',
    algorithm: 'RSA',
    parent: 'com',
    keyMaster: 'DC1',
    provider: 'HSM',
    servers: 'DC2',
  };
  const parameters = { ...numbers, ...others, ...names, delegations: 1, names: 10 };
  for (const rule of adviceRuleNames) {
    const { finding, fix } = adviceRuleTexts[rule];
    for (const text of [finding(parameters), fix(parameters)]) {
      expect(text, rule).toMatch(/^[A-Z].*\.$/u);
      expect(text, rule).not.toMatch(/undefined|NaN/u);
    }
  }
});

describe('in the console', () => {
  it('a zone’s properties say how much advice there is, and lead to it', async () => {
    const { user, answer } = await renderConsole();
    answer('readAdvice', done({ zone, findings: [shortKey] }));
    await user.click(node(zone));
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    await user.click(await screen.findByRole('button', { name: 'Show advice' }));
    expect(await screen.findByRole('heading', { name: 'Advice' })).toBeTruthy();
    expect(await screen.findByText('1 warning')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
