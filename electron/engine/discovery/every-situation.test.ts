import { describe, expect, it } from 'vitest';
import type { DirectoryFacts, DnsFact, ManagementFact } from './facts';
import { aDomainController, anAnswer, examine } from './test-situations';
import type { Granted, Situation } from './test-situations';

const dnsFacts: readonly DnsFact[] = [
  { kind: 'no-answer' },
  { kind: 'refused-connection' },
  { kind: 'malformed' },
  { kind: 'unreachable' },
  ...[0, 1, 2, 3, 4, 5, 9, 16].flatMap((responseCode) =>
    [true, false].flatMap((authoritative) =>
      [true, false].map((hasZoneSoa): DnsFact => ({
        kind: 'answered',
        responseCode,
        authoritative,
        hasZoneSoa,
      })),
    ),
  ),
];
const roles = ['domain-controller', 'read-only-domain-controller', 'stand-alone'] as const;
const copies: readonly Granted['copy'][] = [
  { kind: 'none' },
  ...(['ad-integrated-primary', 'standard-primary', 'secondary'] as const).flatMap((kind) =>
    (['running', 'loading', 'expired'] as const).map((status) => ({ kind, status })),
  ),
];
const managementFacts: readonly ManagementFact[] = [
  { kind: 'access-denied' },
  { kind: 'no-answer' },
  ...roles.flatMap((role) =>
    (['2008 R2', '2012'] as const).flatMap((release) =>
      [true, false].flatMap((onlineSigning) =>
        copies.map((copy): ManagementFact => ({ kind: 'granted', role, release, onlineSigning, copy })),
      ),
    ),
  ),
];
const directories: readonly DirectoryFacts[] = [...roles, null].flatMap((role) =>
  (['2008 R2', '2022', null] as const).flatMap((release) =>
    [true, false].map((inReplicationScope): DirectoryFacts => ({
      ...aDomainController,
      role,
      release,
      inReplicationScope,
    })),
  ),
);

/** Every combination of facts, some 200 000 of them. */
function* everySituation(): Generator<Required<Situation>> {
  for (const storage of ['directory', 'file'] as const)
    for (const directory of directories)
      for (const dns of dnsFacts)
        for (const management of managementFacts) yield { zone: { storage }, directory, dns, management };
}

describe('every combination of facts', () => {
  it('ends in a verdict that its checks bear out', () => {
    for (const situation of everySituation()) {
      const { checks, verdict } = examine(situation).candidate;
      const qualified = verdict.kind === 'qualified';
      const wanted = checks.every(({ result }) => result === 'passed');
      const failures = checks.filter(({ result }) => result === 'failed');
      if (qualified !== wanted || (!qualified && failures.length === 0))
        expect.fail(`${JSON.stringify(situation)} ends in ${JSON.stringify({ verdict, checks })}`);
    }
  });

  it('qualifies nobody who lacks one of the brief’s conditions', () => {
    for (const situation of everySituation()) {
      if (examine(situation).candidate.verdict.kind !== 'qualified') continue;
      expect(situation.dns).toEqual(anAnswer);
      expect(situation.management).toMatchObject({ kind: 'granted', release: '2012', onlineSigning: true });
      const { storage } = situation.zone;
      const copy = storage === 'file' ? 'standard-primary' : 'ad-integrated-primary';
      expect(situation.management).toHaveProperty('copy.kind', copy);
      expect(situation.management).not.toHaveProperty('role', 'read-only-domain-controller');
    }
  });
});
