import { describe, expect, it } from 'vitest';
import { adviceRuleNames } from '../../../shared/model/advice';
import type { AdviceFinding, AdviceRuleName } from '../../../shared/model/advice';
import { aForest, after, completionsOf, made, seizeWithoutKeysBy, switched, zone } from '../testing/worlds';
import { aKey, someFacts, soundParent } from './advice-test-facts';
import type { FactChanges } from './advice-test-facts';
import { adviceRules, findingsOf, zoneAdvice } from './zone-advice';

const hour = 3600;
const day = 24 * hour;
const withKeys = (ksk: Parameters<typeof aKey>[1], zsk = ksk): FactChanges => ({
  keys: [aKey('KSK', ksk), aKey('ZSK', zsk)],
});
const nsec3 = { signWithNsec3: true } as const;

interface RuleCase {
  readonly rule: AdviceRuleName;
  readonly breach: FactChanges;
  /** What the finding says; those of two keys one after the other. */
  readonly says: readonly Partial<AdviceFinding>[];
}

/** For each rule a zone that breaks it, and as little else as can be. */
const cases: readonly RuleCase[] = [
  {
    rule: 'sha1-algorithm',
    breach: withKeys({ algorithm: 7, keyLength: 2048 }),
    says: [
      {
        place: 'ksk',
        guid: 'guid of the KSK',
        parameters: { keyType: 'KSK', algorithm: 'RSA/SHA-1 (NSEC3)' },
      },
      { place: 'zsk', guid: 'guid of the ZSK' },
    ],
  },
  { rule: 'rsa-sha512-algorithm', breach: withKeys({ algorithm: 10, keyLength: 2048 }), says: [{}, {}] },
  {
    rule: 'algorithm-of-one-kind-of-key',
    breach: withKeys({ algorithm: 13 }, { algorithm: 14 }),
    says: [
      { place: 'ksk', parameters: { keyType: 'KSK', algorithm: 'ECDSAP384/SHA-384' } },
      { place: 'zsk', parameters: { keyType: 'ZSK', algorithm: 'ECDSAP256/SHA-256' } },
    ],
  },
  {
    rule: 'short-rsa-key',
    breach: withKeys({ algorithm: 8, keyLength: 2048 }, { algorithm: 8, keyLength: 1984 }),
    says: [{ place: 'zsk', parameters: { keyType: 'ZSK', bits: 1984, atLeast: 2048 } }],
  },
  {
    rule: 'large-key-set',
    breach: { dnskeyResponse: 1401 },
    says: [{ parameters: { octets: 1401, atMost: 1400 } }],
  },
  {
    rule: 'nsec3-iterations',
    breach: { settings: { ...nsec3, nsec3Iterations: 1 } },
    says: [{ place: 'nsec', parameters: { iterations: 1 } }],
  },
  {
    rule: 'nsec3-salt',
    breach: { settings: { ...nsec3, nsec3UserSalt: 'AABB' } },
    says: [{ parameters: { octets: 2 } }],
  },
  {
    rule: 'nsec3-opt-out',
    breach: { settings: { ...nsec3, nsec3OptOut: true }, content: { names: 100, unsignedDelegations: 50 } },
    says: [{ parameters: { delegations: 50, names: 100 } }],
  },
  { rule: 'nsec3-without-need', breach: { settings: nsec3 }, says: [{ severity: 'hint' }] },
  { rule: 'nsec-against-stig', breach: { storage: 'standard-primary' }, says: [{ place: 'nsec' }] },
  {
    rule: 'ds-digest-sha1',
    breach: { settings: { dsDigests: ['SHA-1', 'SHA-256'] } },
    says: [{ place: 'advanced', cost: 'parent' }],
  },
  { rule: 'ds-digest-without-sha256', breach: { settings: { dsDigests: ['SHA-384'] } }, says: [{}] },
  { rule: 'ds-digest-none', breach: { settings: { dsDigests: [] } }, says: [{}] },
  {
    rule: 'validity-shorter-than-ttl',
    breach: { content: { largestTtl: 60 * hour + 1 } },
    says: [{ place: 'zsk', parameters: { keyType: 'ZSK', hours: 240, left: 60 * hour, ttl: 60 * hour + 1 } }],
  },
  {
    rule: 'validity-without-reserve',
    breach: withKeys({ dnskeySignatureValidity: 95 * hour }),
    says: [{ place: 'ksk', parameters: { keyType: 'KSK', hours: 95, left: 85_500 } }],
  },
  {
    rule: 'soa-expire-near-validity',
    breach: { content: { soaExpire: 57 * hour } },
    says: [{ parameters: { expire: 57 * hour, hours: 168 } }],
  },
  {
    rule: 'dnskey-validity-outside-stig',
    breach: {
      storage: 'standard-primary',
      settings: nsec3,
      ...withKeys({ dnskeySignatureValidity: 169 * hour }, {}),
    },
    says: [{ place: 'ksk', parameters: { keyType: 'KSK', hours: 169, least: 48, most: 168 } }],
  },
  {
    rule: 'ds-validity-outside-stig',
    breach: {
      storage: 'standard-primary',
      settings: nsec3,
      content: { secureDelegations: 1 },
      ...withKeys({ dsSignatureValidity: 47 * hour }),
    },
    says: [{ place: 'zsk', parameters: { keyType: 'ZSK', hours: 47, least: 48, most: 168 } }],
  },
  { rule: 'inception-without-offset', breach: { settings: { signatureInceptionOffset: 0 } }, says: [{}] },
  { rule: 'rollover-off', breach: withKeys({}, { rolloverPeriod: null }), says: [{ place: 'zsk' }] },
  {
    rule: 'rollover-shorter-than-its-waits',
    breach: { ...withKeys({}, { rolloverPeriod: 7 * day }), settings: { propagationTime: 7 * day } },
    says: [{ place: 'zsk', parameters: { keyType: 'ZSK', days: 7, waits: 7 * day + 2 * hour } }],
  },
  {
    rule: 'rollover-shorter-than-hold-down',
    breach: withKeys({ rolloverPeriod: 59 * day }),
    says: [{ place: 'ksk', parameters: { keyType: 'KSK', days: 59, atLeast: 60 } }],
  },
  { rule: 'long-dnskey-ttl', breach: { dnskeyTtl: day + 1 }, says: [{ parameters: { ttl: day + 1 } }] },
  {
    rule: 'anchors-out-of-date',
    breach: { outOfDateAnchors: ['DC2.contoso.com', 'DC3.contoso.com'] },
    says: [{ severity: 'fault', parameters: { servers: 'DC2.contoso.com, DC3.contoso.com', count: 2 } }],
  },
  {
    rule: 'anchors-without-rfc5011',
    breach: { settings: { distributeTrustAnchors: true, rfc5011KeyRollovers: false } },
    says: [{ place: 'trust-anchor' }],
  },
  {
    rule: 'key-not-replicated',
    breach: withKeys({ storeKeysInDirectory: false }, {}),
    says: [{ place: 'ksk', parameters: { keyType: 'KSK', keyMaster: 'DC1.contoso.com' } }],
  },
  {
    rule: 'device-without-second-server',
    breach: { keys: [aKey('KSK', { keyStorageProvider: 'Lab HSM' }, ['DC1']), aKey('ZSK')] },
    says: [{ place: 'ksk', parameters: { keyType: 'KSK', provider: 'Lab HSM', count: 1 } }],
  },
  {
    rule: 'key-master-no-domain-controller',
    breach: { keyMasterIsDomainController: false },
    says: [{ place: 'key-master', parameters: { keyMaster: 'DC1.contoso.com' } }],
  },
  {
    rule: 'ds-stale',
    breach: { parent: { ...soundParent, verdict: 'none', strays: ['one'] } },
    says: [{ severity: 'fault', place: 'delegation', parameters: { parent: 'contoso.com', strays: 1 } }],
  },
  {
    rule: 'ds-missing',
    breach: { parent: { ...soundParent, verdict: 'none' } },
    says: [{ severity: 'warning' }],
  },
  { rule: 'ds-incomplete', breach: { parent: { ...soundParent, verdict: 'some' } }, says: [{}] },
  { rule: 'ds-of-gone-key', breach: { parent: { ...soundParent, strays: ['one'] } }, says: [{}] },
  { rule: 'parent-not-signed', breach: { parent: { ...soundParent, isParentSigned: false } }, says: [{}] },
  {
    rule: 'not-delegated',
    breach: { parent: { kind: 'not-delegated', parent: 'contoso.com', server: 'DC1.contoso.com' } },
    says: [{ parameters: { parent: 'contoso.com' } }],
  },
];

