import { describe, expect, it } from 'vitest';
import { done, refused } from '../../shared/contract/outcome';
import type { VerbGate } from '../../shared/model/key-master';
import { fakeApi } from '../testing/fake-api';
import { findBestMove } from './best-move';
import { aPlan } from './testing/builders';

const wanted = { server: 'DC2', zone: 'secure.contoso.com', target: 'DC2' };
const online: readonly VerbGate[] = [
  { verb: 'assign', obstacle: 'has-key-master' },
  { verb: 'transfer', obstacle: null },
  { verb: 'seize', obstacle: 'key-master-online' },
];
const offline: readonly VerbGate[] = [
  { verb: 'assign', obstacle: 'has-key-master' },
  { verb: 'transfer', obstacle: 'key-master-offline' },
  { verb: 'seize', obstacle: null },
];

function probed(verbs: readonly VerbGate[]) {
  const fake = fakeApi();
  fake.answer(
    'probeKeyMaster',
    done({
      zone: wanted.zone,
      keyMaster: 'DC1.contoso.com',
      answersDns: true,
      confirmsRole: true,
      durationMs: 3,
      at: 0,
      verbs,
    }),
  );
  return fake;
}

const modes = (fake: ReturnType<typeof fakeApi>): readonly unknown[] =>
  fake.callsOf('planMove').map(({ argument }) => (argument as { readonly mode: string }).mode);

describe('the best move', () => {
  it('is a transfer while the Key Master answers', async () => {
    const fake = probed(online);
    fake.answer('planMove', done(aPlan()));
    expect(await findBestMove(fake.api, wanted)).toEqual(done({ kind: 'planned', plan: aPlan() }));
    expect(modes(fake)).toEqual(['transfer']);
  });

  it('is a seizure when it does not, without key checks where the keys are out of reach', async () => {
    const fake = probed(offline);
    fake.answer(
      'planMove',
      refused({
        code: 'signing-key-not-accessible',
        parameters: { zone: wanted.zone, server: 'DC2', keys: [] },
      }),
    );
    expect((await findBestMove(fake.api, wanted)).kind).toBe('refused');
    expect(modes(fake)).toEqual(['seize', 'seize-without-key-checks']);
  });

  it('is none where every verb has an obstacle, which it names', async () => {
    const fake = probed(online.map(({ verb }) => ({ verb, obstacle: 'zone-file-backed' })));
    expect(await findBestMove(fake.api, wanted)).toEqual(
      done({ kind: 'not-available', obstacle: 'zone-file-backed' }),
    );
    expect(modes(fake)).toEqual([]);
  });

  it('passes every other refusal on', async () => {
    const fake = probed(offline);
    const problem = { code: 'access-denied', parameters: { server: 'DC2', object: 'x' } } as const;
    fake.answer('planMove', refused(problem));
    expect(await findBestMove(fake.api, wanted)).toEqual(refused(problem));
    expect(modes(fake)).toEqual(['seize']);
  });
});
