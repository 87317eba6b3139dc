import { describe, expect, it } from 'vitest';
import type { Candidate, DiscoveryProgress } from '../../../shared/model/key-master';
import type { DirectoryFacts, DnsFact, ManagementFact } from '../../engine/discovery/facts';
import type { Cancelled } from './questions';
import { searchCandidates } from './search-candidates';
import type { CandidateSearch } from './search-candidates';

const authoritative: DnsFact = { kind: 'answered', responseCode: 0, authoritative: true, hasZoneSoa: true };
const granted: ManagementFact = {
  kind: 'granted',
  role: 'domain-controller',
  release: '2022',
  onlineSigning: true,
  copy: { kind: 'ad-integrated-primary', status: 'running' },
};

function aServer(number: number): DirectoryFacts {
  return {
    server: `DC${number}`,
    fqdn: `DC${number}.contoso.com`,
    role: 'domain-controller',
    site: 'Redmond',
    release: '2022',
    isKeyMaster: false,
    inReplicationScope: true,
  };
}

function servers(count: number): readonly DirectoryFacts[] {
  return Array.from({ length: count }, (_, index) => aServer(index + 1));
}

/** A search in which everybody qualifies at once; a test changes what it is about. */
function aSearch(changes: Partial<CandidateSearch> = {}): CandidateSearch {
  return {
    candidates: servers(3),
    zone: { name: 'secure.contoso.com', storage: 'directory' },
    askDns: () => Promise.resolve(authoritative),
    askManagement: () => Promise.resolve(granted),
    limit: 256,
    timeoutMs: 60_000,
    retries: 1,
    now: () => 0,
    onCandidate: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  };
}

/** DNS answers that a test gives by hand, server by server. */
function heldAnswers(): {
  readonly askDns: CandidateSearch['askDns'];
  readonly waiting: () => readonly string[];
  readonly answer: (server: string) => void;
} {
  const held = new Map<string, (fact: DnsFact | Cancelled) => void>();
  return {
    askDns: ({ server }, _question, signal) =>
      new Promise((resolve) => {
        held.set(server, resolve);
        signal.addEventListener('abort', () => {
          held.delete(server);
          resolve({ kind: 'cancelled' });
        });
      }),
    waiting: () => [...held.keys()],
    answer: (server) => {
      held.get(server)?.(authoritative);
      held.delete(server);
    },
  };
}

