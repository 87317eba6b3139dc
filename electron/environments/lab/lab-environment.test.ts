import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryDns } from '../../dns/client/query-dns';
import type { LabEnvironment } from './lab-environment';
import { failingStore } from './testing/failing-store';
import { createTestLab, standingClock, testTime, untilKeysAreMade } from './testing/test-lab';
import type { TestLabOptions } from './testing/test-lab';
import { valueOf } from './testing/value-of';

const server = 'DC1';
const zone = 'secure.contoso.com';

const planTo = (target: string) => ({ server, zone, target, mode: 'transfer' }) as const;
const moveTo = (target: string) => ({ ...planTo(target), reason: null });

describe('the lab', () => {
  let folder: string;
  const labs: LabEnvironment[] = [];
  const open = (options: Partial<TestLabOptions> = {}): LabEnvironment => {
    const lab = createTestLab({ folder, ...options });
    labs.push(lab);
    return lab;
  };
  const keyMasterOf = async (lab: LabEnvironment): Promise<string | null> =>
    valueOf(await lab.readDnssecProperties({ server, zone })).keyMaster;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lab-'));
  });
  afterEach(async () => {
    await Promise.all(labs.splice(0).map((lab) => lab.close()));
    rmSync(folder, { recursive: true });
  });

  it('can be asked before anything is started', async () => {
    const servers = valueOf(await open().listServers());
    expect(servers.map(({ name, endpoint }) => [name, endpoint])).toContainEqual(['DC1', null]);
  });

  it('knows a move after a restart, with an orderly end or without one', async () => {
    const lab = open();
    await untilKeysAreMade(lab);
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    await lab.close();
    const later = open();
    expect(await keyMasterOf(later)).toBe('DC2.contoso.com');
    expect(later.world).toEqual(lab.world);
  });

  it('does what its plan announced', async () => {
    const lab = open();
    await untilKeysAreMade(lab);
    const planned = valueOf(await lab.planMove(planTo('DC3')));
    expect(await keyMasterOf(lab)).toBe('DC1.contoso.com');
    expect(valueOf(await lab.moveKeyMaster(moveTo('DC3')))).toEqual(planned);
  });

  it('plans and moves at the present time, not at that of the last change', async () => {
    const clock = standingClock();
    const lab = open({ clock });
    await untilKeysAreMade(lab);
    clock.advance(3_600_000);
    expect(valueOf(await lab.planMove(planTo('DC3'))).knownEverywhereAt).toBeGreaterThan(
      testTime + 3_600_000,
    );
    valueOf(await lab.moveKeyMaster(moveTo('DC3')));
    expect(lab.world.time).toBe(testTime + 3_600_000);
  });

  it('does not run backwards when the clock is set back', async () => {
    const clock = standingClock();
    const lab = open({ clock });
    await untilKeysAreMade(lab);
    clock.advance(-3_600_000);
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
    expect(lab.world.time).toBe(testTime);
  });

  it('refuses a command that it can not write down, and then nothing has happened', async () => {
    const { store, failing } = failingStore(folder);
    const lab = open({ store });
    await untilKeysAreMade(lab);
    failing.appends = true;
    const before = lab.world;
    expect(await lab.moveKeyMaster(moveTo('DC2'))).toEqual({
      kind: 'refused',
      problem: { code: 'state-not-saved', parameters: { reason: 'no space left on device' } },
    });
    expect(lab.world).toBe(before);
    failing.appends = false;
    valueOf(await lab.moveKeyMaster(moveTo('DC2')));
  });

  it('says in its status that a file was set aside', () => {
    writeFileSync(
      join(folder, 'state.db'),
      'something else entirely, and long enough to be looked at\n'.repeat(50),
    );
    const { setAside } = open().status();
    expect(setAside?.path).toMatch(/state\.db\.set-aside-2026-03-01/u);
    expect(setAside?.reason).toBe('file is not a database');
  });

  it('answers real DNS where the list of servers says, and not where it is switched off', async () => {
    const lab = open();
    lab.start();
    await untilKeysAreMade(lab);
    await expect.poll(() => lab.listServers().then((list) => valueOf(list)[0]?.endpoint)).not.toBeNull();
    const endpoint = valueOf(await lab.listServers())[0]?.endpoint ?? { address: '', port: 0 };
    const ask = (type: 'SOA' | 'DNSKEY') =>
      queryDns({
        endpoint,
        name: zone,
        type,
        timeoutMs: 5000,
        retries: 1,
        signal: new AbortController().signal,
      });
    expect(await ask('DNSKEY')).toMatchObject({ kind: 'answered' });
    valueOf(await lab.setServerRunning({ server, running: false }));
    await expect.poll(() => ask('SOA').then(({ kind }) => kind)).toBe('refused-connection');
    expect(valueOf(await lab.listServers())[0]).toMatchObject({
      name: 'DC1',
      running: false,
      endpoint: null,
    });
    valueOf(await lab.setServerRunning({ server, running: true }));
    await expect.poll(() => lab.listServers().then((list) => valueOf(list)[0]?.endpoint)).not.toBeNull();
  });

  it('tells of changes, several at once', async () => {
    const lab = open();
    const revisions: number[] = [];
    lab.subscribe({
      onWorldChanged: (revision) => revisions.push(revision),
      onKeyGenerationProgressed: () => undefined,
    });
    await untilKeysAreMade(lab);
    await expect.poll(() => revisions.at(-1)).toBe(lab.status().revision);
    expect(revisions.length).toBeLessThan(lab.world.revision);
  });

  describe('importing a zone', () => {
    const text = '$TTL 3600\n@ IN SOA ns hostmaster 1 900 600 86400 3600\n@ NS ns\nns A 192.0.2.7\n';
    const argument = {
      server,
      zone: 'imported.example',
      storage: 'file',
      fileName: 'imported.dns',
      text,
    } as const;

    it('adds it, and has it after a restart', async () => {
      const lab = open();
      const row = valueOf(await lab.importZone(argument));
      expect(row).toMatchObject({
        name: 'imported.example',
        type: 'standard-primary',
        signed: false,
        keyMaster: null,
      });
      await lab.close();
      const records = valueOf(await open().listRecords({ server, zone: 'imported.example' }));
      expect(records).toContainEqual({ name: 'ns', type: 'A', data: '192.0.2.7', ttl: 3600 });
    });

    it('names the file, the line and the reason when it is wrong', async () => {
      const wrong = await open().importZone({ ...argument, text: text.replace('192.0.2.7', '192.0.2.777') });
      expect(wrong).toMatchObject({
        kind: 'refused',
        problem: { code: 'zone-file-invalid', parameters: { file: 'imported.dns', line: 4 } },
      });
    });

    it('takes no second zone of that name', async () => {
      const lab = open();
      valueOf(await lab.importZone(argument));
      expect(await lab.importZone({ ...argument, storage: 'directory-domain' })).toMatchObject({
        problem: { code: 'zone-exists' },
      });
    });
  });
});
