import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Candidate, DiscoveryProgress } from '../../../shared/model/key-master';
import type { DiscoveryListener } from '../dns-environment';
import type { LabEnvironment } from './lab-environment';
import { createTestLab } from './testing/test-lab';
import { valueOf } from './testing/value-of';

const zone = 'secure.contoso.com';

function aListener(listener: Partial<DiscoveryListener> = {}): DiscoveryListener {
  return { onCandidate: () => undefined, signal: new AbortController().signal, ...listener };
}

/** Each server with its verdict: `qualified`, or the reason why not. */
function verdicts(candidates: readonly Candidate[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    candidates.map(({ server, verdict }) => [
      server,
      verdict.kind === 'qualified' ? 'qualified' : verdict.reason,
    ]),
  );
}

function named(candidates: readonly Candidate[], server: string): Candidate | undefined {
  return candidates.find((candidate) => candidate.server === server);
}

describe('the search for candidates in the lab', () => {
  let folder: string;
  let lab: LabEnvironment;
  const search = async (server = 'DC1', of = zone): Promise<readonly Candidate[]> =>
    valueOf(await lab.findCandidates({ server, zone: of }, aListener()));
  const switchServer = async (server: string, running: boolean): Promise<void> => {
    valueOf(await lab.setServerRunning({ server, running }));
    const isSwitched = async (): Promise<boolean> => {
      const servers = valueOf(await lab.listServers());
      return servers.some(({ name, endpoint }) => name === server && (endpoint !== null) === running);
    };
    await expect.poll(isSwitched).toBe(true);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lab-'));
    lab = createTestLab({ folder });
    lab.start();
  });
  afterEach(async () => {
    await lab.close();
    rmSync(folder, { recursive: true });
  });

  it('finds who qualifies, and says of everybody else why not', async () => {
    expect(verdicts(await search())).toMatchObject({
      DC1: 'qualified',
      DC2: 'qualified',
      DC3: 'qualified',
      DC4: 'no-rights',
      DNS1: 'secondary',
      OLD1: 'release-too-old',
      RODC1: 'read-only-domain-controller',
    });
  });

  it('marks the Key Master, and tells role and site', async () => {
    const candidates = await search();
    expect(candidates.filter(({ isKeyMaster }) => isKeyMaster).map(({ server }) => server)).toEqual(['DC1']);
    expect(named(candidates, 'DC3')).toMatchObject({ role: 'domain-controller', site: 'Branch' });
    expect(named(candidates, 'RODC1')).toMatchObject({ role: 'read-only-domain-controller', site: 'Branch' });
  });

  it('measures how long each answer took', async () => {
    const checks = named(await search(), 'DC2')?.checks ?? [];
    expect(checks).toHaveLength(5);
    for (const { durationMs } of checks) expect(durationMs).toBeGreaterThan(0);
  });

  it('is refused by the port of a server that was stopped', async () => {
    await search();
    await switchServer('DC2', false);
    expect(verdicts(await search())).toMatchObject({ DC2: 'refused-connection', DC3: 'qualified' });
  });

  it('finds a server again that was started again', async () => {
    await switchServer('DC2', false);
    await switchServer('DC2', true);
    expect(verdicts(await search())).toMatchObject({ DC2: 'qualified' });
  });

  it('is refused, too, by a server that has not run since the program started', async () => {
    await switchServer('DC2', false);
    await lab.close();
    lab = createTestLab({ folder });
    lab.start();
    expect(verdicts(await search())).toMatchObject({ DC2: 'refused-connection', DC3: 'qualified' });
  });

  it('gets no answer from servers behind a broken link, though they run', async () => {
    valueOf(await lab.setSiteLink({ sites: ['Headquarters', 'Branch'], connected: false }));
    const found = await search();
    expect(verdicts(found)).toMatchObject({ DC2: 'qualified', DC3: 'no-answer', RODC1: 'no-answer' });
    expect(verdicts(await search('DC3'))).toMatchObject({ DC1: 'no-answer', DC3: 'qualified' });
    const skipped = named(found, 'DC3')?.checks.filter(({ result }) => result === 'skipped');
    expect(skipped?.length).toBe(4);
  });

  it('asks a server that was stopped and started again where it is now', async () => {
    await switchServer('DC2', false);
    valueOf(await lab.setServerRunning({ server: 'DC2', running: true }));
    expect(verdicts(await search())).toMatchObject({ DC2: 'qualified' });
  });

  it('finds the one primary of a zone in a file', async () => {
    const found = verdicts(await search('DNS1', 'fabrikam.com'));
    expect(found).toMatchObject({ DNS1: 'qualified', DC2: 'secondary' });
  });

  it('tells each candidate on the way, and how far it has come', async () => {
    const told: [Candidate, DiscoveryProgress][] = [];
    const onCandidate = (candidate: Candidate, progress: DiscoveryProgress): void => {
      told.push([candidate, progress]);
    };
    const candidates = valueOf(await lab.findCandidates({ server: 'DC1', zone }, aListener({ onCandidate })));
    const byName = (left: Candidate, right: Candidate): number => (left.server < right.server ? -1 : 1);
    expect(told.map(([candidate]) => candidate).toSorted(byName)).toEqual(candidates);
    const total = candidates.length;
    expect(told.map(([, progress]) => progress)).toEqual(
      candidates.map((_, index) => ({ asked: total, answered: index + 1, total })),
    );
  });

  it('can be cancelled', async () => {
    const controller = new AbortController();
    const outcome = lab.findCandidates({ server: 'DC1', zone }, aListener({ signal: controller.signal }));
    controller.abort();
    expect(await outcome).toEqual({ kind: 'refused', problem: { code: 'cancelled', parameters: {} } });
  });

  const refusals: readonly (readonly [string, string, string, string])[] = [
    ['by a server nobody knows', 'DC9', zone, 'server-unknown'],
    ['where the user may not manage the asking server', 'DC4', zone, 'access-denied'],
    ['for a zone the asking server does not have', 'DC1', 'nowhere.example', 'zone-does-not-exist'],
    [
      'for a zone of which the asking server has a secondary copy',
      'DC2',
      'fabrikam.com',
      'zone-type-not-allowed',
    ],
  ];
  it.each(refusals)('is refused %s', async (_name, server, of, code) => {
    const outcome = await lab.findCandidates({ server, zone: of }, aListener());
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code } });
  });

  it('is refused where the asking server does not run', async () => {
    await switchServer('DC2', false);
    const outcome = await lab.findCandidates({ server: 'DC2', zone }, aListener());
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'server-unavailable' } });
  });
});
