import type { Candidate } from '../../../shared/model/key-master';
import { absorb, beginExamination, nextStep } from './examination';
import type { Examination } from './examination';
import type { DirectoryFacts, DnsFact, ManagementFact, SoughtZone } from './facts';

/** A server that told about itself. */
export type Granted = Extract<ManagementFact, { kind: 'granted' }>;
/** A server that answered by DNS. */
export type Answered = Extract<DnsFact, { kind: 'answered' }>;

/** A zone of the directory. */
export const zone: SoughtZone = { name: 'secure.contoso.com', storage: 'directory' };
/** A server that may well be the Key Master. */
export const aDomainController: DirectoryFacts = {
  server: 'DC2',
  fqdn: 'DC2.contoso.com',
  role: 'domain-controller',
  site: 'Redmond',
  release: '2022',
  isKeyMaster: false,
  inReplicationScope: true,
};
/** The answer of an authoritative server. */
export const anAnswer: Answered = {
  kind: 'answered',
  responseCode: 0,
  authoritative: true,
  hasZoneSoa: true,
};
/** What a primary that signs online tells. */
export const aGrant: Granted = {
  kind: 'granted',
  role: 'domain-controller',
  release: '2022',
  onlineSigning: true,
  copy: { kind: 'ad-integrated-primary', status: 'running' },
};

/** What differs from a qualified candidate. */
export interface Situation {
  readonly zone?: Partial<SoughtZone>;
  readonly directory?: Partial<DirectoryFacts>;
  readonly dns?: DnsFact;
  readonly management?: ManagementFact;
}

/** Milliseconds that questions take here. */
export const times = { dns: 7, management: 20 };

/** Leads a candidate to its verdict and tells what was asked on the way. */
export function examine(situation: Situation): {
  readonly candidate: Candidate;
  readonly asked: readonly string[];
} {
  const asked: string[] = [];
  let examination: Examination = beginExamination(
    { ...zone, ...situation.zone },
    { ...aDomainController, ...situation.directory },
  );
  for (;;) {
    const step = nextStep(examination);
    if (step.kind === 'finished') return { candidate: step.candidate, asked };
    asked.push(step.kind);
    examination =
      step.kind === 'ask-dns'
        ? absorb(examination, { kind: 'dns', value: situation.dns ?? anAnswer, durationMs: times.dns })
        : absorb(examination, {
            kind: 'management',
            value: situation.management ?? aGrant,
            durationMs: times.management,
          });
    if (asked.length > 2) throw new Error('the examination does not end');
  }
}
