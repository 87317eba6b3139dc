import type { DescriptorView, DnssecProperties, HandBack } from '../../../shared/model/dnssec-properties';
import type {
  Candidate,
  DisqualificationReason,
  KeyMasterProbe,
  MissingKey,
  MovePlan,
  MoveStepName,
  VerbGate,
} from '../../../shared/model/key-master';
import type { SigningPlan } from '../../../shared/model/zone-signing';
import { microsoftSoftwareProvider, restingRollover } from '../../../shared/model/signing-key';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';

/** A server that qualifies. */
export function aCandidate(server: string, changes: Partial<Candidate> = {}): Candidate {
  return {
    server,
    fqdn: `${server}.contoso.com`,
    role: 'domain-controller',
    site: 'Default-First-Site-Name',
    isKeyMaster: false,
    verdict: { kind: 'qualified' },
    checks: [
      { check: 'answers', result: 'passed', durationMs: 3.2 },
      { check: 'authoritative', result: 'passed', durationMs: 2 },
      { check: 'primary', result: 'passed', durationMs: 1 },
      { check: 'online-signing', result: 'passed', durationMs: 4 },
      { check: 'rights', result: 'passed', durationMs: 11 },
    ],
    ...changes,
  };
}

/** A server that does not qualify. */
export function aRejected(server: string, reason: DisqualificationReason): Candidate {
  return aCandidate(server, {
    site: null,
    verdict: { kind: 'not-qualified', reason },
    checks: [
      { check: 'answers', result: 'failed', durationMs: 2000 },
      { check: 'authoritative', result: 'skipped', durationMs: 0 },
      { check: 'primary', result: 'skipped', durationMs: 0 },
      { check: 'online-signing', result: 'skipped', durationMs: 0 },
      { check: 'rights', result: 'skipped', durationMs: 0 },
    ],
  });
}

const transferSteps: readonly MoveStepName[] = [
  'check-arguments',
  'check-zone',
  'check-signed',
  'refresh-key-masters',
  'check-already-key-master',
  'check-private-keys',
  'find-key-master',
  'confirm-key-master',
  'refresh-zone',
  'add-to-new-holder',
  'remove-from-old-holder',
  'notify-old-holder',
  'success',
];

const knownEverywhereAt = Date.UTC(2024, 4, 10, 10, 5, 15);

/** A transfer from DC1 to DC2. */
export function aPlan(changes: Partial<MovePlan> = {}): MovePlan {
  return {
    zone: 'secure.contoso.com',
    from: 'DC1.contoso.com',
    to: 'DC2.contoso.com',
    mode: 'transfer',
    verb: 'transfer',
    steps: transferSteps.map((name, index) => ({
      step: index + 1,
      name,
      result: 'done',
      server: name === 'notify-old-holder' ? 'DC1.contoso.com' : 'DC2.contoso.com',
    })),
    holdersAfter: ['DC2.contoso.com'],
    knownEverywhereAt,
    consequences: [
      { kind: 'becomes-key-master', server: 'DC2.contoso.com' },
      { kind: 'stops-being-key-master', server: 'DC1.contoso.com' },
      { kind: 'keys-stay', count: 3 },
      { kind: 'known-everywhere', at: knownEverywhereAt },
    ],
    reversibility: { kind: 'transfer-back', to: 'DC1.contoso.com' },
    ...changes,
  };
}

/** DC2 seizes the role; DC1 is off and its keys are in the directory. */
export function aSeizure(changes: Partial<MovePlan> = {}): MovePlan {
  return aPlan({
    mode: 'seize',
    verb: 'seize',
    consequences: [
      { kind: 'becomes-key-master', server: 'DC2.contoso.com' },
      { kind: 'goes-on-believing', server: 'DC1.contoso.com', online: false },
      { kind: 'keys-stay', count: 3 },
    ],
    ...changes,
  });
}

/** A key that only DC1 can use. */
export const missingKey: MissingKey = { name: '20326', keyType: 'KSK', usableOn: ['DC1.contoso.com'] };

/** DC2 seizes the role without the KSK, which is in the certificate store of DC1. */
export function aSeizureWithoutKeys(changes: Partial<MovePlan> = {}): MovePlan {
  return aPlan({
    mode: 'seize-without-key-checks',
    verb: 'seize',
    consequences: [
      { kind: 'becomes-key-master', server: 'DC2.contoso.com' },
      { kind: 'goes-on-believing', server: 'DC1.contoso.com', online: false },
      { kind: 'keys-not-accessible', server: 'DC2.contoso.com', keys: [missingKey] },
      { kind: 'must-be-re-signed', zone: 'secure.contoso.com', by: 'you' },
      { kind: 'trust-anchors-will-break', servers: ['DC2.contoso.com', 'DC3.contoso.com'] },
    ],
    reversibility: { kind: 'hand-back-before-re-sign', to: ['DC1.contoso.com'] },
    ...changes,
  });
}

/** Re-signing on DC2 with a new KSK. */
export function aSigningPlan(changes: Partial<SigningPlan> = {}): SigningPlan {
  return {
    zone: 'secure.contoso.com',
    act: 're-sign',
    keyMaster: 'DC2.contoso.com',
    consequences: [
      { kind: 'new-keys', count: 2 },
      { kind: 'trust-anchors-will-break', servers: ['DC2.contoso.com', 'DC3.contoso.com'] },
    ],
    reversibility: { kind: 'irreversible' },
    ...changes,
  };
}

