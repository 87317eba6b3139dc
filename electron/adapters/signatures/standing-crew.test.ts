import { createPublicKey, verify } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signatureTasks } from '../../engine/signing/zone-signer';
import type { SignatureTask } from '../../engine/signing/zone-signer';
import { bundleProgram } from '../testing/bundle-program';
import type { BundledProgram } from '../testing/bundle-program';
import type { SigningOrder } from './piece-signer';
import { createLoneStandingCrew, createStandingCrew } from './standing-crew';
import type { StandingCrew } from './standing-crew';
import { privateKeysOf, signingWith } from './testing/signed-text';
import { aTestKey } from './testing/signing-keys';

const key = aTestKey(13, 'both');
const origin = 'example.test.';
const signing = signingWith([key], { kind: 'nsec' });
const order: SigningOrder = { origin, signing, privateKeys: privateKeysOf([key]) };
const record = { name: origin, type: 'A', ttl: 60, data: '192.0.2.1' };

function aTask(): SignatureTask {
  const [task] = signatureTasks({ ...record, records: [record] }, origin, signing);
  if (task === undefined) throw new Error('nobody signs');
  return task;
}

function isGood(signature: Uint8Array, { input }: SignatureTask): boolean {
  const publicKey = createPublicKey(key.privateKey);
  return verify('sha256', input, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
}

let worker: BundledProgram;
const crews: StandingCrew[] = [];
beforeAll(async () => {
  worker = await bundleProgram('electron/adapters/signatures/zone-signing-worker.ts');
}, 30_000);
afterEach(() => Promise.all(crews.splice(0).map((crew) => crew.close())));
afterAll(() => worker.remove());

function aCrew(patience?: number): StandingCrew {
  const options = { threads: 2, workerPath: worker.script };
  const crew = createStandingCrew(patience === undefined ? options : { ...options, patience });
  crews.push(crew);
  return crew;
}

describe('a standing crew', () => {
  it('signs for one zone after another, and for several at the same time', async () => {
    const crew = aCrew();
    const task = aTask();
    const zones = [crew.crewFor(order), crew.crewFor(order)];
    const made = await Promise.all(zones.flatMap((zone) => [zone.signature(task), zone.signature(task)]));
    expect(made.map((signature) => isGood(signature, task))).toEqual([true, true, true, true]);
    for (const zone of zones) zone.close();
    expect(isGood(await crew.crewFor(order).signature(task), task)).toBe(true);
  });

  it('ends the work on one zone and goes on with the others', async () => {
    const crew = aCrew();
    const task = aTask();
    const [given, other] = [crew.crewFor(order), crew.crewFor(order)];
    const pieces = [given.signature(task), given.signature(task)];
    const kept = other.signature(task);
    given.close();
    for (const piece of pieces) await expect(piece).rejects.toThrow('was ended');
    await expect(given.signature(task)).rejects.toThrow('was ended');
    expect(isGood(await kept, task)).toBe(true);
  });

  it('replaces a thread that failed', async () => {
    const crew = aCrew();
    const task = aTask();
    const nobody = crew.crewFor({ ...order, privateKeys: new Map() });
    await expect(nobody.signature(task)).rejects.toThrow('There is no private key');
    expect(isGood(await crew.crewFor(order).signature(task), task)).toBe(true);
  });

  it('comes back after its threads have left for want of work', async () => {
    const crew = aCrew(0);
    const task = aTask();
    const first = crew.crewFor(order);
    await first.signature(task);
    first.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isGood(await crew.crewFor(order).signature(task), task)).toBe(true);
  });

  it('ends everything when it is closed', async () => {
    const crew = aCrew();
    const zone = crew.crewFor(order);
    const piece = zone.signature(aTask());
    const closed = crew.close();
    await expect(piece).rejects.toThrow('was ended');
    await closed;
    await expect(zone.signature(aTask())).rejects.toThrow('was ended');
  });

  it('makes the same in the thread of its caller', async () => {
    const task = aTask();
    expect(isGood(await createLoneStandingCrew().crewFor(order).signature(task), task)).toBe(true);
  });
});
