import type { DelegationReport, DelegationSigner } from '../../../../shared/model/delegation';
import type { RolloverLane, RolloverReport } from '../../../../shared/model/rollover';

const hour = 3_600_000;

/** A KSK at rest, with a yearly rollover. */
export function aLane(changes: Partial<RolloverLane> = {}): RolloverLane {
  return {
    guid: '3f2b6c1e-9a4d-4a0e-8b5c-2d1e7f60a9b1',
    keyType: 'KSK',
    algorithm: 8,
    keyLength: 2048,
    status: 'not-rolling',
    since: null,
    until: Date.now() + 300 * 24 * hour,
    waitsFor: 'next-rollover',
    actor: 'clock',
    isManual: false,
    isRetiring: false,
    lastRolloverTime: null,
    nextRolloverTime: Date.now() + 300 * 24 * hour,
    obstacle: null,
    keys: [
      { keyId: 'k1', slot: 'active', keyTag: 20326, custody: { kind: 'directory' } },
      { keyId: 'k2', slot: 'standby', keyTag: null, custody: { kind: 'pending' } },
    ],
    startObstacle: null,
    stepObstacle: 'rollover-not-pokeable',
    ...changes,
  };
}

/** A ZSK that waits for the TTL of the DNSKEY records. */
export function aRollingZsk(changes: Partial<RolloverLane> = {}): RolloverLane {
  return aLane({
    guid: 'a1d0c3f4-1111-4222-8333-444455556666',
    keyType: 'ZSK',
    algorithm: 13,
    keyLength: 256,
    status: 'zsk-waiting-for-dnskey-ttl',
    since: Date.now() - hour,
    until: Date.now() + 2 * hour + 30_000,
    waitsFor: 'dnskey-ttl',
    isManual: true,
    startObstacle: 'rollover-in-progress',
    ...changes,
  });
}

/** Two keys, of which the ZSK rolls over. */
export function aRolloverReport(changes: Partial<RolloverReport> = {}): RolloverReport {
  return {
    zone: 'secure.contoso.com',
    server: 'DC1',
    keyMaster: 'DC1.contoso.com',
    keyMasterOnline: true,
    queue: [],
    lanes: [aLane(), aRollingZsk()],
    ...changes,
  };
}

/** A DS record that the parent does not have. */
export function aSigner(changes: Partial<DelegationSigner> = {}): DelegationSigner {
  return {
    keyTag: 20326,
    algorithm: 8,
    digestType: 2,
    digest: 'E06D44B8',
    record: 'secure.contoso.com. 3600 IN DS 20326 8 2 E06D44B8',
    atParent: false,
    ...changes,
  };
}

/** One record, and a parent in the lab that does not have it. */
export function aDelegation(changes: Partial<DelegationReport> = {}): DelegationReport {
  return {
    zone: 'secure.contoso.com',
    server: 'DC1',
    records: [aSigner()],
    further: [],
    parent: {
      kind: 'asked',
      parent: 'contoso.com',
      server: 'DC1.contoso.com',
      verdict: 'none',
      strays: [],
      isParentSigned: true,
    },
    checkedAt: Date.UTC(2026, 10, 24, 15),
    publishObstacle: null,
    ...changes,
  };
}
