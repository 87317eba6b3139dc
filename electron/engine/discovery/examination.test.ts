import { describe, expect, it } from 'vitest';
import type {
  CandidateCheck,
  CandidateCheckName,
  DisqualificationReason,
} from '../../../shared/model/key-master';
import { absorb, beginExamination, nextStep } from './examination';
import type { DirectoryFacts } from './facts';
import { aDomainController, aGrant, anAnswer, examine, times, zone } from './test-situations';
import type { Situation } from './test-situations';

function results(checks: readonly CandidateCheck[]): string {
  return checks.map(({ result }) => ({ passed: '+', failed: '-', skipped: '.' })[result]).join('');
}

const standAlone: Partial<DirectoryFacts> = {
  role: 'stand-alone',
  site: null,
  release: null,
  inReplicationScope: false,
};
const inFile = { zone: { storage: 'file' } } as const;

/** name, situation, reason (`null`: qualified), checks in order: + passed, - failed, . skipped */
const rules: readonly (readonly [string, Situation, DisqualificationReason | null, string])[] = [
  ['qualifies an authoritative primary that signs online and that the user manages', {}, null, '+++++'],
  ['qualifies the present Key Master too', { directory: { isKeyMaster: true } }, null, '+++++'],
  ['names silence', { dns: { kind: 'no-answer' } }, 'no-answer', '-....'],
  ['names an unreachable host like a silent one', { dns: { kind: 'unreachable' } }, 'no-answer', '-....'],
  ['names a refused port', { dns: { kind: 'refused-connection' } }, 'refused-connection', '-....'],
  ['names garbage', { dns: { kind: 'malformed' } }, 'bad-answer', '-....'],
  ['takes FORMERR for no answer at all', { dns: { ...anAnswer, responseCode: 1 } }, 'bad-answer', '--...'],
  ['takes NOTIMP for no answer at all', { dns: { ...anAnswer, responseCode: 4 } }, 'bad-answer', '--...'],
  ['refuses REFUSED', { dns: { ...anAnswer, responseCode: 5 } }, 'not-authoritative', '+-+++'],
  ['refuses NXDOMAIN even with AA', { dns: { ...anAnswer, responseCode: 3 } }, 'not-authoritative', '+-+++'],
  [
    'refuses an answer without AA',
    { dns: { ...anAnswer, authoritative: false } },
    'not-authoritative',
    '+-+++',
  ],
  [
    'refuses an answer without the zone’s SOA',
    { dns: { ...anAnswer, hasZoneSoa: false } },
    'not-authoritative',
    '+-+++',
  ],
  [
    'says that a server without a replica of the partition is outside the replication scope',
    {
      directory: { inReplicationScope: false },
      dns: { ...anAnswer, responseCode: 5, authoritative: false, hasZoneSoa: false },
      management: { ...aGrant, copy: { kind: 'none' } },
    },
    'outside-replication-scope',
    '+--++',
  ],
  [
    'says so also when the user may not ask it',
    {
      directory: { inReplicationScope: false },
      dns: { ...anAnswer, responseCode: 5, authoritative: false, hasZoneSoa: false },
      management: { kind: 'access-denied' },
    },
    'outside-replication-scope',
    '+--.-',
  ],
  [
    'takes SERVFAIL for a zone that is not loaded',
    { dns: { ...anAnswer, responseCode: 2 } },
    'zone-not-loaded',
    '+-+++',
  ],
  [
    'takes SERVFAIL for a zone that is not loaded where nobody tells more',
    { dns: { ...anAnswer, responseCode: 2 }, management: { kind: 'access-denied' } },
    'zone-not-loaded',
    '+-+.-',
  ],
  [
    'tells an expired zone from one that is not loaded by the server’s own word',
    {
      directory: standAlone,
      dns: { ...anAnswer, responseCode: 2 },
      management: { ...aGrant, role: 'stand-alone', copy: { kind: 'secondary', status: 'expired' } },
    },
    'zone-expired',
    '+--++',
  ],
  [
    'takes SERVFAIL of a server without the zone for a resolver’s trouble',
    {
      directory: standAlone,
      dns: { ...anAnswer, responseCode: 2 },
      management: { ...aGrant, role: 'stand-alone', copy: { kind: 'none' } },
    },
    'outside-replication-scope',
    '+--++',
  ],
  [
    'names a zone that is still loading, whatever the response code',
    {
      dns: { ...anAnswer, responseCode: 5 },
      management: { ...aGrant, copy: { kind: 'ad-integrated-primary', status: 'loading' } },
    },
    'zone-not-loaded',
    '+-+++',
  ],
  [
    'recognises a secondary, which looks like a primary on the wire',
    {
      directory: standAlone,
      management: { ...aGrant, role: 'stand-alone', copy: { kind: 'secondary', status: 'running' } },
    },
    'secondary',
    '++-++',
  ],
  [
    'recognises a secondary by the directory where the user may not ask it',
    { directory: standAlone, management: { kind: 'access-denied' } },
    'secondary',
    '++-.-',
  ],
  [
    'refuses a file of the same name as a zone of the directory',
    {
      directory: { inReplicationScope: false },
      management: { ...aGrant, copy: { kind: 'standard-primary', status: 'running' } },
    },
    'outside-replication-scope',
    '++-++',
  ],
  [
    'refuses a read-only domain controller that the directory knows as one',
    { directory: { role: 'read-only-domain-controller' }, management: { kind: 'access-denied' } },
    'read-only-domain-controller',
    '++-.-',
  ],
  [
    'refuses a read-only domain controller that calls itself one',
    { directory: { role: null }, management: { ...aGrant, role: 'read-only-domain-controller' } },
    'read-only-domain-controller',
    '++-++',
  ],
  [
    'refuses 2008 R2 by the directory',
    { directory: { release: '2008 R2' }, management: { kind: 'access-denied' } },
    'release-too-old',
    '+++--',
  ],
  [
    'refuses 2008 R2 by the server’s own word',
    { directory: { release: null }, management: { ...aGrant, release: '2008 R2' } },
    'release-too-old',
    '+++-+',
  ],
  [
    'accepts 2012, the first that signs online',
    { management: { ...aGrant, release: '2012' } },
    null,
    '+++++',
  ],
  [
    'refuses a server whose online signing is switched off',
    { management: { ...aGrant, onlineSigning: false } },
    'online-signing-disabled',
    '+++-+',
  ],
  [
    'refuses a server that the user may not manage, and does not guess its settings',
    { management: { kind: 'access-denied' } },
    'no-rights',
    '+++.-',
  ],
  [
    'refuses a server whose management does not answer',
    { management: { kind: 'no-answer' } },
    'no-answer',
    '+++.-',
  ],
  [
    'qualifies the single primary of a zone in a file',
    {
      ...inFile,
      directory: standAlone,
      management: { ...aGrant, role: 'stand-alone', copy: { kind: 'standard-primary', status: 'running' } },
    },
    null,
    '+++++',
  ],
  [
    'does not guess who is primary of a zone in a file',
    { ...inFile, directory: standAlone, management: { kind: 'access-denied' } },
    'no-rights',
    '++..-',
  ],
  [
    'never speaks of replication for a zone in a file',
    {
      ...inFile,
      directory: { inReplicationScope: false },
      dns: { ...anAnswer, responseCode: 5, authoritative: false, hasZoneSoa: false },
      management: { ...aGrant, copy: { kind: 'none' } },
    },
    'not-authoritative',
    '+--++',
  ],
];

