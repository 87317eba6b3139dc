import { describe, expect, it } from 'vitest';
import type { ServerEvent } from '../../shared/model/history';
import { restingRollover } from '../../shared/model/signing-key';
import type { SigningKeyDescriptor } from '../../shared/model/signing-key';
import { defaultSigningSettings } from '../../shared/model/signing-settings';
import { eventText } from './event-texts';

const place = { server: 'DC1', zone: 'secure.contoso.com' };
const guid = '1adabf48-5039-4e71-907c-99ff87f43564';
const active = 'ea067e8e-7a43-4c06-bf5a-385a9270bcb4';
const standby = '5f7ae18d-bdc3-4bac-9784-4d6b1aac45f6';
const key = { keyType: 'KSK', guid } as const;
const hour = 3600;

const properties = {
  settings: defaultSigningSettings,
  isKeyMasterServer: true,
  keyMasterServer: 'DC1.contoso.com',
};

const descriptor: SigningKeyDescriptor = {
  guid,
  keyType: 'KSK',
  algorithm: 8,
  keyLength: 2048,
  keyStorageProvider: 'Microsoft Software Key Storage Provider',
  storeKeysInDirectory: true,
  dnskeySignatureValidity: 168 * hour,
  dsSignatureValidity: 168 * hour,
  standardSignatureValidity: 240 * hour,
  initialRolloverOffset: 0,
  rolloverPeriod: 755 * 24 * hour,
  nextRolloverAction: 'normal',
  rolloverStatus: 'not-rolling',
  rollover: restingRollover,
  activeKey: active,
  standbyKey: standby,
  nextKey: null,
};

const pairs = { storeKeysInDirectory: true, activeKey: active, standbyKey: standby, nextKey: null };

const events: readonly ServerEvent[] = [
  { kind: 'became-key-master' },
  { kind: 'lost-key-master' },
  { kind: 'signing-parameters-changed' },
  { kind: 'key-master-role-moved', mode: 'seize', from: null, to: 'DC2.contoso.com' },
  { kind: 'zone-signed', properties },
  { kind: 'zone-unsigned' },
  { kind: 'zone-re-signed', properties },
  { kind: 'key-retired', ...key },
  { kind: 'trust-anchor-added', keyTag: 4711, algorithm: 8, digest: null },
  { kind: 'trust-anchor-added', keyTag: 4711, algorithm: 8, digest: { type: 2, hex: 'AB' } },
  { kind: 'trust-anchor-removed', type: 'DNSKEY' },
  { kind: 'key-added', ...key, descriptor },
  { kind: 'key-changed', ...key, descriptor },
  { kind: 'key-removed', ...key },
  { kind: 'key-state-changed', ...key, ...pairs },
  { kind: 'zone-setting-changed', setting: 'dsTtl', value: 60 },
];

/** Events of a history that was saved before their properties were kept. */
const withoutProperties: readonly ServerEvent[] = [
  { kind: 'zone-signed', properties: null },
  { kind: 'zone-re-signed', properties: null },
  { kind: 'key-added', ...key, descriptor: null },
  { kind: 'key-changed', ...key, descriptor: null },
];

function textOf(event: ServerEvent): string {
  return eventText(event, place).text;
}

function idsOf(wording: string): readonly number[] {
  const texts = [...events, ...withoutProperties].map((event) => eventText(event, place));
  return texts.filter((text) => text.wording === wording).map(({ id }) => id);
}

describe('events', () => {
  it('have the numbers of dialogs.md 8.2 and 8.3', () => {
    expect(events.map((event) => eventText(event, place).id)).toEqual([
      7649, 7648, 7653, 568, 525, 526, 527, 530, 544, 545, 546, 569, 570, 571, 572, 514,
    ]);
  });

  it('stand in the classic log or in the audit log', () => {
    const classic = events.map((event) => eventText(event, place)).filter(({ log }) => log === 'DNS Server');
    expect(classic.map(({ id }) => id)).toEqual([7649, 7648, 7653]);
  });

  it('are marked where no source prints them, or not how their values look, or something is left out', () => {
    expect(idsOf('reconstructed')).toEqual([7649, 7648, 568]);
    expect(idsOf('values-reconstructed')).toEqual([525, 527, 545, 569, 570, 572, 514]);
    expect(idsOf('shortened')).toEqual([544, 525, 527, 569, 570]);
  });

  it('name their zone', () => {
    for (const event of [...events, ...withoutProperties]) {
      expect(textOf(event)).toContain('secure.contoso.com');
    }
  });
});

