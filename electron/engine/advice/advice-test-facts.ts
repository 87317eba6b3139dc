import type { ParentCheck } from '../../../shared/model/delegation';
import type { DescriptorView } from '../../../shared/model/dnssec-properties';
import type { KeyType, SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { defaultDescriptor } from '../keys/default-descriptor';
import type { AdviceFacts } from './advice-facts';

const hour = 3600;

/** Settings that no rule has anything against. */
const soundSettings: SigningSettings = {
  ...defaultSigningSettings,
  signWithNsec3: false,
  nsec3Iterations: 0,
  nsec3RandomSaltLength: 0,
  dsDigests: ['SHA-256'],
};

/** A key of ECDSA P-256, changed; `servers` reach it when it is on a device. */
export function aKey(
  keyType: KeyType,
  changes: Partial<SigningKeyDescriptor> = {},
  servers: readonly string[] = ['DC1', 'DC2'],
): DescriptorView {
  const descriptor = {
    ...defaultDescriptor(keyType, 13),
    guid: `guid of the ${keyType}`,
    activeKey: 'active',
    standbyKey: null,
    nextKey: null,
    ...changes,
  };
  const custody = { kind: 'device', device: 'HSM1', servers } as const;
  return {
    descriptor,
    keys: [{ keyId: 'active', slot: 'active', keyTag: 1, custody }],
    rolloverObstacle: null,
  };
}

/** What a parent that has everything answers. */
export const soundParent: ParentCheck & { readonly kind: 'asked' } = {
  kind: 'asked',
  parent: 'contoso.com',
  server: 'DC1.contoso.com',
  verdict: 'all',
  strays: [],
  isParentSigned: true,
};

/** What is different from a zone that no rule has anything against. */
export type FactChanges = Partial<Omit<AdviceFacts, 'settings' | 'content' | 'delegation'>> & {
  readonly settings?: Partial<SigningSettings>;
  readonly content?: Partial<AdviceFacts['content']>;
  readonly parent?: ParentCheck;
};

/** The facts of a zone that no rule has anything against, changed. */
export function someFacts({ settings, content, parent, ...changes }: FactChanges = {}): AdviceFacts {
  return {
    zone: 'secure.contoso.com',
    storage: 'ad-integrated-primary',
    keyMaster: 'DC1.contoso.com',
    keyMasterIsDomainController: true,
    settings: { ...soundSettings, ...settings },
    keys: [aKey('KSK'), aKey('ZSK')],
    content: {
      largestTtl: hour,
      soaExpire: 24 * hour,
      names: 100,
      secureDelegations: 0,
      unsignedDelegations: 0,
      ...content,
    },
    dnskeyTtl: hour,
    dnskeyResponse: 600,
    delegation: {
      zone: 'secure.contoso.com',
      server: 'DC1',
      records: [],
      further: [],
      parent: parent ?? soundParent,
      checkedAt: 0,
      publishObstacle: null,
    },
    outOfDateAnchors: [],
    ...changes,
  };
}
