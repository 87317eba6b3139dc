import type { BeliefReport } from '../../../shared/model/beliefs';
import type { CustodyMatrix } from '../../../shared/model/custody';
import type { TrustAnchorMatrix } from '../../../shared/model/trust-anchor-matrix';

/** A KSK in the certificate store of DC1: only DC1 can use it. */
export function aCustodyMatrix(changes: Partial<CustodyMatrix> = {}): CustodyMatrix {
  return {
    zone: 'finance.contoso.com',
    keys: [
      {
        keyId: 'k',
        keyType: 'KSK',
        slot: 'active',
        keyTag: 12_345,
        custody: { kind: 'certificate-store', server: 'DC1' },
      },
      { keyId: 'z', keyType: 'ZSK', slot: 'active', keyTag: null, custody: { kind: 'pending' } },
    ],
    rows: [
      {
        server: 'DC1',
        fqdn: 'DC1.contoso.com',
        isKeyMaster: true,
        running: true,
        access: [
          { kind: 'usable', through: 'certificate-store' },
          { kind: 'not-usable', reason: 'being-made' },
        ],
        verdict: 'keys-accessible',
      },
      {
        server: 'DC2',
        fqdn: 'DC2.contoso.com',
        isKeyMaster: false,
        running: false,
        access: [
          { kind: 'not-usable', reason: 'in-another-certificate-store' },
          { kind: 'not-usable', reason: 'being-made' },
        ],
        verdict: 'must-be-re-signed',
      },
    ],
    ...changes,
  };
}

/** DC2 holds the role, DC3 has not noticed yet. */
export function aBeliefReport(changes: Partial<BeliefReport> = {}): BeliefReport {
  const now = Date.now();
  const server = { running: true, reachable: true, believesItself: false, replicatedAt: now, agrees: true };
  return {
    zone: 'secure.contoso.com',
    holders: ['DC2.contoso.com'],
    state: 'not-yet-noticed',
    remedy: { kind: 'wait', actor: 'clock', servers: ['DC3.contoso.com'] },
    servers: [
      {
        ...server,
        server: 'DC2',
        fqdn: 'DC2.contoso.com',
        believesItself: true,
        keyMaster: 'DC2.contoso.com',
        learnsAt: null,
      },
      {
        ...server,
        server: 'DC3',
        fqdn: 'DC3.contoso.com',
        keyMaster: 'DC1.contoso.com',
        agrees: false,
        learnsAt: now + 60_000,
        replicatedAt: now - 7_200_000,
      },
    ],
    ...changes,
  };
}

/** DC2 trusts a key that the zone has no longer. */
export function aTrustAnchorMatrix(changes: Partial<TrustAnchorMatrix> = {}): TrustAnchorMatrix {
  return {
    zone: 'secure.contoso.com',
    distributed: true,
    expected: [4711],
    keys: [{ algorithm: 8, publicKey: 'AwEAAb==' }],
    servers: [
      {
        server: 'DC2',
        fqdn: 'DC2.contoso.com',
        running: true,
        state: 'out-of-date',
        source: 'forest',
        trusted: [4710],
      },
      { server: 'DNS1', fqdn: 'DNS1.contoso.com', running: true, state: 'none', source: null, trusted: [] },
    ],
    ...changes,
  };
}