/** The rules that also speak up where another one is broken: whoever needs NSEC3 breaks nothing else by it. */
const besides: Readonly<Partial<Record<AdviceRuleName, readonly string[]>>> = {
  'nsec3-iterations': ['nsec3-without-need'],
  'nsec3-salt': ['nsec3-without-need'],
  'dnskey-validity-outside-stig': ['nsec3-without-need'],
  'ds-validity-outside-stig': ['nsec3-without-need'],
};

describe('a zone that keeps every rule', () => {
  it('has no findings', () => {
    expect(findingsOf(someFacts())).toEqual([]);
  });

  it('may be large and sparsely signed with opt-out, and have its trust anchors updated by RFC 5011', () => {
    const settings = { ...nsec3, nsec3OptOut: true, distributeTrustAnchors: true };
    const content = { names: 100, unsignedDelegations: 51 };
    expect(findingsOf(someFacts({ settings, content }))).toEqual([]);
  });

  it('may have a parent that can not be asked', () => {
    expect(findingsOf(someFacts({ parent: { kind: 'unknown', parent: 'com' } }))).toEqual([]);
  });
});

describe('each rule', () => {
  it('has a test', () => {
    expect(cases.map(({ rule }) => rule).toSorted()).toEqual(adviceRuleNames.toSorted());
    expect(adviceRules.map(({ rule }) => rule)).toEqual(adviceRuleNames);
  });

  it.each(cases)('finds what breaks it, and nothing else does: $rule', ({ rule, breach, says }) => {
    const findings = findingsOf(someFacts(breach));
    expect(findings.filter((finding) => finding.rule === rule)).toMatchObject(says);
    const others = findings.filter((finding) => finding.rule !== rule).map((finding) => finding.rule);
    expect(others).toEqual(besides[rule] ?? []);
  });

  it('names the document and its section', () => {
    for (const { rule, source } of adviceRules) {
      expect(source, rule).toMatch(
        /^(RFC \d+ (section [\d.]+|appendix A)|NIST SP \S+ Rev\. 2 section \d|DISA STIG WDNS-\S+|MS-DNSP section [\d.]+|Microsoft Learn, ".+")$/u,
      );
    }
  });
});

