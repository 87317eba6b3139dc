/**
 * Runs in Electron's main process, where the program searches, too; answers its parent with what each search took.
 */
import type { DirectoryFacts, ManagementFact } from '../../../electron/engine/discovery/facts';
import { dnsQuestionsTo } from '../../../electron/environments/candidate-search/dns-questions';
import { searchCandidates } from '../../../electron/environments/candidate-search/search-candidates';
import type { Endpoint } from '../../../shared/model/server';
import { answerOrders } from '../in-electron';

/** What the parent asks for. */
export interface SearchOrder {
  readonly endpoints: readonly Endpoint[];
  readonly timeoutMs: number;
  readonly retries: number;
  readonly limit: number;
}

/** What one search took, in milliseconds, and found. */
export interface SearchFigures {
  readonly lasted: number;
  /** When the last server that answered was known. */
  readonly answersKnown: number;
  readonly qualified: number;
  readonly silent: number;
}

const granted: ManagementFact = {
  kind: 'granted',
  role: 'domain-controller',
  release: '2022',
  onlineSigning: true,
  copy: { kind: 'ad-integrated-primary', status: 'running' },
};

function candidate(index: number): DirectoryFacts {
  return {
    server: `DC${index}`,
    fqdn: `DC${index}.contoso.com`,
    role: 'domain-controller',
    site: 'Redmond',
    release: '2022',
    isKeyMaster: index === 0,
    inReplicationScope: true,
  };
}

async function search(order: SearchOrder): Promise<SearchFigures> {
  const endpoints = new Map(order.endpoints.map((endpoint, index) => [`DC${index}`, endpoint]));
  const begun = performance.now();
  let answersKnown = 0;
  let qualified = 0;
  const outcome = await searchCandidates({
    ...order,
    candidates: order.endpoints.map((_, index) => candidate(index)),
    zone: { name: 'secure.contoso.com', storage: 'directory' },
    askDns: dnsQuestionsTo(({ server }) => endpoints.get(server) ?? null),
    askManagement: () => new Promise((resolve) => setImmediate(resolve, granted)),
    now: () => performance.now(),
    onCandidate: ({ verdict }) => {
      if (verdict.kind !== 'qualified') return;
      qualified += 1;
      answersKnown = performance.now() - begun;
    },
    signal: new AbortController().signal,
  });
  const found = outcome.kind === 'done' ? outcome.value.length : 0;
  return { lasted: performance.now() - begun, answersKnown, qualified, silent: found - qualified };
}

answerOrders(search);
