// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/contract/outcome';
import { aStatus } from '../../console/testing/builders';
import { aCandidate, aRejected } from '../../dnssec/testing/builders';
import { aStart, aStartWithKeys, zone } from '../testing/builders';
import { button, heading, isGreyed, renderWizard } from '../testing/render-wizard';
import type { RenderedWizard } from '../testing/render-wizard';

afterEach(cleanup);

async function next({ user }: RenderedWizard, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) await user.click(button('Next >'));
}

const radio = (name: string): HTMLElement => screen.getByRole('radio', { name });

/** Stands on the Key Master page with the second radio chosen. */
async function onOtherServer(): Promise<RenderedWizard> {
  const wizard = await renderWizard();
  await next(wizard, 2);
  await wizard.user.click(radio('Select another primary server as the Key Master:'));
  return wizard;
}

const servers = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Primary servers' });

describe('the first page', () => {
  it('has the original texts, Next with the focus and Back greyed', async () => {
    await renderWizard();
    expect(heading()).toBe('DNS Security Extensions (DNSSEC)');
    expect(screen.getByRole('dialog', { name: 'Zone Signing Wizard' }).textContent).toContain(
      'To continue, click Next and this wizard will guide you through the zone signing process.',
    );
    expect(document.activeElement).toBe(button('Next >'));
    expect(isGreyed('< Back')).toBe(true);
  });

  it('unfolds what its link tells, and remembers its box', async () => {
    const { user } = await renderWizard();
    await user.click(button('Learn more about DNSSEC'));
    expect(screen.getByText(/RFC 4033/u)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: "Don't show this page again" }));
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
  });

  it('closes unchanged by Esc, and Enter goes on', async () => {
    const { user, closings } = await renderWizard();
    await user.keyboard('{Enter}');
    expect(heading()).toBe('Signing Options');
    await user.keyboard('{Escape}');
    expect(closings).toEqual([false]);
  });
});

describe('the options', () => {
  it('grey the zone name until its option is chosen', async () => {
    const wizard = await renderWizard();
    await next(wizard);
    const name = screen.getByRole<HTMLInputElement>('combobox', { name: 'Zone Name:' });
    expect(name.disabled).toBe(true);
    await wizard.user.click(radio('Sign the zone with parameters of an existing zone.'));
    expect(name.disabled).toBe(false);
    await next(wizard);
    expect(screen.getByText('Type the name of a signed zone, or choose another option.')).toBeTruthy();
    expect(document.activeElement).toBe(name);
    await wizard.user.type(name, 'contoso.com');
    await wizard.user.keyboard('{Enter}');
    expect(heading()).toBe('Key Master');
  });

  it('offer no parameters of another zone where none is signed', async () => {
    const wizard = await renderWizard(aStart({ signedZones: [] }));
    await next(wizard);
    expect(radio('Sign the zone with parameters of an existing zone.').matches(':disabled')).toBe(true);
    expect(screen.getByText('No other zone is signed on DC1.')).toBeTruthy();
  });
});

describe('the Key Master page', () => {
  it('names the present server and has the list greyed', async () => {
    const wizard = await renderWizard();
    await next(wizard, 2);
    expect(radio('The DNS server DC1 is the Key Master.')).toBe(document.activeElement);
    expect(servers().disabled).toBe(true);
  });

  it('asks M2 when the list is opened and not when one types, and lists who qualifies', async () => {
    const wizard = await onOtherServer();
    wizard.answer(
      'findCandidates',
      done([aCandidate('DC2'), aRejected('RODC1', 'read-only-domain-controller')]),
    );
    await wizard.user.click(servers());
    await wizard.user.type(servers(), 'D');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await wizard.user.keyboard('{F4}');
    expect((await screen.findByRole('alertdialog')).textContent).toContain('will be loaded for the zone');
    await wizard.user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'OK' }));
    await wizard.user.click(await screen.findByRole('option', { name: /DC2/u }));
    expect(servers().value).toBe('DC2.contoso.com');
    await next(wizard);
    expect(heading()).toBe('Key Signing Key (KSK)');
  });

  it('asks M3 for a typed name, and says beside the box why it can not be', async () => {
    const wizard = await onOtherServer();
    wizard.answer('validateKeyMaster', done(aRejected('OLD1', 'release-too-old')));
    await wizard.user.type(servers(), 'OLD1');
    await wizard.user.keyboard('{Enter}');
    const box = await screen.findByRole('alertdialog');
    expect(box.textContent).toContain(
      `The DNS server OLD1 must be validated as a Key Master for the zone ${zone}.`,
    );
    await wizard.user.click(within(box).getByRole('button', { name: 'Yes' }));
    expect(await screen.findByText(/cannot sign online/u)).toBeTruthy();
    expect(document.activeElement).toBe(servers());
    expect(heading()).toBe('Key Master');
  });

  it('can not choose another server for a file-backed zone, and says why', async () => {
    const wizard = await renderWizard(aStart({ zoneType: 'standard-primary' }));
    await next(wizard, 2);
    expect(radio('Select another primary server as the Key Master:').matches(':disabled')).toBe(true);
    expect(screen.getByText(/is file-backed/u)).toBeTruthy();
  });

  it('says who is Key Master since an earlier signing', async () => {
    const keyMaster = { server: 'DC2', fqdn: 'DC2.contoso.com', online: true };
    const wizard = await renderWizard(aStartWithKeys({ keyMaster }));
    await next(wizard, 2);
    expect(screen.getByText(/DC2.contoso.com is the Key Master of the zone since/u)).toBeTruthy();
  });
});

