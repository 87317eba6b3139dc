// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { done } from '../../../shared/contract/outcome';
import type { ZoneReadiness } from '../../../shared/model/readiness';
import { TestProvider } from '../../dnssec/testing/TestProvider';
import { addConsoleShims } from '../../testing/browser-shims';
import { fakeApi } from '../../testing/fake-api';
import { ReadinessPage } from './ReadinessPage';

afterEach(cleanup);

const at = Date.UTC(2026, 10, 24, 15);
const zone = (name: string, changes: Partial<ZoneReadiness> = {}): ZoneReadiness => ({
  zone: name,
  signed: true,
  storage: 'directory',
  verdict: 'safe',
  candidates: [],
  keysLost: [],
  trustAnchorServers: [],
  bogusAt: null,
  bogusCause: null,
  ...changes,
});

it('says beside the verdict from when on validation would fail, where it would', async () => {
  addConsoleShims();
  const fake = fakeApi();
  const zones = [
    zone('lost.test', {
      verdict: 'no-candidate',
      bogusAt: at + 86_400_000,
      bogusCause: 'key-set-expires-key-master-offline',
    }),
    zone('broken.test', { verdict: 'no-candidate', bogusAt: at }),
    zone('kept.test'),
  ];
  const servers = [{ server: 'DC1', fqdn: 'DC1.contoso.com', running: true, zones }];
  fake.answer('readReadiness', done({ at, forest: 'contoso.com', server: 'DC1', servers }));
  render(
    <TestProvider>
      <ReadinessPage api={fake.api} server="DC1" onClose={vi.fn()} />
    </TestProvider>,
  );
  const textOf = async (name: string): Promise<string> =>
    (await screen.findByRole('rowheader', { name })).closest('tr')?.textContent ?? '';
  expect(await textOf('lost.test')).toMatch(
    /no candidateUnless somebody takes over, validation fails: Nov 2\d, 2026, /u,
  );
  expect(await textOf('broken.test')).toContain('validation fails: now');
  expect(await textOf('kept.test')).not.toMatch(/validation/iu);
});
