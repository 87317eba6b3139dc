import type { SigningStart, ZoneSigningPlan } from '../../../shared/model/signing-parameters';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import { aDescriptor } from '../../dnssec/testing/builders';

/** The zone of every wizard in tests. */
export const zone = 'intranet.contoso.com';

/** A zone of the directory that was never signed, looked at on DC1. */
export function aStart(changes: Partial<SigningStart> = {}): SigningStart {
  return {
    zone,
    server: 'DC1',
    zoneType: 'ad-integrated-primary',
    keyMaster: null,
    settings: defaultSigningSettings,
    savedKeys: [],
    keyStorageProviders: [microsoftSoftwareProvider],
    signedZones: ['secure.contoso.com', 'contoso.com'],
    ...changes,
  };
}

/** A KSK and a ZSK as DNS Manager proposes them. */
export const theKsk = aDescriptor({ guid: '11111111-1111-4111-8111-111111111111' });

/** The ZSK beside it. */
export const theZsk = aDescriptor({
  guid: '22222222-2222-4222-8222-222222222222',
  keyType: 'ZSK',
  keyLength: 1024,
  rolloverPeriod: 90 * 86_400,
});

/** What the zone begins with when it was signed before. */
export function aStartWithKeys(changes: Partial<SigningStart> = {}): SigningStart {
  const savedKeys = [theKsk, theZsk].map((descriptor) => ({ descriptor, keys: [], rolloverObstacle: null }));
  return aStart({
    savedKeys,
    keyMaster: { server: 'DC1', fqdn: 'DC1.contoso.com', online: true },
    ...changes,
  });
}

/** Signing on DC1 with a new KSK and a new ZSK. */
export function aZonePlan(changes: Partial<ZoneSigningPlan> = {}): ZoneSigningPlan {
  return {
    zone,
    act: 'sign',
    keyMaster: 'DC1.contoso.com',
    consequences: [
      { kind: 'becomes-key-master', server: 'DC1.contoso.com' },
      { kind: 'new-keys', count: 3 },
    ],
    reversibility: { kind: 'keys-stay' },
    settings: defaultSigningSettings,
    keys: [theKsk, theZsk],
    ...changes,
  };
}
