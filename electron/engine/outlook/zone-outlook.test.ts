import { describe, expect, it } from 'vitest';
import type { ZoneOutlook } from '../../../shared/model/validation';
import { withSigners, writeContent } from '../delegation/parent-content';
import { aFamily, child, parent } from '../delegation/test-zones';
import { zoneSigners } from '../delegation/zone-signers';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { caughtUp } from '../forest/time';
import { aForest, after, completionsOf, made, settled, switched, zone } from '../testing/worlds';
import { riskPeriod, zoneOutlook } from './zone-outlook';

function copyOn(world: World, server: string, of = zone): ZoneCopy {
  const copy = zoneCopy(world, server, of);
  if (copy === null) throw new Error(`${server} has no ${of}`);
  return copy;
}

function outlookOn(world: World, server: string, of = zone): ZoneOutlook {
  const outlook = zoneOutlook(world, copyOn(world, server, of));
  if (outlook === null) throw new Error(`${of} is not signed on ${server}`);
  return outlook;
}

/** The family with DS records of the child at the parent, whatever they say. */
function delegated(world: World, signers: readonly string[]): World {
  const above = copyOn(world, 'DC1', parent);
  const content = withSigners(above.content, { child, signers, ttl: 3600 });
  return settled(caughtUp(world, writeContent(world, above, content)));
}

const trustingParent = aFamily({ parentSettings: { distributeTrustAnchors: true } });
const present = zoneSigners(trustingParent, copyOn(trustingParent, 'DC2', child), ['SHA-256']).map(
  ({ data }) => data,
);

describe('the status of a zone is what its server can trust', () => {
  it('says nothing of a zone that is not signed', () => {
    const world = made(aForest().directoryZone(zone));
    expect(zoneOutlook(world, copyOn(world, 'DC1'))).toBeNull();
  });

  it('is indeterminate without a trust anchor anywhere above', () => {
    expect(outlookOn(aFamily(), 'DC2', child)).toMatchObject({ status: 'indeterminate', isAtRisk: false });
  });

  it('is insecure below a secure zone that has no DS records of it', () => {
    expect(outlookOn(trustingParent, 'DC2', parent).status).toBe('secure');
    expect(outlookOn(trustingParent, 'DC2', child).status).toBe('insecure');
  });

  it('is secure by DS records that name a key which signs its DNSKEY set', () => {
    expect(present.length).toBeGreaterThan(0);
    expect(outlookOn(delegated(trustingParent, present), 'DC3', child)).toEqual({
      status: 'secure',
      bogusAt: null,
      cause: null,
      actor: null,
      isAtRisk: false,
    });
  });

  it('is bogus by DS records that name none, and nothing says since when', () => {
    const stale = delegated(trustingParent, [`12345 8 2 ${'AB'.repeat(32)}`]);
    expect(outlookOn(stale, 'DC3', child)).toEqual({
      status: 'bogus',
      bogusAt: null,
      cause: 'delegation-out-of-date',
      actor: 'parent-zone',
      isAtRisk: true,
    });
  });

  it('is bogus with its parent: who does not trust the parent believes nothing below it', () => {
    const family = delegated(trustingParent, present);
    const off = switched(family, 'DC1', false);
    const late = after(off, { kind: 'advance', to: off.time + 12 * 86_400_000 });
    expect(outlookOn(late, 'DC2', parent).status).toBe('bogus');
    expect(outlookOn(late, 'DC2', child)).toMatchObject({
      status: 'bogus',
      cause: 'key-set-expires-key-master-offline',
    });
  });
});

describe('a zone that is not signed yet', () => {
  const never = made(aForest().directoryZone(zone));
  const ordered = after(never, { kind: 'sign-zone', server: 'DC1', zone, act: 'sign-with-defaults' });

  it('waits for its server while the keys are being made', () => {
    expect(outlookOn(ordered, 'DC1')).toMatchObject({
      bogusAt: null,
      cause: 'not-signed-yet',
      actor: 'server',
      isAtRisk: false,
    });
  });

  it('waits for the clock where a server takes its turn later', () => {
    const signed = settled(after(ordered, ...completionsOf(ordered)));
    expect(outlookOn(signed, 'DC1')).toMatchObject({ cause: null });
    expect(outlookOn(signed, 'DC2')).toMatchObject({
      cause: 'not-signed-yet',
      actor: 'clock',
      bogusAt: null,
    });
  });

  it('waits for you where its server can not use the keys, and is refused by whoever trusts it', () => {
    const keys = [{ keyType: 'KSK' }, { keyType: 'ZSK', storeKeysInDirectory: false }] as const;
    const local = made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', keys } }));
    expect(outlookOn(local, 'DC2')).toMatchObject({
      bogusAt: local.time,
      cause: 'not-signed-yet',
      actor: 'you',
      isAtRisk: true,
    });
  });
});

describe('a zone is at risk', () => {
  const month = 30 * 86_400;
  const keys = [
    { keyType: 'KSK', dnskeySignatureValidity: month },
    { keyType: 'ZSK', standardSignatureValidity: month, dsSignatureValidity: month },
  ] as const;
  const off = switched(
    made(aForest().directoryZone(zone, { signing: { keyMaster: 'DC1', keys } })),
    'DC1',
    false,
  );

  it('from 14 days before it turns bogus on', () => {
    const { bogusAt } = outlookOn(off, 'DC2');
    const from = (bogusAt ?? 0) - riskPeriod;
    const at = (to: number): ZoneOutlook => outlookOn(after(off, { kind: 'advance', to }), 'DC2');
    expect(at(from - 1)).toMatchObject({ bogusAt, isAtRisk: false });
    expect(at(from)).toMatchObject({ bogusAt, isAtRisk: true });
  });
});
