import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planZoneSigning } from '../../engine/signing/zone-signer';
import type { Denial } from '../../engine/signing/denial';
import { bundleProgram } from '../testing/bundle-program';
import type { BundledProgram } from '../testing/bundle-program';
import type { SigningProgress } from './sign-zone';
import { createLoneCrew } from './signing-crew';
import { judged, lacksJudges } from './testing/judges';
import { signedText, signingWith, zoneOf } from './testing/signed-text';
import { aTestKey } from './testing/signing-keys';

const origin = 'example.test.';
const nsec3: Denial = { kind: 'nsec3', iterations: 5, salt: Uint8Array.of(1, 2), optOut: false };
const keys = [aTestKey(13, 'keys'), aTestKey(13, 'records')];

function zoneOfHosts(count: number): string {
  const hosts = Array.from({ length: count }, (_, at) => `host${at} IN A 192.0.2.${at % 256}`);
  return [
    '@ 60 IN SOA ns hostmaster 1 2 3 4 5',
    '@ 60 IN NS ns',
    'ns 60 IN A 192.0.2.1',
    '$TTL 60',
    ...hosts,
    '',
  ].join('\n');
}

const zone = zoneOf(zoneOfHosts(1200), origin);
const folder = mkdtempSync(join(tmpdir(), 'sign-zone-'));
let worker: BundledProgram;

beforeAll(async () => {
  worker = await bundleProgram('electron/adapters/signatures/zone-signing-worker.ts');
});
afterAll(() => {
  worker.remove();
  rmSync(folder, { recursive: true });
});

const withoutSignatures = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.includes(' IN RRSIG '))
    .toSorted();

describe('signing with threads', () => {
  it.skipIf(lacksJudges)('makes a zone that other validators accept', async () => {
    const { text, outcome } = await signedText(zone, keys, nsec3, { workers: 2, workerPath: worker.script });
    expect(outcome).toEqual({ kind: 'signed' });
    expect(await judged(join(folder, 'threads'), origin, text)).toBe('accepted');
  });

  it('writes the same records in the same order as one thread, and as the plan of the engine has them', async () => {
    const threads = await signedText(zone, keys, nsec3, { workers: 3, workerPath: worker.script });
    const alone = await signedText(zone, keys, nsec3);
    const plan = planZoneSigning(zone, signingWith(keys, nsec3));
    if (plan.kind === 'collision') throw new Error('two names have one hash');
    const planned = plan.records.map(({ name, ttl, type, data }) => `${name} ${ttl} IN ${type} ${data}`);
    expect(withoutSignatures(threads.text)).toEqual(withoutSignatures(alone.text));
    expect(withoutSignatures(alone.text)).toEqual(planned.toSorted());
    expect(threads.text.split(' IN RRSIG ').length - 1).toBe(plan.tasks.length);
  });

  it('tells how far it is, up to the end', async () => {
    const told: SigningProgress[] = [];
    const onProgress = (progress: SigningProgress): void => void told.push(progress);
    await signedText(zone, keys, nsec3, { workers: 2, workerPath: worker.script, onProgress });
    const signing = told.filter(({ step }) => step === 'signing').map(({ done }) => done);
    expect(signing).toEqual(signing.toSorted((a, b) => a - b));
    expect(told.filter(({ done, of }) => done === of).map(({ step }) => step)).toEqual([
      'hashing',
      'signing',
    ]);
  });

  it('ends when it is cancelled, and hands over nothing more', async () => {
    const controller = new AbortController();
    let taken = 0;
    const { outcome } = await signedText(zone, keys, nsec3, {
      workers: 2,
      workerPath: worker.script,
      signal: controller.signal,
      onPiece: () => {
        taken += 1;
        controller.abort();
      },
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(taken).toBe(1);
  });

  it('hands over nothing when two names have one hash (9129)', async () => {
    let taken = 0;
    const { outcome } = await signedText(zone, keys, nsec3, {
      crewFor: (order) => ({
        ...createLoneCrew(order),
        hash: (names) => Promise.resolve(new Uint8Array(20 * names.length)),
      }),
      onPiece: () => void (taken += 1),
    });
    expect(outcome).toMatchObject({ kind: 'collision', names: [origin, `host0.${origin}`] });
    expect(taken).toBe(0);
  });

  it('does not begin when it is cancelled before', async () => {
    const { outcome, text } = await signedText(zone, keys, nsec3, { signal: AbortSignal.abort() });
    expect([outcome.kind, text]).toEqual(['cancelled', '']);
  });

  it('fails when whoever takes the pieces fails', async () => {
    const onPiece = (): Promise<void> => Promise.reject(new Error('the disk is full'));
    const signing = signedText(zone, keys, nsec3, { workers: 2, workerPath: worker.script, onPiece });
    await expect(signing).rejects.toThrow('the disk is full');
  });

  it('fails when the threads can not be started', async () => {
    const signing = signedText(zone, keys, nsec3, { workers: 2, workerPath: join(folder, 'none.js') });
    await expect(signing).rejects.toThrow('none.js');
  });
});
