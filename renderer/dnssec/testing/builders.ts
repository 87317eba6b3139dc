import type { DescriptorView, DnssecProperties } from '../../../shared/model/dnssec-properties';
import type {
  Candidate,
  DisqualificationReason,
  MovePlan,
  MoveStepName,
} from '../../../shared/model/key-master';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
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

/** A transfer from DC1 to DC2. */
export function aPlan(changes: Partial<MovePlan> = {}): MovePlan {
  return {
    zone: 'secure.contoso.com',
    from: 'DC1.contoso.com',
    to: 'DC2.contoso.com',
    mode: 'transfer',
    steps: transferSteps.map((name, index) => ({
      step: index + 1,
      name,
      result: 'done',
      server: name === 'notify-old-holder' ? 'DC1.contoso.com' : 'DC2.contoso.com',
    })),
    holdersAfter: ['DC2.contoso.com'],
    knownEverywhereAt: Date.UTC(2024, 4, 10, 10, 5, 15),
    ...changes,
  };
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
    rolloverStatus: 'not-rolling',
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
    moveRestriction: null,
    settings: defaultSigningSettings,
    keySigningKeys: [kskView],
    zoneSigningKeys: [zskView],
    ...changes,
  };
}
