import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeyWish } from '../../../shared/model/dnssec-changes';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { SigningParameters } from '../../../shared/model/signing-parameters';
import { dig } from '../../dns/testing/dig';
import { zoneCopy } from '../../engine/forest/zone-copy';
import type { LabEnvironment } from './lab-environment';
import { openSignedLab } from './signatures/testing/signed-lab';
import type { SignedLab } from './signatures/testing/signed-lab';
import { openRunningLab } from './testing/running-lab';
import type { RunningLab } from './testing/running-lab';
import { createTestLab, untilKeysAreMade } from './testing/test-lab';
import { valueOf } from './testing/value-of';

const defaults: SigningParameters = { kind: 'defaults' };
/** Never signed; and signed before, by DC3. */
const zone = 'intranet.contoso.com';
const legacy = 'legacy.contoso.com';

const sign = (keyMaster: string, of = zone, parameters: SigningParameters = defaults) =>
  ({ server: 'DC1', zone: of, keyMaster, parameters, reason: 'Told to' }) as const;
const plan = (keyMaster: string, of = zone, parameters: SigningParameters = defaults) =>
  ({ server: 'DC1', zone: of, keyMaster, parameters }) as const;
const problem = (code: string) => ({ kind: 'refused', problem: { code } });

describe('signing a zone by the wizard', () => {
  let running: RunningLab;

  beforeEach(async () => {
    running = await openRunningLab();
  });
  afterEach(() => running.close());

  it('does what its plan announced, on the chosen server, and writes down who and why', async () => {
    const { lab } = running;
    const before = lab.world;
    const planned = valueOf(await lab.planZoneSigning(plan('DC2')));
    expect(lab.world).toBe(before);
    expect(valueOf(await lab.performZoneSigning(sign('DC2')))).toEqual(planned);
    expect(planned).toMatchObject({ keyMaster: 'DC2.contoso.com', keys: [{ keyType: 'KSK' }, {}] });
    const history = valueOf(await lab.readHistory({ zone }));
    expect(history.find(({ fact }) => fact.kind === 'act')).toMatchObject({
      server: 'DC2',
      fact: { act: { kind: 'sign-zone' }, source: 'dialog', reason: 'Told to', problem: null },
    });
  });

  it('takes the role from the Key Master of an earlier signing', async () => {
    const { lab } = running;
    const start = valueOf(await lab.readSigningParameters({ server: 'DC1', zone: legacy, keyMaster: null }));
    expect(start).toMatchObject({ keyMaster: { server: 'DC3', online: true } });
    expect(start.savedKeys).toHaveLength(2);
    const keepAll: SigningParameters = {
      kind: 'custom',
      changes: { settings: {}, addedKeys: [], changedKeys: [], removedKeys: [] },
    };
    const { keys, consequences } = valueOf(await lab.performZoneSigning(sign('DC1', legacy, keepAll)));
    expect(keys).toEqual(start.savedKeys.map(({ descriptor }) => descriptor));
    expect(consequences).toContainEqual({ kind: 'stops-being-key-master', server: 'DC3.contoso.com' });
    const row = valueOf(await lab.listZones({ server: 'DC1', direction: 'forward' }));
    expect(row.find(({ name }) => name === legacy)).toMatchObject({
      signed: true,
      keyMaster: 'DC1.contoso.com',
    });
  });

  it('is refused where the chosen server can not be reached, and changes nothing', async () => {
    const { lab } = running;
    expect(await lab.performZoneSigning(sign('RODC1'))).toMatchObject(problem('not-allowed-on-read-only-dc'));
    valueOf(await lab.setSiteLink({ sites: ['Headquarters', 'Branch'], connected: false }));
    const before = lab.world;
    expect(await lab.planZoneSigning(plan('DC3'))).toMatchObject(problem('server-unavailable'));
    expect(await lab.performZoneSigning(sign('DC3'))).toMatchObject(problem('server-unavailable'));
    expect(await lab.performZoneSigning(sign('DC9'))).toMatchObject(problem('server-unknown'));
    expect(await lab.performZoneSigning(sign('DC4'))).toMatchObject(problem('access-denied'));
    expect(await lab.performZoneSigning(sign('OLD1'))).toMatchObject(problem('invalid-parameter'));
    expect(lab.world).toBe(before);
  });

  it('plans as if no fault were armed, and tells of the two holders when one strikes', async () => {
    const { lab } = running;
    valueOf(await lab.armFault({ fault: 'move-stops-between-writes', armed: true }));
    expect(await lab.planZoneSigning(plan('DC1', legacy))).toMatchObject({ kind: 'done' });
    expect(await lab.performZoneSigning(sign('DC1', legacy))).toMatchObject(
      problem('key-master-move-incomplete'),
    );
    expect(await lab.performZoneSigning(sign('DC1', legacy))).toMatchObject({ kind: 'done' });
  });
});

