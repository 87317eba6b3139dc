import { describe, expect, it } from 'vitest';
import type { Consequence, Reversibility } from '../../../shared/model/key-master';
import { missingKey } from '../testing/builders';
import { describeConsequence, describeConsequences, describeReversibility } from './consequence-lines';

const server = 'DC2.contoso.com';

const consequences: readonly (readonly [Consequence, string, string | null])[] = [
  [{ kind: 'becomes-key-master', server }, 'DC2.contoso.com becomes the Key Master.', null],
  [{ kind: 'stops-being-key-master', server }, 'DC2.contoso.com stops being the Key Master.', null],
  [
    { kind: 'goes-on-believing', server, online: true },
    'DC2.contoso.com goes on believing that it is the Key Master until it reads the directory again.',
    'server',
  ],
  [
    { kind: 'goes-on-believing', server, online: false },
    'DC2.contoso.com cannot be told. It learns that it is no longer the Key Master when it is back.',
    'server',
  ],
  [
    { kind: 'two-holders-remain', servers: [server, 'DC3.contoso.com'] },
    'The directory goes on naming two Key Masters: DC2.contoso.com and DC3.contoso.com. Keep one of them afterwards.',
    'you',
  ],
  [{ kind: 'keys-stay', count: 3 }, '3 private keys stay in use.', null],
  [{ kind: 'keys-stay', count: 1 }, 'One private key stays in use.', null],
  [
    { kind: 'keys-not-accessible', server, keys: [missingKey, { ...missingKey, usableOn: [] }] },
    'DC2.contoso.com cannot use these private keys: KSK 20326 (on DC1.contoso.com) and KSK 20326 (held nowhere any more).',
    null,
  ],
  [
    { kind: 'must-be-re-signed', zone: 'a.test', by: 'you' },
    'No keys are made and nothing is signed now. The zone a.test must be re-signed.',
    'you',
  ],
  [
    { kind: 'trust-anchors-will-break', servers: ['A', 'B', 'C'] },
    'Re-signing makes the trust anchors on A, B and C invalid. They must be updated afterwards.',
    'you',
  ],
  [{ kind: 'trust-anchors-stay-valid', servers: ['A'] }, 'The trust anchors on A stay valid.', null],
  [{ kind: 'new-keys', count: 1 }, 'A new signing key is made.', 'server'],
  [
    { kind: 'not-reached-now', servers: ['A'] },
    'A cannot be reached now and will learn of it later.',
    'clock',
  ],
];

describe('describeConsequence', () => {
  it.each(consequences)('puts %j into words and says who acts next', (consequence, text, actor) => {
    expect(describeConsequence(consequence)).toMatchObject({ text, actor });
  });

  it('says when everybody knows, by the clock', () => {
    const { text, actor } = describeConsequence({ kind: 'known-everywhere', at: Date.UTC(2026, 10, 24) });
    expect(text).toMatch(/^All DNS servers that can be reached know of it by .+\.$/u);
    expect(actor).toBe('clock');
  });
});

const reversibilities: readonly (readonly [Reversibility, string])[] = [
  [{ kind: 'transfer-back', to: 'DC1' }, 'You can take it back at any time: transfer the role back to DC1.'],
  [
    { kind: 'hand-back-before-re-sign', to: ['DC1', 'DC3'] },
    'You can take it back until the zone is re-signed: hand the role back to DC1 and DC3. After re-signing it is final.',
  ],
  [{ kind: 'hand-back-before-re-sign', to: [] }, 'It cannot be taken back: no server has the keys any more.'],
  [{ kind: 'keys-stay' }, 'This can be taken back: no key is given up.'],
  [{ kind: 'irreversible' }, 'This cannot be taken back.'],
];

describe('describeConsequences', () => {
  const silent: Consequence = { kind: 'goes-on-believing', server: 'DC1', online: false };

  it('does not say twice that a server hears of it later', () => {
    const texts = describeConsequences([silent, { kind: 'not-reached-now', servers: ['DC1', 'DC3'] }]);
    expect(texts.map(({ text }) => text).at(-1)).toBe(
      'DC3 cannot be reached now and will learn of it later.',
    );
    expect(describeConsequences([silent, { kind: 'not-reached-now', servers: ['DC1'] }])).toHaveLength(1);
  });

  it('leaves everything else as it is', () => {
    const others: readonly Consequence[] = [
      { kind: 'becomes-key-master', server },
      { kind: 'not-reached-now', servers: ['DC3'] },
    ];
    expect(describeConsequences(others)).toHaveLength(2);
  });
});

describe('describeReversibility', () => {
  it.each(reversibilities)('puts %j into one plain line', (reversibility, text) => {
    expect(describeReversibility(reversibility).text).toBe(text);
  });
});
