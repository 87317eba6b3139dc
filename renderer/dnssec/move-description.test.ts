import { describe, expect, it } from 'vitest';
import type { Problem } from '../../shared/contract/problem';
import { describePlan, formatMoment, plannedSteps, stepsOfFailedMove } from './move-description';
import { aPlan } from './testing/builders';

const incomplete: Problem = {
  code: 'key-master-move-incomplete',
  parameters: {
    zone: 'secure.contoso.com',
    failedStep: 11,
    cause: 'access-denied',
    holders: ['DC1.contoso.com', 'DC2.contoso.com'],
  },
};

describe('describePlan', () => {
  it('says who becomes Key Master, who stops, and when all know', () => {
    const plan = aPlan();
    expect(describePlan(plan)).toEqual([
      'DC2.contoso.com becomes the Key Master.',
      'DC1.contoso.com stops being the Key Master.',
      `All DNS servers of the zone know of it by ${formatMoment(plan.knownEverywhereAt)}.`,
    ]);
  });

  it('names a server that will go on believing that it holds the role', () => {
    const effects = describePlan(aPlan({ holdersAfter: ['dc1.contoso.com', 'DC2.contoso.com'] }));
    expect(effects).toContain('dc1.contoso.com goes on believing that it is the Key Master.');
    expect(effects).not.toContain('DC1.contoso.com stops being the Key Master.');
  });

  it('says that nothing changes when the server is the Key Master already', () => {
    expect(describePlan(aPlan({ from: 'dc2.contoso.com' }))).toEqual([
      'DC2.contoso.com is the Key Master already. Nothing changes.',
    ]);
  });

  it('takes nobody the role when nobody has it', () => {
    expect(describePlan(aPlan({ from: null }))).toHaveLength(2);
  });
});

describe('plannedSteps', () => {
  it('leaves out the steps that will not run and gives no results', () => {
    const [first, second] = aPlan().steps;
    const steps = first && second ? [first, { ...second, result: 'skipped' as const }] : [];
    expect(plannedSteps(aPlan({ steps }))).toEqual([
      { step: 1, text: 'Check the request', server: null, result: null },
    ]);
  });
});

describe('stepsOfFailedMove', () => {
  it('shows the steps before the failed one as done and those after it as not reached', () => {
    const results = stepsOfFailedMove(aPlan(), incomplete).map(({ step, result }) => [step, result]);
    expect(results.slice(9)).toEqual([
      [10, 'done'],
      [11, 'failed'],
      [12, 'not-reached'],
      [13, 'not-reached'],
    ]);
  });

  it('knows nothing when the problem does not say how far the move came', () => {
    expect(stepsOfFailedMove(aPlan(), { code: 'unexpected', parameters: { reference: 'x' } })).toEqual([]);
    expect(stepsOfFailedMove(null, incomplete)).toEqual([]);
  });
});
