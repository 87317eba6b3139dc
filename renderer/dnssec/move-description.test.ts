import { describe, expect, it } from 'vitest';
import type { Problem } from '../../shared/contract/problem';
import { changeText, mannerOf, nothingText, plannedSteps, stepsOfFailedMove } from './move-description';
import { aPlan, aSeizure, aSeizureWithoutKeys } from './testing/builders';

const incomplete: Problem = {
  code: 'key-master-move-incomplete',
  parameters: {
    zone: 'secure.contoso.com',
    failedStep: 11,
    cause: 'access-denied',
    holders: ['DC1.contoso.com', 'DC2.contoso.com'],
  },
};

describe('mannerOf', () => {
  it('speaks of keys out of reach before anything else', () => {
    expect(mannerOf(aSeizureWithoutKeys(), 'keep-one-holder')).toBe('without-keys');
  });

  it('speaks of one of two holders as of one that is kept, not seized', () => {
    expect(mannerOf(aSeizure(), 'keep-one-holder')).toBe('keep');
  });

  it('says that nothing changes when the server is the Key Master already', () => {
    const plan = aPlan({ from: 'dc2.contoso.com' });
    expect(mannerOf(plan, 'change')).toBe('already');
    expect(nothingText(plan, 'change')).toBe('DC2.contoso.com is the Key Master already. Nothing changes.');
  });

  it('is the verb of the plan otherwise', () => {
    expect(mannerOf(aPlan(), 'change')).toBe('transfer');
    expect(mannerOf(aSeizure(), 'change')).toBe('seize');
    expect(mannerOf(aPlan({ from: null, mode: 'seize', verb: 'assign' }), 'change')).toBe('assign');
  });
});

describe('changeText', () => {
  it('names nobody from whom the role is taken where nobody has it', () => {
    const plan = aPlan({ from: null, mode: 'seize', verb: 'assign' });
    expect(changeText(plan, 'assign', { kind: 'none' })).toBe(
      'The Key Master for the zone secure.contoso.com will be DC2.contoso.com.',
    );
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
