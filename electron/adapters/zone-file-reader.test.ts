import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleProgram } from './testing/bundle-program';
import type { BundledProgram } from './testing/bundle-program';
import { createZoneFileReader } from './zone-file-reader';
import type { ReadZoneFile } from './zone-file-reader';

const beginning = '$TTL 3600\n@ IN SOA ns hostmaster 1 900 600 86400 3600\n@ IN NS ns\n';
const hosts = (count: number): string =>
  Array.from({ length: count }, (_host, index) => `host-${index} IN A 192.0.2.${index % 256}\n`).join('');

describe('createZoneFileReader', { timeout: 60_000 }, () => {
  let worker: BundledProgram;
  let read: ReadZoneFile;

  beforeAll(async () => {
    worker = await bundleProgram(path.join(import.meta.dirname, 'zone-file-worker.ts'));
    read = createZoneFileReader(worker.script);
  }, 60_000);
  afterAll(() => worker.remove());

  it.each([10, 12_345])('reads a zone with %i hosts, all of them and in order', async (count) => {
    const outcome = await read('example.org', beginning + hosts(count));
    const records = outcome.kind === 'parsed' ? outcome.content.records : [];
    expect(records).toHaveLength(count + 2);
    expect(records.at(-1)).toEqual({
      name: `host-${count - 1}.example.org.`,
      type: 'A',
      ttl: 3600,
      data: `192.0.2.${(count - 1) % 256}`,
    });
  });

  it.each([10, 12_345])('says what is wrong on which line, after %i good ones', async (count) => {
    const outcome = await read('example.org', `${beginning}${hosts(count)}late IN A 192.0.2.1.1\n`);
    expect(outcome).toMatchObject({ kind: 'invalid', line: count + 4 });
  });

  it('fails with an exception when the worker itself is broken', async () => {
    const broken = createZoneFileReader(path.join(import.meta.dirname, 'no-such-worker.js'));
    await expect(broken('example.org', beginning + hosts(12_345))).rejects.toThrow();
  });
});