/** Gates while the Key Master answers. */
export const onlineVerbs: readonly VerbGate[] = [
  { verb: 'assign', obstacle: 'has-key-master' },
  { verb: 'transfer', obstacle: null },
  { verb: 'seize', obstacle: 'key-master-online' },
];

/** Gates while it does not. */
export const offlineVerbs: readonly VerbGate[] = [
  { verb: 'assign', obstacle: 'has-key-master' },
  { verb: 'transfer', obstacle: 'key-master-offline' },
  { verb: 'seize', obstacle: null },
];

/** DC1 answers within three milliseconds. */
export function aProbe(changes: Partial<KeyMasterProbe> = {}): KeyMasterProbe {
  return {
    zone: 'secure.contoso.com',
    keyMaster: 'DC1.contoso.com',
    answersDns: true,
    confirmsRole: true,
    durationMs: 3.2,
    at: Date.UTC(2024, 4, 10, 10, 5, 15),
    verbs: onlineVerbs,
    ...changes,
  };
}

/** DC1 does not answer. */
export function aDeadProbe(changes: Partial<KeyMasterProbe> = {}): KeyMasterProbe {
  return aProbe({
    answersDns: false,
    confirmsRole: null,
    durationMs: 2000,
    verbs: offlineVerbs,
    ...changes,
  });
}

/** A key as DNS Manager proposes it for a KSK. */
export function aDescriptor(changes: Partial<SigningKeyDescriptor> = {}): SigningKeyDescriptor {
  return {
    guid: '3f2b6c1e-9a4d-4a0e-8b5c-2d1e7f60a9b1',
    keyType: 'KSK',
    algorithm: 8,
    keyLength: 2048,
    keyStorageProvider: microsoftSoftwareProvider,
    storeKeysInDirectory: true,
    dnskeySignatureValidity: 168 * 3600,
    dsSignatureValidity: 168 * 3600,
    standardSignatureValidity: 240 * 3600,
    initialRolloverOffset: 0,
    rolloverPeriod: 755 * 86400,
    nextRolloverAction: 'normal',
    rolloverStatus: 'not-rolling',
    rollover: restingRollover,
    activeKey: 'k1',
    standbyKey: 'k2',
    nextKey: null,
    ...changes,
  };
}

const kskView: DescriptorView = {
  descriptor: aDescriptor(),
  keys: [
    { keyId: 'k1', slot: 'active', keyTag: 20326, custody: { kind: 'directory' } },
    { keyId: 'k2', slot: 'standby', keyTag: null, custody: { kind: 'pending' } },
  ],
  rolloverObstacle: null,
};

const zskView: DescriptorView = {
  descriptor: aDescriptor({
    guid: 'a1d0c3f4-1111-4222-8333-444455556666',
    keyType: 'ZSK',
    algorithm: 13,
    keyLength: 256,
    rolloverPeriod: null,
    activeKey: 'k3',
    standbyKey: null,
  }),
  keys: [
    { keyId: 'k3', slot: 'active', keyTag: 4711, custody: { kind: 'certificate-store', server: 'DC1' } },
  ],
  rolloverObstacle: null,
};

/** The properties of a signed zone whose Key Master is on line. */
export function theProperties(changes: Partial<DnssecProperties> = {}): DnssecProperties {
  return {
    zone: 'secure.contoso.com',
    server: 'DC1',
    zoneType: 'ad-integrated-primary',
    signed: true,
    keyMaster: 'DC1.contoso.com',
    keyMasterOnline: true,
    keyMasterIsDomainController: true,
    holders: ['DC1.contoso.com'],
    verbs: onlineVerbs,
    source: { kind: 'key-master' },
    editObstacle: null,
    keysOutOfReach: null,
    keyStorageProviders: [microsoftSoftwareProvider],
    settings: defaultSigningSettings,
    outlook: null,
    keySigningKeys: [kskView],
    zoneSigningKeys: [zskView],
    ...changes,
  };
}

/** DC1 is off; DC2 shows what replication brought it twelve minutes ago. */
export function theLocalCopy(changes: Partial<DnssecProperties> = {}): DnssecProperties {
  return theProperties({
    server: 'DC2',
    keyMasterOnline: false,
    verbs: offlineVerbs,
    source: { kind: 'local-copy', asOf: Date.now() - 12 * 60_000 },
    editObstacle: 'key-master-offline',
    ...changes,
  });
}

/** DC2 has seized the role without the KSK of DC1. */
export function theSeizedZone(
  handBack: Partial<Pick<HandBack, 'online' | 'heard' | 'hearsAt'>>,
  changes: Partial<DnssecProperties> = {},
): DnssecProperties {
  return theProperties({
    keyMaster: 'DC2.contoso.com',
    holders: ['DC2.contoso.com'],
    editObstacle: 'keys-not-accessible',
    keysOutOfReach: {
      keys: [missingKey],
      handBackTo: [
        { server: 'DC1', fqdn: 'DC1.contoso.com', online: true, heard: true, hearsAt: null, ...handBack },
      ],
      trustAnchorServers: ['DC2.contoso.com', 'DC3.contoso.com'],
    },
    ...changes,
  });
}
