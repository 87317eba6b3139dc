import { describe, expect, it } from 'vitest';
import type { KeyPair, KeyVault } from '../../adapters/ports';
import { collectingLog } from '../../adapters/testing/collecting-log';
import { KeyGeneration } from './key-generation';
import type { KeyJob } from './key-generation';

const job = (keyId: string): KeyJob => ({ keyId, algorithm: 13, keyLength: 256 });
const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function aVault(stored: Record<string, string> = {}, events: string[] = []): KeyVault {
  return {
    protection: () => ({ kind: 'none', reason: 'a test' }),
    save: async (keyId, _specification, { publicKey }) => {
      await later();
      stored[keyId] = publicKey;
      events.push(`stored ${keyId}`);
    },
    findPublicKey: (keyId) => Promise.resolve(stored[keyId] ?? null),
    readPrivateKey: () => Promise.resolve(null),
    protectStoredKeys: () => Promise.resolve(),
  };
}

function setUp(vault: (events: string[]) => KeyVault = (events) => aVault({}, events), fails = false) {
  const events: string[] = [];
  let count = 0;
  const make = async (): Promise<KeyPair> => {
    count += 1;
    events.push(`making ${count}`);
    await later();
    if (fails && count === 1) throw new Error('no entropy');
    return { publicKey: `public ${count}`, privateKey: new Uint8Array() };
  };
  const log = collectingLog();
  const onMade = (keyId: string, publicKey: string) => void events.push(`made ${keyId}: ${publicKey}`);
  return {
    events,
    log,
    generation: new KeyGeneration({ maker: { make }, vault: vault(events), log, onMade }),
  };
}

async function until(events: readonly string[], last: RegExp): Promise<void> {
  while (!events.some((event) => last.test(event))) await later();
}

describe('KeyGeneration', () => {
  it('makes one pair at a time and stores each before it tells of it', async () => {
    const { generation, events } = setUp();
    generation.add([job('a'), job('b')]);
    await until(events, /made b/u);
    expect(events).toEqual([
      'making 1',
      'stored a',
      'made a: public 1',
      'making 2',
      'stored b',
      'made b: public 2',
    ]);
  });

  it('does not make a pair again that the vault has already', async () => {
    const { generation, events } = setUp(() => aVault({ a: 'public of before' }));
    generation.add([job('a')]);
    await until(events, /made a/u);
    expect(events).toEqual(['made a: public of before']);
  });

  it('goes on with the next pair when one can not be made', async () => {
    const { generation, events, log } = setUp(undefined, true);
    generation.add([job('a'), job('b')]);
    await until(events, /made b/u);
    expect(log.lines).toEqual(['The key a could not be made: Error: no entropy']);
  });

  it('takes further jobs after it has run out of them', async () => {
    const { generation, events } = setUp();
    generation.add([]);
    generation.add([job('a')]);
    await until(events, /made a/u);
    await later();
    generation.add([job('b')]);
    await until(events, /made b/u);
  });

  it('tells of nothing after it was closed', async () => {
    const { generation, events } = setUp();
    generation.add([job('a'), job('b')]);
    await until(events, /making 1/u);
    await generation.close();
    expect(events).toEqual(['making 1', 'stored a']);
  });
});