const rulesOf = (world: Parameters<typeof zoneAdvice>[0], server = 'DC1'): readonly string[] => {
  const outcome = zoneAdvice(world, server, zone);
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code);
  return outcome.value.findings.map(
    ({ rule, severity, guid }) => `${severity} ${rule}${guid === null ? '' : ' of a key'}`,
  );
};

describe('the advice on a zone of a forest', () => {
  const world = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1' } }));

  it('signed with the defaults of DNS Manager has exactly these findings, the gravest first', () => {
    const expected = [
      'warning short-rsa-key of a key',
      'warning nsec3-iterations',
      'warning nsec3-salt',
      'warning ds-digest-sha1',
      'hint nsec3-without-need',
    ];
    expect(rulesOf(world)).toEqual(expected);
    expect(rulesOf(world, 'DC3')).toEqual(expected);
  });

  it('tells of keys that only the Key Master has', () => {
    const keys = [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }] as const;
    const local = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', keys } }));
    expect(rulesOf(local)).toContain('warning key-not-replicated of a key');
  });

  it('tells of trust anchors that a re-sign with new keys left behind', () => {
    const keys = [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }] as const;
    const settings = { distributeTrustAnchors: true };
    const before = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', keys, settings } }));
    const cut = after(before, { kind: 'hold-replication', server: 'DC3', held: true });
    const seized = after(switched(cut, 'DC1', false), seizeWithoutKeysBy('DC2'));
    const signing = after(seized, { kind: 'sign-zone', server: 'DC2', zone, act: 're-sign' });
    const signed = after(signing, ...completionsOf(signing));
    expect(rulesOf(signed, 'DC2')[0]).toBe('fault anchors-out-of-date');
  });

  it.each([
    ['of a zone that is not signed', 'DC1', 'never.contoso.com', 'zone-not-signed'],
    ['of a zone that is not there', 'DC1', 'nowhere.com', 'zone-does-not-exist'],
    ['on an unknown server', 'DC9', zone, 'server-unknown'],
  ])('is refused %s', (_, server, name, code) => {
    const forest = made(
      aForest()
        .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
        .directoryZone('never.contoso.com'),
    );
    expect(zoneAdvice(forest, server, name)).toMatchObject({ kind: 'refused', problem: { code } });
  });
});