describe('the pages of keys', () => {
  it('add, edit and remove keys; Next waits for the first one', async () => {
    const wizard = await renderWizard();
    await next(wizard, 4);
    expect(isGreyed('Next >')).toBe(true);
    expect(isGreyed('Edit')).toBe(true);
    await wizard.user.click(button('Add'));
    const editor = await screen.findByRole('dialog', { name: 'New Key Signing Key (KSK)' });
    await wizard.user.click(within(editor).getByRole('button', { name: 'OK' }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.queryByRole('columnheader', { name: 'Change' })).toBeNull();
    expect(isGreyed('Next >')).toBe(false);
    await wizard.user.click(button('Remove'));
    expect(isGreyed('Next >')).toBe(true);
  });

  it('list the keys of an earlier signing again', async () => {
    const wizard = await renderWizard(aStartWithKeys());
    await next(wizard, 4);
    expect(screen.getAllByRole('row')[1]?.textContent).toContain('RSA/SHA-256');
    await wizard.user.click(button('Edit'));
    expect(await screen.findByRole('dialog', { name: 'Edit Key Signing Key (KSK)' })).toBeTruthy();
  });
});

describe('the summary', () => {
  async function onSummary(): Promise<RenderedWizard> {
    const wizard = await renderWizard();
    await next(wizard);
    await wizard.user.click(radio('Use default settings to sign the zone.'));
    await next(wizard);
    return wizard;
  }

  it('shows the documented text, the consequences and the command', async () => {
    await onSummary();
    const text = (await screen.findByRole('document', { name: 'Parameters' })).textContent;
    expect(text).toContain(
      `Zone name: ${zone}\n\nKey Master: DC1\n\n[Key signing key (KSK): 1]\nAlgorithm: RSA/SHA-256\nKey length: 2048 bits\nKSP: Microsoft Software Key Storage Provider\nDNSKEY signature validity: 168 hours\nReplication: Enabled\n`,
    );
    expect(screen.getByText('DC1.contoso.com becomes the Key Master.')).toBeTruthy();
    expect(screen.getByText(/To begin signing the zone, click Next./u)).toBeTruthy();
    expect(screen.getByRole('dialog').textContent).toContain(
      `Invoke-DnsServerZoneSign -ZoneName ${zone} -ComputerName DC1.contoso.com -SignWithDefault -Force`,
    );
  });

  it('says why the zone can not be signed so, and leads to the page where it can be put right', async () => {
    const wizard = await renderWizard();
    wizard.answer(
      'planZoneSigning',
      refused({ code: 'source-zone-not-signed', parameters: { server: 'DC1', zone: 'contoso.com' } }),
    );
    await next(wizard);
    await wizard.user.click(radio('Sign the zone with parameters of an existing zone.'));
    await wizard.user.type(screen.getByRole('combobox', { name: 'Zone Name:' }), 'contoso.com');
    await next(wizard, 2);
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be taken over');
    expect(isGreyed('Next >')).toBe(true);
    await wizard.user.click(button('Retry'));
    expect(wizard.callsOf('planZoneSigning')).toHaveLength(2);
    await wizard.user.click(button('Go to Signing Options'));
    expect(heading()).toBe('Signing Options');
  });

  it('signs with the reason, and ends with Finish', async () => {
    const wizard = await onSummary();
    await wizard.user.type(await screen.findByLabelText('Reason (kept in the history)'), 'Audit');
    await next(wizard);
    expect(await screen.findByText(/The zone has been successfully signed./u)).toBeTruthy();
    expect(wizard.callsOf('performZoneSigning')[0]?.argument).toMatchObject({ reason: 'Audit' });
    expect(isGreyed('Cancel')).toBe(true);
    expect(isGreyed('< Back')).toBe(true);
    await wizard.user.click(button('Finish'));
    expect(wizard.closings).toEqual([true]);
  });

  it('shows how far keys and signatures are, and lets one close meanwhile', async () => {
    const wizard = await onSummary();
    wizard.world.status = aStatus({ keyGeneration: { done: 1, total: 3 }, signing: { done: 4, total: 9 } });
    await next(wizard);
    const keys = await screen.findByRole('progressbar', { name: 'Generating signing keys' });
    expect(keys.getAttribute('aria-valuenow')).toBe('1');
    expect(screen.getByText('Signing zones: 4 of 9')).toBeTruthy();
    expect(isGreyed('Finish')).toBe(false);
    wizard.world.status = aStatus();
    act(() => wizard.emit('keyGenerationProgressed', { done: 3, total: 3 }));
    expect(await screen.findByText(/The zone has been successfully signed./u)).toBeTruthy();
  });

  it('says code, cause and remedy when signing is refused, and lets one put it right', async () => {
    const wizard = await onSummary();
    wizard.answer(
      'performZoneSigning',
      refused({ code: 'signing-key-not-accessible', parameters: { zone, server: 'DC1', keys: ['4711'] } }),
    );
    await next(wizard);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Error code 9107.');
    expect(alert.textContent).toContain('Nothing was changed.');
    expect(isGreyed('Finish')).toBe(true);
    await wizard.user.click(button('< Back'));
    expect(heading()).toBe('DNS Security Extensions (DNSSEC)');
    await wizard.user.click(button('Cancel'));
    expect(wizard.closings).toEqual([false]);
  });
});
