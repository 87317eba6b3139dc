import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LabEnvironment } from './lab-environment';
import { createTestLab, standingClock, testTime, untilKeysAreMade } from './testing/test-lab';
import { valueOf } from './testing/value-of';

const server = 'DC1';
const zone = 'secure.contoso.com';
const link = ['Headquarters', 'Branch'] as [string, string];

describe('the switches of the lab', () => {
  let folder: string;
  let lab: LabEnvironment;
  const clock = standingClock();
  const state = async () => valueOf(await lab.readLab());
  const stateOf = async (name: string) => (await state()).servers.find((row) => row.server === name);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'controls-'));
    lab = createTestLab({ folder, clock });
    await untilKeysAreMade(lab);
  });
  afterEach(async () => {
    await lab.close();
    rmSync(folder, { recursive: true });
  });

  it('are shown as they stand', async () => {
    expect(await state()).toMatchObject({
      time: testTime,
      siteLinks: [{ sites: link, interval: 900, connected: true }],
      devices: [
        {
          name: 'HSM1',
          keyStorageProvider: 'Contoso HSM Key Storage Provider',
          servers: [
            { server: 'DC1', connected: true },
            { server: 'DC2', connected: true },
            { server: 'DC3', connected: false },
          ],
        },
      ],
      armedFaults: [],
      undoable: [],
      checkpoints: [],
    });
    expect(await stateOf('DC3')).toEqual({
      server: 'DC3',
      site: 'Branch',
      running: true,
      replicationHeld: false,
      pendingChanges: 0,
    });
  });

  it('hold replication back and let it go', async () => {
    valueOf(await lab.holdReplication({ server: 'DC2', held: true }));
    valueOf(await lab.moveKeyMaster({ server, zone, target: 'DC3', mode: 'transfer', reason: null }));
    valueOf(await lab.replicateNow({ server: null }));
    expect(await stateOf('DC2')).toMatchObject({ replicationHeld: true });
    expect((await stateOf('DC2'))?.pendingChanges).toBeGreaterThan(0);
    expect(await stateOf('DC3')).toMatchObject({ pendingChanges: 0 });
    valueOf(await lab.holdReplication({ server: 'DC2', held: false }));
    valueOf(await lab.replicateNow({ server: 'DC2' }));
    expect(await stateOf('DC2')).toMatchObject({ replicationHeld: false, pendingChanges: 0 });
  });

  it('break a link and connect it again', async () => {
    valueOf(await lab.setSiteLink({ sites: link, connected: false }));
    expect((await state()).siteLinks).toMatchObject([{ connected: false }]);
    const across = { server, zone, target: 'DC3', mode: 'transfer' } as const;
    expect(await lab.planMove(across)).toEqual({
      kind: 'refused',
      problem: { code: 'server-unavailable', parameters: { server: 'DC3' } },
    });
    expect(await lab.moveKeyMaster({ ...across, reason: null })).toMatchObject({ kind: 'refused' });
    valueOf(await lab.setSiteLink({ sites: link, connected: true }));
    valueOf(await lab.planMove(across));
  });

  it('say what they do not know', async () => {
    expect(await lab.setSiteLink({ sites: ['Headquarters', 'Moon'], connected: false })).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(await lab.connectDevice({ device: 'HSM9', server, connected: true })).toMatchObject({
      problem: { code: 'not-found', parameters: { what: 'device', name: 'HSM9' } },
    });
    expect(await lab.setServerRunning({ server: 'DC9', running: false })).toMatchObject({
      problem: { code: 'server-unknown' },
    });
  });

  it('arm a fault, which strikes once', async () => {
    valueOf(await lab.armFault({ fault: 'move-stops-between-writes', armed: true }));
    expect((await state()).armedFaults).toEqual(['move-stops-between-writes']);
    const transfer = { server, zone, target: 'DC2', mode: 'transfer', reason: null } as const;
    expect(await lab.moveKeyMaster(transfer)).toMatchObject({
      problem: { code: 'key-master-move-incomplete' },
    });
    expect((await state()).armedFaults).toEqual([]);
    expect((await state()).undoable[0]).toMatchObject({ act: 'move-key-master', zone });
    valueOf(await lab.undoAct());
    expect(valueOf(await lab.readBeliefs({ server, zone })).holders).toEqual(['DC1.contoso.com']);
  });

  it('are told to the history as acts of the lab, and moves with their reason', async () => {
    valueOf(await lab.setServerRunning({ server: 'DC2', running: false }));
    valueOf(
      await lab.moveKeyMaster({ server, zone, target: 'DC3', mode: 'transfer', reason: 'DC1 is replaced' }),
    );
    const acts = valueOf(await lab.readHistory({ zone: null })).flatMap(({ fact }) =>
      fact.kind === 'act' ? [[fact.act.kind, fact.source, fact.reason, fact.by]] : [],
    );
    expect(acts).toEqual([
      ['move-key-master', 'dialog', 'DC1 is replaced', 'CONTOSO\\Administrator'],
      ['set-server-running', 'lab', null, 'CONTOSO\\Administrator'],
    ]);
  });
});
