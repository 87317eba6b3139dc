// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { aSigningPlan } from '../../dnssec/testing/builders';
import { fakeApi } from '../../testing/fake-api';
import type { FakeApi } from '../../testing/fake-api';
import { zone } from '../testing/builders';
import { button, heading, isGreyed, renderUnsign } from '../testing/render-wizard';

afterEach(cleanup);

const plan = aSigningPlan({
  zone,
  act: 'unsign',
  keyMaster: 'DC1.contoso.com',
  consequences: [{ kind: 'trust-anchors-will-break', servers: ['DNS1.contoso.com'] }],
  reversibility: { kind: 'keys-stay' },
});

function aWorldToUnsign(): FakeApi {
  const fake = fakeApi();
  fake.answer('planSigning', done(plan));
  fake.answer('signZone', done(plan));
  return fake;
}

describe('Unsign zone', () => {
  it('shows what will happen before anything happens, without a way back', async () => {
    const { callsOf } = renderUnsign(aWorldToUnsign());
    expect(await screen.findByText(/will be unsigned/u)).toBeTruthy();
    expect(screen.getByText(/trust anchors on DNS1.contoso.com/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '< Back' })).toBeNull();
    expect(screen.getByRole('dialog').textContent).toContain(
      `Invoke-DnsServerZoneUnsign -ZoneName ${zone} -ComputerName DC1.contoso.com -Force`,
    );
    expect(callsOf('signZone')).toEqual([]);
  });

  it('unsigns at once by Next, with the reason, and ends with Finish', async () => {
    const { user, callsOf, closings } = renderUnsign(aWorldToUnsign());
    await user.type(await screen.findByLabelText('Reason (kept in the history)'), 'Rebuild');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('The zone has been successfully unsigned')).toBeTruthy();
    expect(callsOf('signZone').map(({ argument }) => argument)).toEqual([
      { server: 'DC1', zone, act: 'unsign', reason: 'Rebuild' },
    ]);
    await user.click(button('Finish'));
    expect(closings).toEqual([true]);
  });

  it('changes nothing by Cancel', async () => {
    const { user, callsOf, closings } = renderUnsign(aWorldToUnsign());
    await screen.findByText(/will be unsigned/u);
    await user.keyboard('{Escape}');
    expect(closings).toEqual([false]);
    expect(callsOf('signZone')).toEqual([]);
  });

  it('says why it can not be done, and asks again', async () => {
    const fake = aWorldToUnsign();
    fake.answer('planSigning', refused({ code: 'bad-key-master', parameters: { zone, keyMaster: 'DC1' } }));
    const { user } = renderUnsign(fake);
    expect((await screen.findByRole('alert')).textContent).toContain('9122');
    expect(isGreyed('Next >')).toBe(true);
    fake.answer('planSigning', done(plan));
    await user.click(button('Retry'));
    expect(heading()).toBe('Unsign the zone');
  });

  it('says code, cause and remedy when the Key Master refuses', async () => {
    const fake = aWorldToUnsign();
    fake.answer('signZone', refused({ code: 'key-master-required', parameters: { zone, server: 'DC1' } }));
    const { user, closings } = renderUnsign(fake);
    await screen.findByText(/will be unsigned/u);
    await user.click(button('Next >'));
    expect((await screen.findByRole('alert')).textContent).toContain('9101');
    expect(isGreyed('Finish')).toBe(true);
    await user.click(button('Cancel'));
    expect(closings).toEqual([false]);
  });
});
