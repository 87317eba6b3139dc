import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { ZoneReport, ZoneReportOptions } from '../../engine/validation/zone-report';
import { aTestKey } from '../signatures/testing/signing-keys';
import { bundleProgram } from '../testing/bundle-program';
import type { BundledProgram } from '../testing/bundle-program';
import { plainZone, signZone, trustInKeys, zoneFrom } from './testing/zones';
import { createZoneVerification } from './zone-verification';
import type { VerifyZone } from './zone-verification';

const now = 1_800_000_000;
const hour = 3600;
const keys = [aTestKey(13, 'keys'), aTestKey(13, 'records')];
const times = {
  inception: now - hour,
  dnskeyExpiration: now + 20 * hour,
  dsExpiration: now + 30 * hour,
  recordExpiration: now + 10 * hour,
};
const hosts = Array.from({ length: 100 }, (_host, at) => `host-${at} IN A 192.0.2.${at}`).join('\n');
const large = zoneFrom(
  `$TTL 3600\n@ IN SOA ns hostmaster 1 900 600 86400 3600\n@ IN NS ns\n${hosts}\n`,
  'large.test',
);

function signed(zone: ZoneContent): ZoneContent {
  return signZone(zone, keys, { kind: 'nsec' }, times);
}

function optionsFor(zone: ZoneContent, anchors: readonly StoredRecord[] = [], at = now) {
  return { ownKeys: trustInKeys(zone).records, anchors, now: at, iterationLimit: 150 };
}

describe('a zone that is verified', () => {
  let worker: BundledProgram;
  let verifyOrStop: VerifyZone;

  /** Of a verification that nobody stops. */
  async function verify(zone: ZoneContent, options: ZoneReportOptions): Promise<ZoneReport> {
    const report = await verifyOrStop(zone, options);
    if (report === null) throw new Error('The verification was stopped');
    return report;
  }

  beforeAll(async () => {
    worker = await bundleProgram(path.join(import.meta.dirname, 'zone-verification-worker.ts'));
    verifyOrStop = createZoneVerification(worker.script);
  }, 60_000);
  afterAll(() => worker.remove());

  it.each([
    ['at once', signed(plainZone)],
    ['in a thread', signed(large)],
  ])('%s is secure until its first signature ends, and all of it was counted', async (_way, zone) => {
    const report = await verify(zone, optionsFor(zone));
    expect(report).toMatchObject({ status: 'secure', bogusAt: now + 10 * hour + 1, findings: [] });
    const signatures = zone.records.filter(({ type }) => type === 'RRSIG').length;
    expect(report.counts).toEqual({ sets: signatures, signatures });
  });

  it.each([
    ['at once', signed(plainZone)],
    ['in a thread', signed(large)],
  ])('%s is bogus with a damaged record, and its signature is named', async (_way, zone) => {
    const records = zone.records.map((record) =>
      record.type === 'SOA'
        ? {
            ...record,
            ttl: record.ttl,
            data: record.data.replace(' 900 ', ' 901 ').replace(' 7200 ', ' 7201 '),
          }
        : record,
    );
    const report = await verify({ ...zone, records }, optionsFor(zone));
    const owner = zone.origin.slice(0, -1);
    expect(report).toMatchObject({ status: 'bogus', bogusAt: now });
    const [finding, ...others] = report.findings;
    expect(finding).toMatchObject({ severity: 'fault', kind: 'wrong-signature', owner, type: 'SOA' });
    expect(finding?.record).toContain(' IN RRSIG SOA 13 ');
    expect(others).toEqual([]);
  });

  it('is checked as a whole even where the trust anchors of the server name another key', async () => {
    const zone = signed(plainZone);
    const other = aTestKey(13, 'keys');
    const anchor = { name: zone.origin, type: 'DNSKEY', ttl: 0, data: other.zoneKey.data };
    const report = await verify(zone, optionsFor(zone, [anchor]));
    expect(report.status).toBe('bogus');
    expect(report.findings.map(({ kind }) => kind)).toEqual(['no-trusted-key']);
    expect(report.counts.sets).toBeGreaterThan(20);
    const expired = await verify(zone, optionsFor(zone, [anchor], now + 11 * hour));
    expect(expired.findings.filter(({ kind }) => kind === 'expired').length).toBeGreaterThan(20);
    expect(expired.findings[0]?.kind).toBe('no-trusted-key');
  });

  it('tells one fault once, whoever notices it', async () => {
    const zone = signed(plainZone);
    const anchors = trustInKeys(zone).records;
    const report = await verify(zone, optionsFor(zone, anchors, now + 21 * hour));
    expect(report.findings.filter(({ type }) => type === 'DNSKEY')).toHaveLength(1);
  });

  it('that is not signed is bogus for whoever trusts its keys', async () => {
    const anchors = keys.map(({ zoneKey }) => ({
      name: plainZone.origin,
      type: 'DNSKEY',
      ttl: 0,
      data: zoneKey.data,
    }));
    const zone = { ...plainZone, records: [...plainZone.records, ...anchors] };
    const report = await verify(zone, { ownKeys: anchors, anchors: [], now, iterationLimit: 150 });
    expect(report).toMatchObject({ status: 'bogus', findings: [{ kind: 'no-signature', type: 'DNSKEY' }] });
  });

  it('in a thread tells how many sets it has checked', async () => {
    const zone = signed(large);
    const heard: (readonly [number, number])[] = [];
    const report = await verifyOrStop(zone, optionsFor(zone), {
      signal: new AbortController().signal,
      onProgress: (done, total) => heard.push([done, total]),
    });
    // The DNSKEY set is counted, too, but checked before.
    expect(heard[0]).toEqual([0, (report?.counts.sets ?? 0) - 1]);
  });

  it('in a thread can be stopped, before it begins and while it works', async () => {
    const zone = signed(large);
    const ignore = (): void => undefined;
    const stopped = { signal: AbortSignal.abort(), onProgress: ignore };
    expect(await verifyOrStop(zone, optionsFor(zone), stopped)).toBeNull();
    const controller = new AbortController();
    const stopping = { signal: controller.signal, onProgress: () => controller.abort() };
    expect(await verifyOrStop(zone, optionsFor(zone), stopping)).toBeNull();
  });

  it('fails with an exception when the worker itself is broken', async () => {
    const broken = createZoneVerification(path.join(import.meta.dirname, 'no-such-worker.js'));
    const zone = signed(large);
    await expect(broken(zone, optionsFor(zone))).rejects.toThrow();
  });
});
