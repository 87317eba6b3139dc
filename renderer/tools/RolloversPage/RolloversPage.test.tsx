// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import type { DelegationReport } from '../../../shared/model/delegation';
import type { RolloverReport } from '../../../shared/model/rollover';
import { aZone } from '../../console/testing/builders';
import { TestProvider } from '../../dnssec/testing/TestProvider';
import { addConsoleShims } from '../../testing/browser-shims';
import { aWorld, fakeApi } from '../../testing/fake-api';
import { RolloversPage } from './RolloversPage';
import { aDelegation, aLane, aRollingZsk, aRolloverReport, aSigner } from './testing/rollovers';

afterEach(cleanup);

interface Shown {
  readonly report?: Partial<RolloverReport>;
  readonly delegation?: Partial<DelegationReport>;
}

const zones = [
  aZone('secure.contoso.com'),
  aZone('keys.contoso.com'),
  aZone('contoso.com', { signed: false }),
];

async function show({ report, delegation }: Shown = {}) {
  addConsoleShims();
  const fake = fakeApi(aWorld({ zones: { DC1: zones } }));
  fake.answer('readRollovers', done(aRolloverReport(report)));
  fake.answer('readDelegation', done(aDelegation(delegation)));
  const onClose = vi.fn();
  render(
    <TestProvider>
      <RolloversPage
        api={fake.api}
        initial={{ server: 'DC1', zone: 'secure.contoso.com' }}
        timeShift={0}
        onClose={onClose}
      />
    </TestProvider>,
  );
  await screen.findByRole('heading', { name: 'Signing keys' });
  return { ...fake, onClose, user: userEvent.setup({ delay: null }) };
}

const lane = (name: string) => within(screen.getByRole('group', { name }));
const zsk = 'ZSK ECDSAP256/SHA-256, 256 bits';
const ksk = 'KSK RSA/SHA-256, 2048 bits';
const argumentsOf = (calls: readonly { readonly argument: unknown }[]) =>
  calls.map(({ argument }) => argument);

