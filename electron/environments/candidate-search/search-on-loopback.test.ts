import { afterEach, describe, expect, it } from 'vitest';
import type { Candidate } from '../../../shared/model/key-master';
import type { Endpoint } from '../../../shared/model/server';
import type { DirectoryFacts, ManagementFact } from '../../engine/discovery/facts';
import { dnsQuestionsTo } from './dns-questions';
import { searchCandidates } from './search-candidates';
import type { CandidateSearch } from './search-candidates';
import { anAnswer, authoritative, closedPort, late, silent, startServer } from './test-servers';
import type { Behaviour, TestServer } from './test-servers';

const granted: ManagementFact = {
  kind: 'granted',
  role: 'domain-controller',
  release: '2022',
  onlineSigning: true,
  copy: { kind: 'ad-integrated-primary', status: 'running' },
};

const running: TestServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function aServer(behaviour: Behaviour): Promise<TestServer> {
  const server = await startServer(behaviour);
  running.push(server);
  return server;
}

function facts(index: number): DirectoryFacts {
  return {
    server: `DC${index}`,
    fqdn: `DC${index}.contoso.com`,
    role: 'domain-controller',
    site: null,
    release: '2022',
    isKeyMaster: false,
    inReplicationScope: true,
  };
}

/** Searches these endpoints with real sockets. */
function search(
  endpoints: readonly (Endpoint | null)[],
  changes: Partial<CandidateSearch> = {},
): ReturnType<typeof searchCandidates> {
  return searchCandidates({
    candidates: endpoints.map((_, index) => facts(index)),
    zone: { name: 'secure.contoso.com', storage: 'directory' },
    askDns: dnsQuestionsTo(({ server }) => endpoints[Number(server.slice(2))] ?? null),
    askManagement: () => Promise.resolve(granted),
    limit: 256,
    timeoutMs: 200,
    retries: 1,
    now: () => performance.now(),
    onCandidate: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
}

async function reasonOf(endpoint: Endpoint | null, changes: Partial<CandidateSearch> = {}): Promise<string> {
  const outcome = await search([endpoint], changes);
  const verdict = outcome.kind === 'done' ? outcome.value[0]?.verdict : undefined;
  return verdict?.kind === 'not-qualified' ? verdict.reason : (verdict?.kind ?? outcome.kind);
}

/** Another server's name in the question section. */
function withOtherQuestion(message: Buffer): Buffer {
  const changed = Buffer.from(message);
  changed.write('unsafe', 13, 'ascii'); // the first label: "secure"
  return changed;
}

function withOtherId(message: Buffer): Buffer {
  const changed = Buffer.from(message);
  changed.writeUInt16BE((message.readUInt16BE(0) + 1) % 0x10000, 0);
  return changed;
}

const servfail = 2;
const nxdomain = 3;
const refusedCode = 5;

const behaviours: readonly (readonly [string, Behaviour, string])[] = [
  ['qualifies an authoritative server', authoritative, 'qualified'],
  ['calls a black hole silent', silent, 'no-answer'],
  ['calls an answer that comes too late silence', late(600), 'no-answer'],
  ['waits for an answer that is slow and in time', late(20), 'qualified'],
  ['calls garbage a bad answer', (_query, send) => send(Buffer.from('no DNS here')), 'bad-answer'],
  ['passes over an answer with another id', (query, send) => send(withOtherId(anAnswer(query))), 'no-answer'],
  [
    'passes over an answer to another question',
    (query, send) => send(withOtherQuestion(anAnswer(query))),
    'no-answer',
  ],
  [
    'takes the true answer that comes behind a false one',
    (query, send) => {
      send(withOtherId(anAnswer(query, { responseCode: refusedCode })));
      send(anAnswer(query));
    },
    'qualified',
  ],
  [
    'sees that AA is missing',
    (query, send) => send(anAnswer(query, { authoritative: false })),
    'not-authoritative',
  ],
  [
    'sees that the SOA is missing',
    (query, send) => send(anAnswer(query, { soa: false })),
    'not-authoritative',
  ],
  [
    'sees REFUSED',
    (query, send) => send(anAnswer(query, { authoritative: false, responseCode: refusedCode, soa: false })),
    'not-authoritative',
  ],
  [
    'sees NXDOMAIN with AA, as some resolvers send it',
    (query, send) => send(anAnswer(query, { responseCode: nxdomain, soa: false })),
    'not-authoritative',
  ],
  [
    'sees SERVFAIL',
    (query, send) => send(anAnswer(query, { authoritative: false, responseCode: servfail, soa: false })),
    'zone-not-loaded',
  ],
];

describe('a search over real sockets', () => {
  it.each(behaviours)('%s', async (_name, behaviour, expected) => {
    const { endpoint } = await aServer(behaviour);
    expect(await reasonOf(endpoint)).toBe(expected);
  });

  it('tells a port nobody listens on from a black hole', async () => {
    expect(await reasonOf(await closedPort())).toBe('refused-connection');
  });

  it('counts a server without a known address as one that does not answer', async () => {
    expect(await reasonOf(null)).toBe('no-answer');
  });

  it('asks again when the first question is lost', async () => {
    let lost = false;
    const { endpoint, received } = await aServer((query, send) => {
      if (lost) send(anAnswer(query));
      lost = true;
    });
    expect(await reasonOf(endpoint)).toBe('qualified');
    expect(received()).toBe(2);
  });

  it('asks a black hole as often as it was told to', async () => {
    const { endpoint, received } = await aServer(silent);
    await search([endpoint], { retries: 3 });
    expect(received()).toBe(4);
  });

  it('tells the quick ones before the silent ones are given up', async () => {
    const servers = await Promise.all([silent, authoritative, silent, authoritative].map(aServer));
    const told: string[] = [];
    await search(
      servers.map(({ endpoint }) => endpoint),
      { onCandidate: ({ server }) => told.push(server) },
    );
    expect(told.slice(0, 2).toSorted()).toEqual(['DC1', 'DC3']);
    expect(told.slice(2).toSorted()).toEqual(['DC0', 'DC2']);
  });

  it('never has more questions under way than the limit', async () => {
    let open = 0;
    let most = 0;
    const counting: Behaviour = (query, send) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        send(anAnswer(query));
      }, 10);
    };
    const servers = await Promise.all(Array.from({ length: 20 }, () => aServer(counting)));
    const outcome = await search(
      servers.map(({ endpoint }) => endpoint),
      { limit: 4, timeoutMs: 2_000 },
    );
    expect(outcome).toHaveProperty('value.length', 20);
    expect(most).toBe(4);
  });
});

describe('cancelling a search over real sockets', () => {
  /** UDP sockets of this process, the test servers' own included. */
  function openSockets(): number {
    return process.getActiveResourcesInfo().filter((name) => name === 'UDPWrap').length;
  }

  it('closes every socket at once and keeps what was told', async () => {
    const servers = await Promise.all([authoritative, ...Array<Behaviour>(30).fill(silent)].map(aServer));
    const controller = new AbortController();
    const told: Candidate[] = [];
    const outcome = search(
      servers.map(({ endpoint }) => endpoint),
      {
        timeoutMs: 60_000,
        signal: controller.signal,
        onCandidate: (candidate) => told.push(candidate),
      },
    );
    await expect.poll(() => told.length).toBe(1);
    expect(openSockets()).toBeGreaterThan(servers.length);
    controller.abort();
    expect(await outcome).toEqual({ kind: 'refused', problem: { code: 'cancelled', parameters: {} } });
    await expect.poll(openSockets).toBe(servers.length); // long before the 60 s are over
    expect(told.map(({ server }) => server)).toEqual(['DC0']);
  });
});