describe('the examination of a candidate', () => {
  it.each(rules)('%s', (_name, situation, reason, expected) => {
    const { candidate } = examine(situation);
    expect(candidate.verdict).toEqual(
      reason === null ? { kind: 'qualified' } : { kind: 'not-qualified', reason },
    );
    expect(results(candidate.checks)).toBe(expected);
  });

  it('reports the checks in their order', () => {
    const names: CandidateCheckName[] = ['answers', 'authoritative', 'primary', 'online-signing', 'rights'];
    expect(examine({}).candidate.checks.map(({ check }) => check)).toEqual(names);
  });

  it('asks a server that does not answer nothing more', () => {
    expect(examine({ dns: { kind: 'no-answer' } }).asked).toEqual(['ask-dns']);
  });

  it('asks for the SOA of the very zone', () => {
    expect(nextStep(beginExamination(zone, aDomainController))).toEqual({
      kind: 'ask-dns',
      name: 'secure.contoso.com',
      type: 'SOA',
    });
  });

  it('gives a check the time of the answer it rests on, and a skipped one none', () => {
    const durations = (situation: Situation): readonly number[] =>
      examine(situation).candidate.checks.map(({ durationMs }) => durationMs);
    expect(durations({})).toEqual([
      times.dns,
      times.dns,
      times.management,
      times.management,
      times.management,
    ]);
    expect(durations({ management: { kind: 'access-denied' } })).toEqual([
      times.dns,
      times.dns,
      times.management,
      0,
      times.management,
    ]);
    expect(durations({ dns: { kind: 'malformed' } })).toEqual([times.dns, 0, 0, 0, 0]);
  });

  it('tells the role as the server knows it', () => {
    const { candidate } = examine({ directory: { role: null } });
    expect(candidate.role).toBe('domain-controller');
  });

  it('keeps the first answer when a second one comes', () => {
    const first = absorb(beginExamination(zone, aDomainController), {
      kind: 'dns',
      value: { kind: 'no-answer' },
      durationMs: 2000,
    });
    expect(absorb(first, { kind: 'dns', value: anAnswer, durationMs: 2001 })).toBe(first);
  });
});