describe('a server whose name was typed', () => {
  let running: RunningLab;
  const validate = (name: string, of = zone, server = 'DC1') =>
    running.lab.validateKeyMaster({ server, zone: of, name });

  beforeAll(async () => {
    running = await openRunningLab();
  });
  afterAll(() => running.close());

  it.each(['DC2', 'dc2', 'DC2.contoso.com', 'dc2.CONTOSO.com.', ' DC2 '])(
    'is found as “%s” and asked now',
    async (name) => {
      const candidate = valueOf(await validate(name));
      expect(candidate).toMatchObject({
        server: 'DC2',
        fqdn: 'DC2.contoso.com',
        isKeyMaster: false,
        verdict: { kind: 'qualified' },
      });
      expect(candidate.checks.every(({ result, durationMs }) => result === 'passed' && durationMs > 0)).toBe(
        true,
      );
    },
  );

  it('says that it is the Key Master of the earlier signing', async () => {
    expect(valueOf(await validate('DC3', legacy))).toMatchObject({ isKeyMaster: true });
  });

  it.each([
    ['DC4', 'no-rights'],
    ['OLD1', 'release-too-old'],
    ['RODC1', 'read-only-domain-controller'],
    ['DNS1', 'outside-replication-scope'],
  ])('%s does not qualify, because of %s', async (name, reason) => {
    expect(valueOf(await validate(name)).verdict).toEqual({ kind: 'not-qualified', reason });
  });

  it('does not qualify for a zone in a file of another one', async () => {
    expect(valueOf(await validate('DNS1', 'adatum.com', 'DNS1')).verdict).toEqual({ kind: 'qualified' });
    expect(valueOf(await validate('DC1', 'adatum.com', 'DNS1')).verdict).toMatchObject({
      kind: 'not-qualified',
    });
  });

  it('has to be a server that there is, of a zone that there is', async () => {
    expect(await validate('DC9')).toMatchObject(problem('server-unknown'));
    expect(await validate('DC1.fabrikam.com')).toMatchObject(problem('server-unknown'));
    expect(await validate('__proto__')).toMatchObject(problem('server-unknown'));
    expect(await validate('DC2', 'nowhere.example')).toMatchObject(problem('zone-does-not-exist'));
  });

  it('that does not run does not answer', async () => {
    const { lab } = running;
    valueOf(await lab.setServerRunning({ server: 'DC2', running: false }));
    expect(valueOf(await validate('DC2')).verdict).toMatchObject({ kind: 'not-qualified' });
    valueOf(await lab.setServerRunning({ server: 'DC2', running: true }));
    expect(valueOf(await validate('DC2')).verdict).toEqual({ kind: 'qualified' });
  });
});

describe('signing and unsigning through a server that is not the Key Master', () => {
  let running: RunningLab;
  const ask = { server: 'DC2', zone: 'secure.contoso.com', act: 'unsign' } as const;

  beforeEach(async () => {
    running = await openRunningLab();
  });
  afterEach(() => running.close());

  it('happens on the Key Master, as its plan says', async () => {
    const { lab } = running;
    const planned = valueOf(await lab.planSigning(ask));
    expect(planned).toMatchObject({ act: 'unsign', keyMaster: 'DC1.contoso.com' });
    expect(valueOf(await lab.signZone({ ...ask, reason: null }))).toEqual(planned);
    const history = valueOf(await lab.readHistory({ zone: ask.zone }));
    expect(history.find(({ fact }) => fact.kind === 'act')).toMatchObject({
      server: 'DC1',
      fact: { act: { kind: 'unsign-zone' }, source: 'dialog' },
    });
    expect(await running.publishedTags('DC1', ask.zone)).toEqual([]);
  });

  it('is refused with 9122 while the Key Master is away, and changes nothing', async () => {
    const { lab } = running;
    valueOf(await lab.setServerRunning({ server: 'DC1', running: false }));
    const before = lab.world;
    const away = { code: 'bad-key-master', parameters: { zone: ask.zone, keyMaster: 'DC1.contoso.com' } };
    expect(await lab.planSigning(ask)).toEqual({ kind: 'refused', problem: away });
    expect(await lab.signZone({ ...ask, reason: null })).toEqual({ kind: 'refused', problem: away });
    expect(lab.world).toBe(before);
  });
});