describe('the zone', () => {
  it('is the one that was looked at, among the signed ones of the server', async () => {
    const { user, callsOf } = await show();
    expect(callsOf('readRollovers').at(-1)?.argument).toEqual({ server: 'DC1', zone: 'secure.contoso.com' });
    await user.click(screen.getByRole('combobox', { name: 'Signed zone' }));
    const options = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
    expect(options).toEqual(['keys.contoso.com', 'secure.contoso.com']);
    await user.click(screen.getByRole('option', { name: 'keys.contoso.com' }));
    await vi.waitFor(() =>
      expect(callsOf('readRollovers').at(-1)?.argument).toEqual({ server: 'DC1', zone: 'keys.contoso.com' }),
    );
  });

  it('is read again by F5', async () => {
    const { user, callsOf } = await show();
    const before = callsOf('readRollovers').length;
    await user.keyboard('{F5}');
    expect(callsOf('readRollovers')).toHaveLength(before + 1);
  });

  it('says why its rollovers can not be read', async () => {
    addConsoleShims();
    const fake = fakeApi(aWorld({ zones: { DC1: zones } }));
    fake.answer('readRollovers', refused({ code: 'server-unavailable', parameters: { server: 'DC1' } }));
    fake.answer('readDelegation', done(aDelegation()));
    render(
      <TestProvider>
        <RolloversPage
          api={fake.api}
          initial={{ server: 'DC1', zone: null }}
          timeShift={0}
          onClose={vi.fn()}
        />
      </TestProvider>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('DC1 cannot be reached');
  });
});

describe('a lane', () => {
  it('shows the present state among all, what it waits for, who acts next and when it goes on', async () => {
    await show();
    const present = lane(zsk)
      .getAllByRole('listitem')
      .find((item) => item.getAttribute('aria-current') === 'step');
    expect(present?.textContent).toContain('Waiting for the DNSKEY TTL');
    const facts = lane(zsk)
      .getAllByRole('definition')
      .map(({ textContent }) => textContent);
    expect(facts[0]).toBe('the TTL of the DNSKEY records, until every resolver knows the new set');
    expect(facts[2]).toBe('The clock');
    expect(facts[3]).toMatch(/, in 2 hours$/u);
    expect(lane(zsk).getByText(/started by hand/u)).toBeTruthy();
  });

  it('that nothing will take further is called stuck, with the reason and what helps', async () => {
    const stuck = aLane({
      status: 'ksk-waiting-for-ds-update',
      waitsFor: 'parent-ds',
      actor: 'you',
      until: null,
      since: 0,
      obstacle: 'parent-without-ds',
      stepObstacle: null,
    });
    await show({ report: { lanes: [stuck] } });
    expect(lane(ksk).getByText('Stuck.').closest('[role="group"]')?.textContent).toContain(
      'The parent zone does not have the DS record of the new key',
    );
    expect(lane(ksk).getByText('not by itself')).toBeTruthy();
  });

  it('in the queue says at which place', async () => {
    const queued = aLane({ status: 'queued', waitsFor: 'queue', until: null, actor: 'server' });
    await show({ report: { lanes: [queued, aRollingZsk()], queue: [queued.guid] } });
    expect(lane(ksk).getByText(/number 1 in the queue/u)).toBeTruthy();
    expect(screen.getByText(`1. ${ksk}`)).toBeTruthy();
  });
});

describe('a rollover', () => {
  it('is started after M10, with the command to copy and a reason', async () => {
    const { user, callsOf, answer } = await show();
    answer('startRollover', done(null));
    await user.click(lane(ksk).getByRole('button', { name: `Start rollover of ${ksk}` }));
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('Do you want to initiate a rollover of the selected key?');
    expect(box.textContent).toContain('Invoke-DnsServerSigningKeyRollover -ZoneName secure.contoso.com');
    await user.type(within(box).getByRole('textbox'), 'Yearly');
    await user.click(within(box).getByRole('button', { name: 'Yes' }));
    expect(argumentsOf(callsOf('startRollover'))).toEqual([
      { server: 'DC1', zone: 'secure.contoso.com', guid: aLane().guid, reason: 'Yearly' },
    ]);
    expect(await screen.findByText('The rollover was started.')).toBeTruthy();
  });

  it('that runs can not be started again, and the button says why', async () => {
    const { user, callsOf } = await show();
    const button = lane(zsk).getByRole('button', { name: `Start rollover of ${zsk}` });
    await user.click(button);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(callsOf('startRollover')).toEqual([]);
    await user.hover(button);
    expect(await screen.findByText('The key is rolling over already (9116).')).toBeTruthy();
  });

  it('is stepped only after a warning whose default is No', async () => {
    const waiting = aLane({
      status: 'ksk-waiting-for-ds-update',
      waitsFor: 'parent-ds',
      actor: 'parent-zone',
      until: null,
      since: 0,
      stepObstacle: null,
    });
    const { user, callsOf } = await show({ report: { lanes: [waiting] } });
    const step = lane(ksk).getByRole('button', { name: `Step the rollover of ${ksk}` });
    await user.click(step);
    expect((await screen.findByRole('alertdialog')).textContent).toContain(
      'Step-DnsServerSigningKeyRollover',
    );
    await user.keyboard('{Enter}');
    expect(callsOf('stepRollover')).toEqual([]);
    await user.click(step);
    await user.click(await screen.findByRole('button', { name: 'Yes' }));
    expect(callsOf('stepRollover')).toHaveLength(1);
  });
});

describe('the hand-over of DS records', () => {
  const copied: string[] = [];

  function watchCopies(): void {
    copied.length = 0;
    Object.defineProperty(document, 'execCommand', {
      configurable: true,
      value: () => {
        const data = { setData: (_type: string, text: string) => copied.push(text) };
        document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData: data }));
        return true;
      },
    });
  }

  it('copies one record or all of them, exactly', async () => {
    const second = aSigner({ digestType: 4, record: 'secure.contoso.com. 3600 IN DS 20326 8 4 AB' });
    const { user } = await show({ delegation: { records: [aSigner(), second] } });
    watchCopies();
    await user.click(await screen.findByRole('button', { name: 'Copy the DS record 20326, SHA-384' }));
    expect(screen.getByText('One record was copied.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy all records' }));
    expect(copied).toEqual([second.record, `${aSigner().record}\n${second.record}`]);
  });

  it('says which records the parent has, and asks it again on demand', async () => {
    const { user, callsOf, answer } = await show();
    expect(
      await screen.findByText('contoso.com has none of the records (asked DC1.contoso.com).'),
    ).toBeTruthy();
    expect(screen.getByText('missing')).toBeTruthy();
    const before = callsOf('readDelegation').length;
    answer(
      'readDelegation',
      done(
        aDelegation({
          records: [aSigner({ atParent: true })],
          parent: {
            kind: 'asked',
            parent: 'contoso.com',
            server: 'DC1.contoso.com',
            verdict: 'all',
            strays: ['stray'],
            isParentSigned: false,
          },
        }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Ask the parent again' }));
    expect(callsOf('readDelegation')).toHaveLength(before + 1);
    expect(await screen.findByText('published')).toBeTruthy();
    expect(screen.getByText('stray')).toBeTruthy();
    expect(screen.getByText(/^contoso\.com is not signed/u)).toBeTruthy();
  });

  it('writes to the parent zone after a question that Enter answers with Cancel', async () => {
    const { user, callsOf } = await show();
    const write = await screen.findByRole('button', { name: 'Write to the parent zone...' });
    await user.click(write);
    await screen.findByRole('alertdialog');
    await user.keyboard('{Enter}');
    expect(callsOf('publishDelegation')).toEqual([]);
    await user.click(write);
    await user.click(await screen.findByRole('button', { name: 'Write the records' }));
    expect(argumentsOf(callsOf('publishDelegation'))).toEqual([
      { server: 'DC1', zone: 'secure.contoso.com', reason: null },
    ]);
  });

  it('asks why, and shows the command that does the same', async () => {
    const { user, callsOf } = await show();
    await user.click(await screen.findByRole('button', { name: 'Write to the parent zone...' }));
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain('Import-DnsServerResourceRecordDS -ZoneName contoso.com');
    await user.type(within(box).getByRole('textbox'), 'New key');
    await user.click(within(box).getByRole('button', { name: 'Write the records' }));
    expect(argumentsOf(callsOf('publishDelegation'))).toMatchObject([{ reason: 'New key' }]);
  });

  it('names who has to be given the records where the parent is none of ours', async () => {
    await show({
      delegation: {
        parent: { kind: 'unknown', parent: 'com' },
        publishObstacle: 'parent-not-here',
        records: [aSigner({ atParent: null })],
      },
    });
    expect(await screen.findByText('Hand these records to whoever looks after com.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Write to the parent zone...' })).toBeNull();
    expect(screen.getByText('not known')).toBeTruthy();
  });
});
