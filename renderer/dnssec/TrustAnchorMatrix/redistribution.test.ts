import { describe, expect, it } from 'vitest';
import type { ServerTrustAnchors } from '../../../shared/model/trust-anchor-matrix';
import { aTrustAnchorMatrix } from '../testing/report-worlds';
import { redistributionSteps } from './redistribution';

function aServer(changes: Partial<ServerTrustAnchors>): ServerTrustAnchors {
  return {
    server: 'DC2',
    fqdn: 'DC2.contoso.com',
    running: true,
    state: 'valid',
    source: 'forest',
    trusted: [1],
    ...changes,
  };
}

function stepsOf(changes: Partial<ServerTrustAnchors>, expected: readonly number[]) {
  return redistributionSteps(aTrustAnchorMatrix({ expected, servers: [aServer(changes)] }));
}

describe('the check list of a redistribution', () => {
  it('ticks a key as soon as the server trusts it', () => {
    expect(stepsOf({ trusted: [1] }, [1, 2])).toMatchObject([
      {
        steps: [
          { kind: 'trust', keyTag: 1, isDone: true },
          { kind: 'trust', keyTag: 2, isDone: false },
        ],
        isDone: false,
      },
    ]);
    expect(stepsOf({ trusted: [1, 2] }, [1, 2])[0]?.isDone).toBe(true);
  });

  it('has a step for a key that the zone has no longer, which goes with the key', () => {
    expect(stepsOf({ trusted: [9], state: 'out-of-date' }, [1])[0]?.steps).toEqual([
      { kind: 'trust', keyTag: 1, isDone: false },
      { kind: 'drop', keyTag: 9, isDone: false },
    ]);
    expect(stepsOf({ trusted: [1] }, [1])[0]?.steps).toHaveLength(1);
  });

  it('leaves out servers that are not to validate the zone', () => {
    expect(stepsOf({ state: 'none', trusted: [] }, [1])).toEqual([]);
  });
});