describe('after performZoneSigning', () => {
  let signed: SignedLab;

  beforeAll(async () => {
    signed = await openSignedLab();
    const { lab } = signed;
    valueOf(await lab.performZoneSigning(sign('DC2')));
    valueOf(await lab.performZoneSigning({ ...sign('DNS1', 'adatum.com'), server: 'DNS1' }));
    await vi.waitFor(
      () => {
        const { done, total } = lab.status().keyGeneration;
        expect(done).toBe(total);
      },
      { timeout: 30_000 },
    );
    // The other domain controllers follow after half an hour at the latest.
    valueOf(await lab.advanceTime({ to: lab.world.time + 45 * 60_000 }));
    await lab.signed();
  }, 60_000);
  afterAll(() => signed.close());

  it.each([
    ['DC2', zone],
    ['DC1', zone],
    ['DC3', zone],
    ['DNS1', 'adatum.com'],
  ])('%s answers for %s with signatures that delv validates', async (server, name) => {
    const anchor = signed.anchorOf(server, name);
    expect(await signed.delvOn(server, anchor, `${name}.`, 'SOA')).toBe('fully validated');
    expect(await signed.delvOn(server, anchor, `${name}.`, 'DNSKEY')).toBe('fully validated');
    expect(await signed.delvOn(server, anchor, `nothing.${name}.`, 'A')).toBe(
      'negative response, fully validated',
    );
  });

  it('dig gets the signatures', async () => {
    const { answer } = await dig(await signed.endpointOf('DC2'), '+dnssec', zone, 'SOA');
    expect(answer.map((line) => line.split(' ')[3])).toEqual(['SOA', 'RRSIG']);
  });
});

describe('a zone that the wizard signed', () => {
  let folder: string;
  const open = async (): Promise<LabEnvironment> => {
    const lab = createTestLab({ folder });
    await untilKeysAreMade(lab);
    return lab;
  };
  const day = 24 * 3600;
  const added: KeyWish = {
    keyType: 'KSK',
    algorithm: 13,
    keyLength: 256,
    keyStorageProvider: microsoftSoftwareProvider,
    storeKeysInDirectory: false,
    dnskeySignatureValidity: 7 * day,
    dsSignatureValidity: 7 * day,
    standardSignatureValidity: 10 * day,
    initialRolloverOffset: 0,
    rolloverPeriod: null,
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lab-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each<readonly [string, SigningParameters]>([
    ['with defaults', defaults],
    ['with parameters of another zone', { kind: 'of-zone', zone: 'keys.contoso.com' }],
    [
      'with parameters of its own',
      {
        kind: 'custom',
        changes: { settings: { dsTtl: 60 }, addedKeys: [added], changedKeys: [], removedKeys: [] },
      },
    ],
  ])('%s is there after a restart without an orderly end', async (_, parameters) => {
    const lab = await open();
    valueOf(await lab.performZoneSigning(sign('DC2', legacy, parameters)));
    await untilKeysAreMade(lab);
    const { world } = lab;
    await lab.close();
    const later = await open();
    expect(later.world).toEqual(world);
    await later.close();
  });

  it('is as it was, its Key Master too, when the act is undone', async () => {
    const lab = await open();
    const { keyMaster } = valueOf(
      await lab.readSigningParameters({ server: 'DC1', zone: legacy, keyMaster: null }),
    );
    const saved = zoneCopy(lab.world, 'DC1', legacy);
    valueOf(await lab.performZoneSigning(sign('DC2', legacy)));
    expect(zoneCopy(lab.world, 'DC2', legacy)).toMatchObject({ isSigned: true, isKeyMaster: true });
    valueOf(await lab.undoAct());
    expect(zoneCopy(lab.world, 'DC1', legacy)).toEqual(saved);
    const again = valueOf(await lab.readSigningParameters({ server: 'DC1', zone: legacy, keyMaster: null }));
    expect(again.keyMaster).toEqual(keyMaster);
    await lab.close();
  });
});