describe('the properties', () => {
  it('of a zone that was signed stand in the order of the audit log', () => {
    expect(textOf({ kind: 'zone-signed', properties })).toBe(
      'The zone secure.contoso.com was signed with following properties: DenialOfExistence=NSec3; DistributeTrustAnchor=None; DnsKeyRecordSetTtl=01:00:00; DSRecordGenerationAlgorithm=Sha1, Sha256; DSRecordSetTtl=01:00:00; EnableRfc5011KeyRollover=True; IsKeyMasterServer=True; KeyMasterServer=DC1.contoso.com; NSec3HashAlgorithm=RsaSha1; NSec3Iterations=50; NSec3OptOut=False; NSec3RandomSaltLength=8; NSec3UserSalt=-; ParentHasSecureDelegation=False; PropagationTime=2.00:00:00; SecureDelegationPollingPeriod=12:00:00; SignatureInceptionOffset=01:00:00.',
    );
  });

  it('of a zone with other settings are those', () => {
    const settings = {
      ...defaultSigningSettings,
      signWithNsec3: false,
      distributeTrustAnchors: true,
      dsDigests: [],
      nsec3UserSalt: 'AABB',
    };
    const text = textOf({ kind: 'zone-re-signed', properties: { ...properties, settings } });
    expect(text).toContain('The zone secure.contoso.com was re-signed with following properties:');
    expect(text).toContain('DenialOfExistence=NSec; DistributeTrustAnchor=DnsKey;');
    expect(text).toContain('DSRecordGenerationAlgorithm=None;');
    expect(text).toContain('NSec3UserSalt=AABB;');
  });

  it('of a descriptor are %4 to %23 of the audit log', () => {
    expect(textOf({ kind: 'key-added', ...key, descriptor })).toBe(
      `A key signing key (KSK) descriptor has been added on the zone secure.contoso.com with following properties: KeyId=${guid}; KeyType=KeySigningKey; CurrentState=Active; KeyStorageProvider=Microsoft Software Key Storage Provider; StoreKeysInAD=True; CryptoAlgorithm=RsaSha256; KeyLength=2048; DnsKeySignatureValidityPeriod=7.00:00:00; DSSignatureValidityPeriod=7.00:00:00; ZoneSignatureValidityPeriod=10.00:00:00; InitialRolloverOffset=00:00:00; RolloverPeriod=755.00:00:00; RolloverType=DoubleSignature; NextRolloverAction=Normal; LastRolloverTime=; NextRolloverTime=; CurrentRolloverStatus=NotRolling; ActiveKey={EA067E8E-7A43-4C06-BF5A-385A9270BCB4}; StandbyKey={5F7AE18D-BDC3-4BAC-9784-4D6B1AAC45F6}; NextKey=. The zone will be resigned with the KSK generated with these properties.`,
    );
  });

  it('of a descriptor that was changed stand after its GUID', () => {
    const changed = { ...descriptor, rolloverPeriod: null, nextRolloverAction: 'retire' } as const;
    const text = textOf({ kind: 'key-changed', ...key, descriptor: changed });
    expect(text).toContain(
      `descriptor with GUID ${guid} has been updated on the zone secure.contoso.com. The properties of this KSK descriptor have been set to: KeyId=${guid};`,
    );
    expect(text).toContain('NextRolloverAction=Retire;');
  });

  it('are parts of the text, for who shows them one by one', () => {
    const { list, text } = eventText({ kind: 'key-added', ...key, descriptor }, place);
    expect(list?.properties).toHaveLength(20);
    for (const [name, value] of list?.properties ?? []) expect(text).toContain(`${name}=${value}`);
    expect(eventText({ kind: 'zone-unsigned' }, place).list).toBeNull();
  });
});

describe('other values', () => {
  it('of 572 are the key pairs that the descriptor has now', () => {
    expect(textOf({ kind: 'key-state-changed', ...key, ...pairs })).toBe(
      `The state of the key signing key (KSK) ${guid} has been modified on zone secure.contoso.com. The new active key is {EA067E8E-7A43-4C06-BF5A-385A9270BCB4}, standby key is {5F7AE18D-BDC3-4BAC-9784-4D6B1AAC45F6} and next key is none.`,
    );
    expect(textOf({ kind: 'key-state-changed', ...key, ...pairs, storeKeysInDirectory: false })).toContain(
      `The new active key is ${active}`,
    );
  });

  it.each([
    ['signWithNsec3', false, 'The SignWithNSEC3 setting has been set to 0.'],
    ['dsTtl', 60, 'The DSRecordSetTTL setting has been set to 60.'],
    ['dsDigests', ['SHA-1', 'SHA-384'], 'The DsRecordAlgorithms setting has been set to 5.'],
    ['nsec3UserSalt', '', 'The NSEC3UserSalt setting has been set to -.'],
  ] as const)('of 514 are those of the protocol: %s', (setting, value, text) => {
    expect(textOf({ kind: 'zone-setting-changed', setting, value })).toBe(
      `The zone secure.contoso.com was updated. ${text}`,
    );
  });
});
