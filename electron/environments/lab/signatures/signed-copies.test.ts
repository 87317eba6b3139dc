import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyProtector } from '../../../adapters/key-protector';
import { createKeyVault } from '../../../adapters/key-vault';
import type { KeyVault } from '../../../adapters/ports';
import { collectingLog } from '../../../adapters/testing/collecting-log';
import { fakeSafeStorage } from '../../../adapters/testing/fake-safe-storage';
import type { LabEnvironment } from '../lab-environment';
import { quickKeyMaker } from '../testing/quick-key-maker';
import { createTestLab, standingClock, untilKeysAreMade } from '../testing/test-lab';
import { valueOf } from '../testing/value-of';
import { SignedCopies } from './signed-copies';
import { watchedCrew } from './testing/watched-crew';
import type { WatchedCrew } from './testing/watched-crew';

let log: ReturnType<typeof collectingLog>;
const clock = standingClock();
let folder: string;
let lab: LabEnvironment;
let crew: WatchedCrew;
let copies: SignedCopies;

/** The lab makes worlds and keys; what is tested signs them beside it. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signed-copies-'));
  log = collectingLog();
  lab = createTestLab({ folder, clock, keyMaker: quickKeyMaker() });
  await untilKeysAreMade(lab);
  crew = watchedCrew();
  copies = copiesWith(createKeyVault({ folder: join(folder, 'keys'), protector: protector(), log }));
});
afterEach(async () => {
  await copies.close();
  await lab.close();
  rmSync(folder, { recursive: true });
});

function protector() {
  return createKeyProtector(fakeSafeStorage(), 'linux');
}

function copiesWith(vault: Pick<KeyVault, 'readPrivateKey'>): SignedCopies {
  return new SignedCopies({ vault, crew, log, onChanged: () => undefined });
}

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function follow(): Promise<void> {
  copies.follow(lab.world);
  await copies.settled();
}

async function reSign(zone: string): Promise<void> {
  valueOf(await lab.signZone({ server: 'DC1', zone, act: 're-sign', reason: null }));
}

describe('signed copies', () => {
  it('are not made before somebody starts it', async () => {
    copies.follow(lab.world);
    await later();
    expect(crew.asked).toEqual([]);
    expect(copies.zoneOn('DC1', 'contoso.com')).toBeNull();
    expect(copies.progress).toEqual({ done: 0, total: 0 });
  });

  it('are made once for all servers that are to have the same', async () => {
    copies.start(lab.world);
    await copies.settled();
    const signed = crew.asked.filter((piece) => piece.startsWith('sign '));
    expect(new Set(signed).size).toBe(signed.length);
    const zone = copies.zoneOn('DC1', 'secure.contoso.com');
    expect(zone?.find('www.secure.contoso.com.', 'A')?.signatures).toHaveLength(1);
    for (const server of ['DC2', 'DC3', 'DC4', 'RODC1', 'DNS1']) {
      expect(copies.zoneOn(server, 'SECURE.contoso.com')).toBe(zone);
    }
    const { done, total } = copies.progress;
    expect([done, total > 20]).toEqual([total, true]);
  });

  it('get signatures only where a change touches them, and servers that do not know of it keep theirs', async () => {
    copies.start(lab.world);
    await copies.settled();
    const before = copies.zoneOn('DC1', 'contoso.com');
    const kept = before?.find('www.contoso.com.', 'CNAME')?.signatures;
    crew.asked.length = 0;
    valueOf(await lab.publishDelegation({ server: 'DC1', zone: 'keys.contoso.com', reason: null }));
    await follow();
    expect(crew.asked.filter((piece) => piece.startsWith('sign '))).toEqual([]);
    expect(crew.asked.length).toBeGreaterThan(0);
    expect(crew.asked.length).toBeLessThan(8);
    const after = copies.zoneOn('DC1', 'contoso.com');
    expect(after?.find('keys.contoso.com.', 'DS')?.signatures).toHaveLength(1);
    expect(after?.find('www.contoso.com.', 'CNAME')?.signatures).toEqual(kept);
    expect(copies.zoneOn('DC3', 'contoso.com')).toBe(before);
    expect(before?.find('keys.contoso.com.', 'DS')).toBeUndefined();
  });

  it('are taken over, without signing anything, by servers that get to know of the change', async () => {
    copies.start(lab.world);
    await copies.settled();
    valueOf(await lab.publishDelegation({ server: 'DC1', zone: 'keys.contoso.com', reason: null }));
    await follow();
    crew.asked.length = 0;
    clock.advance(3_600_000);
    valueOf(await lab.replicateNow({ server: null }));
    await follow();
    expect(crew.asked).toEqual([]);
    expect(copies.zoneOn('DC3', 'contoso.com')).toBe(copies.zoneOn('DC1', 'contoso.com'));
  });

  it('come back with an undo, by signing what differs', async () => {
    copies.start(lab.world);
    await copies.settled();
    valueOf(await lab.publishDelegation({ server: 'DC1', zone: 'keys.contoso.com', reason: null }));
    await follow();
    crew.asked.length = 0;
    valueOf(await lab.undoAct());
    await follow();
    expect(crew.asked).toEqual([]);
    expect(copies.zoneOn('DC1', 'contoso.com')?.find('keys.contoso.com.', 'DS')).toBeUndefined();
    expect(copies.zoneOn('DC1', 'contoso.com')).toBe(copies.zoneOn('DC3', 'contoso.com'));
  });

  it('change in place where all who serve them are to have the change', async () => {
    copies.start(lab.world);
    await copies.settled();
    const before = copies.zoneOn('DNS1', 'fabrikam.com');
    const address = before?.find('www.fabrikam.com.', 'A')?.signatures;
    crew.asked.length = 0;
    const settings = { dnskeyTtl: 7200 };
    const changes = { settings, addedKeys: [], changedKeys: [], removedKeys: [] };
    valueOf(
      await lab.changeDnssecProperties({ server: 'DNS1', zone: 'fabrikam.com', changes, reason: null }),
    );
    await follow();
    // The KSKs sign their set; nothing else is signed.
    expect(new Set(crew.asked)).toEqual(new Set(['signature fabrikam.com.']));
    expect(copies.zoneOn('DNS1', 'fabrikam.com')).toBe(before);
    expect(copies.zoneOn('DC2', 'fabrikam.com')).toBe(before);
    const keys = before?.find('fabrikam.com.', 'DNSKEY');
    expect([keys?.set.ttl, keys?.signatures[0]?.ttl]).toEqual([7200, 7200]);
    expect(before?.find('www.fabrikam.com.', 'A')?.signatures).toBe(address);
  });

  it('are served until the new ones are there', async () => {
    copies.start(lab.world);
    await copies.settled();
    const before = copies.zoneOn('DC1', 'contoso.com');
    crew.hold();
    clock.advance(60_000);
    await reSign('contoso.com');
    copies.follow(lab.world);
    await later();
    expect(copies.zoneOn('DC1', 'contoso.com')).toBe(before);
    expect(copies.progress.done).toBeLessThan(copies.progress.total);
    crew.letAll();
    await copies.settled();
    const now = copies.zoneOn('DC1', 'contoso.com');
    expect(now?.signing.times.recordExpiration).toBe((before?.signing.times.recordExpiration ?? 0) + 60);
    expect(copies.progress.done).toBe(copies.progress.total);
  });

  it('are no longer worked on when a newer order for them comes', async () => {
    copies.start(lab.world);
    await copies.settled();
    crew.hold();
    for (let times = 0; times < 2; times += 1) {
      clock.advance(60_000);
      await reSign('contoso.com');
      copies.follow(lab.world);
      await expect.poll(() => crew.asked.at(-1)).toBe('sign contoso.com.');
      await later();
    }
    expect(crew.ended).toEqual(['contoso.com.']);
    crew.letAll();
    await copies.settled();
    expect(copies.zoneOn('DC1', 'contoso.com')?.signing.times.inception).toBe(
      Math.floor((lab.world.servers.DC1?.signatures['contoso.com']?.inception ?? 0) / 1000),
    );
  });

  it('are made first for who is asked for them', async () => {
    crew.hold();
    copies.start(lab.world);
    await expect.poll(() => crew.asked.some((piece) => piece.startsWith('sign '))).toBe(true);
    expect(copies.zoneOn('DNS1', 'fabrikam.com')).toBeNull();
    crew.letAll();
    await copies.settled();
    const zones = crew.asked.filter((piece) => piece.startsWith('sign '));
    expect(zones.length).toBeGreaterThan(5);
    expect(zones[1]).toBe('sign fabrikam.com.');
  });

  it('go when a zone is unsigned', async () => {
    copies.start(lab.world);
    await copies.settled();
    valueOf(await lab.signZone({ server: 'DC2', zone: 'keys.contoso.com', act: 'unsign', reason: null }));
    await follow();
    expect(copies.zoneOn('DC2', 'keys.contoso.com')).toBeNull();
    expect(copies.zoneOn('DC3', 'keys.contoso.com')).not.toBeNull();
  });

  it('are not made where a private key is missing, and the log says which', async () => {
    copies = copiesWith({ readPrivateKey: () => Promise.resolve(null) });
    copies.start(lab.world);
    await copies.settled();
    expect(copies.zoneOn('DC1', 'contoso.com')).toBeNull();
    expect(copies.progress).toEqual({ done: 0, total: 0 });
    expect(
      log.lines.some((line) => /^contoso\.com\. could not be signed.*not in the vault/u.test(line)),
    ).toBe(true);
  });

  it('are given up when the program ends, in the middle of one', async () => {
    crew.hold();
    copies.start(lab.world);
    await expect.poll(() => crew.asked.some((piece) => piece.startsWith('sign '))).toBe(true);
    await copies.close();
    expect(crew.ended).toHaveLength(1);
    expect(log.lines).toEqual([]);
  });
});