/** Lets everything run that waits for nothing but its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('the search for candidates', () => {
  it('finds every candidate, in the order the directory names them', async () => {
    const outcome = await searchCandidates(aSearch());
    expect(outcome).toMatchObject({
      kind: 'done',
      value: [
        { server: 'DC1', verdict: { kind: 'qualified' } },
        { server: 'DC2', verdict: { kind: 'qualified' } },
        { server: 'DC3', verdict: { kind: 'qualified' } },
      ],
    });
  });

  it('finds nobody where the directory names nobody', async () => {
    expect(await searchCandidates(aSearch({ candidates: [] }))).toEqual({ kind: 'done', value: [] });
  });

  it('tells each candidate when it is known, with how far the search has come', async () => {
    const held = heldAnswers();
    const told: [string, DiscoveryProgress][] = [];
    const search = searchCandidates(
      aSearch({
        limit: 2,
        askDns: held.askDns,
        onCandidate: ({ server }, progress) => told.push([server, progress]),
      }),
    );
    held.answer('DC2');
    await turn();
    expect(told).toEqual([['DC2', { asked: 2, answered: 1, total: 3 }]]);
    held.answer('DC3');
    await turn();
    held.answer('DC1');
    await search;
    expect(told.slice(1)).toEqual([
      ['DC3', { asked: 3, answered: 2, total: 3 }],
      ['DC1', { asked: 3, answered: 3, total: 3 }],
    ]);
  });

  it('never examines more candidates at the same time than the limit', async () => {
    let running = 0;
    let most = 0;
    const busy = async <T>(answer: T): Promise<T> => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
      return answer;
    };
    const outcome = await searchCandidates(
      aSearch({
        candidates: servers(50),
        limit: 7,
        askDns: () => busy(authoritative),
        askManagement: () => busy(granted),
      }),
    );
    expect(most).toBe(7);
    expect(outcome).toHaveProperty('value.length', 50);
  });

  it('measures every check with the clock it was given', async () => {
    let time = 100;
    const outcome = await searchCandidates(
      aSearch({
        candidates: servers(1),
        now: () => time,
        askDns: () => {
          time += 12.5;
          return Promise.resolve(authoritative);
        },
        askManagement: () => {
          time += 30;
          return Promise.resolve(granted);
        },
      }),
    );
    const [first] = outcome.kind === 'done' ? outcome.value : [];
    expect(first?.checks.map(({ durationMs }) => durationMs)).toEqual([12.5, 12.5, 30, 30, 30]);
  });

  it('holds the time even when a question does not', async () => {
    const outcome = await searchCandidates(
      aSearch({ timeoutMs: 20, askManagement: () => new Promise(() => undefined) }),
    );
    expect(outcome).toMatchObject({
      kind: 'done',
      value: servers(3).map(() => ({ verdict: { kind: 'not-qualified', reason: 'no-answer' } })),
    });
  });

  it('tells a question to stop when its time is over', async () => {
    const stopped: string[] = [];
    await searchCandidates(
      aSearch({
        timeoutMs: 20,
        askDns: ({ server }, _question, signal) =>
          new Promise((resolve) =>
            signal.addEventListener('abort', () => {
              stopped.push(server);
              resolve({ kind: 'cancelled' });
            }),
          ),
      }),
    );
    expect(stopped).toEqual(['DC1', 'DC2', 'DC3']);
  });

  it('gives all retries of a question one time together', async () => {
    const given: unknown[] = [];
    await searchCandidates(
      aSearch({
        candidates: servers(1),
        askDns: (_candidate, question) => {
          given.push(question);
          return Promise.resolve(authoritative);
        },
      }),
    );
    expect(given).toEqual([{ name: 'secure.contoso.com', type: 'SOA', timeoutMs: 60_000, retries: 1 }]);
  });

  it('fails when a question fails, for that is a bug, and stops the others', async () => {
    const held = heldAnswers();
    const search = searchCandidates(
      aSearch({
        askDns: (candidate, question, signal) =>
          candidate.server === 'DC2'
            ? Promise.reject(new Error('a bug'))
            : held.askDns(candidate, question, signal),
      }),
    );
    await expect(search).rejects.toThrow('a bug');
    expect(held.waiting()).toEqual([]);
  });
});

describe('a cancelled search', () => {
  const cancelled = { kind: 'refused', problem: { code: 'cancelled', parameters: {} } };

  it('ends at once, stops every question and tells nothing more', async () => {
    const held = heldAnswers();
    const controller = new AbortController();
    const told: Candidate[] = [];
    const search = searchCandidates(
      aSearch({
        candidates: servers(200),
        limit: 100,
        askDns: held.askDns,
        onCandidate: (candidate) => told.push(candidate),
        signal: controller.signal,
      }),
    );
    held.answer('DC1');
    await turn();
    expect(held.waiting()).toHaveLength(100);
    controller.abort();
    expect(held.waiting()).toEqual([]);
    expect(await search).toEqual(cancelled);
    await turn();
    expect(told.map(({ server }) => server)).toEqual(['DC1']);
  });

  it('ends at once even when a question does not stop', async () => {
    const controller = new AbortController();
    const search = searchCandidates(
      aSearch({ askManagement: () => new Promise(() => undefined), signal: controller.signal }),
    );
    await turn();
    controller.abort();
    expect(await search).toEqual(cancelled);
  });

  it('asks nobody when it was cancelled before it began', async () => {
    const held = heldAnswers();
    const outcome = await searchCandidates(aSearch({ askDns: held.askDns, signal: AbortSignal.abort() }));
    expect(outcome).toEqual(cancelled);
    expect(held.waiting()).toEqual([]);
  });
});
