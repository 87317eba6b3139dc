import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { MoveMode } from '../../../shared/model/key-master';
import type { TrustAnchorState } from '../../../shared/model/trust-anchor-matrix';
import { openRunningLab } from './testing/running-lab';
import type { RunningLab } from './testing/running-lab';
import { untilKeysAreMade } from './testing/test-lab';
import { valueOf } from './testing/value-of';

/** Longer than replication between sites and a poll together. */
const known = 1800;

/** The key tags that a zone publishes by what the dialog shows: a KSK's next key is not published, a ZSK's is. */
function tagsShown({ keySigningKeys, zoneSigningKeys }: DnssecProperties): readonly number[] {
  const tags = [...keySigningKeys, ...zoneSigningKeys].flatMap(({ descriptor, keys }) =>
    keys
      .filter(({ slot }) => slot !== 'next' || descriptor.keyType === 'ZSK')
      .map(({ keyTag }) => keyTag ?? -1),
  );
  return tags.toSorted((left, right) => left - right);
}

/** The six cases of the dialogs (dialogs.md section 6), each asked of directory, servers and DNS. */
describe('a case of the Key Master role', () => {
  let running: RunningLab;
  const lab = () => running.lab;

  beforeEach(async () => {
    running = await openRunningLab();
  });
  afterEach(async () => {
    await running.close();
  });

  const properties = async (server: string, zone: string) =>
    valueOf(await lab().readDnssecProperties({ server, zone }));
  const move = async (zone: string, target: string, mode: MoveMode, server = target) =>
    lab().moveKeyMaster({ server, zone, target, mode, reason: `Moved to ${target}` });
  const switchServer = async (server: string, on: boolean) => {
    valueOf(await lab().setServerRunning({ server, running: on }));
    const endpoint = async () =>
      valueOf(await lab().listServers()).find(({ name }) => name === server)?.endpoint ?? null;
    await expect.poll(async () => (await endpoint()) !== null).toBe(on);
  };
  /** Directory, beliefs and DNS answers say that it is the one Key Master, and that these are the keys. */
  const expectAgreement = async (zone: string, keyMaster: string, servers: readonly string[]) => {
    await running.pass(known);
    const fqdn = `${keyMaster}.contoso.com`;
    for (const server of servers) {
      const shown = await properties(server, zone);
      expect(shown).toMatchObject({ keyMaster: fqdn, holders: [fqdn] });
      const { servers: beliefs } = valueOf(await lab().readBeliefs({ server, zone }));
      const believers = beliefs.filter(({ believesItself, reachable }) => believesItself && reachable);
      expect(believers.map((belief) => belief.server)).toEqual([keyMaster]);
      const published = await running.publishedTags(server, zone);
      expect(published).not.toEqual([]);
      expect(published).toEqual(tagsShown(shown));
    }
  };
  const anchors = async (zone: string, server = 'DC2') => {
    const { servers } = valueOf(await lab().readTrustAnchors({ server, zone }));
    const states = Object.fromEntries(servers.map((row) => [row.server, row.state]));
    return (name: string): TrustAnchorState | undefined => states[name];
  };

  it('A: an online transfer moves the role and leaves all keys', async () => {
    const zone = 'secure.contoso.com';
    const before = await running.publishedTags('DC1', zone);
    const probe = valueOf(await lab().probeKeyMaster({ server: 'DC3', zone }));
    expect(probe).toMatchObject({ keyMaster: 'DC1.contoso.com', answersDns: true, confirmsRole: true });
    const planned = valueOf(await lab().planMove({ server: 'DC3', zone, target: 'DC3', mode: 'transfer' }));
    expect(valueOf(await move(zone, 'DC3', 'transfer'))).toEqual(planned);
    await expectAgreement(zone, 'DC3', ['DC1', 'DC2', 'DC3']);
    expect(await running.publishedTags('DC3', zone)).toEqual(before);
  });

  it('B: a seizure with the keys in the directory goes on with them', async () => {
    const zone = 'secure.contoso.com';
    const before = await running.publishedTags('DC2', zone);
    await switchServer('DC1', false);
    const probe = valueOf(await lab().probeKeyMaster({ server: 'DC2', zone }));
    expect(probe).toMatchObject({ answersDns: false, confirmsRole: null });
    expect(probe.verbs).toContainEqual({ verb: 'seize', obstacle: null });
    expect(probe.verbs).toContainEqual({ verb: 'transfer', obstacle: 'key-master-offline' });
    expect(await properties('DC2', zone)).toMatchObject({ source: { kind: 'local-copy' } });
    expect(await move(zone, 'DC2', 'transfer')).toMatchObject({ kind: 'refused' });
    valueOf(await move(zone, 'DC2', 'seize'));
    await expectAgreement(zone, 'DC2', ['DC2', 'DC3']);
    expect(await running.publishedTags('DC2', zone)).toEqual(before);
    expect((await properties('DC2', zone)).keysOutOfReach).toBeNull();
  });

  it('C: a zone seized without its keys is handed back without a re-sign', async () => {
    const zone = 'finance.contoso.com';
    const before = await running.publishedTags('DC1', zone);
    await switchServer('DC1', false);
    expect(await move(zone, 'DC2', 'seize')).toMatchObject({
      problem: { code: 'signing-key-not-accessible' },
    });
    valueOf(await move(zone, 'DC2', 'seize-without-key-checks'));
    await expectAgreement(zone, 'DC2', ['DC2', 'DC3']);
    expect(await running.publishedTags('DC2', zone)).toEqual(before);
    expect((await properties('DC2', zone)).keysOutOfReach?.handBackTo).toMatchObject([
      { server: 'DC1', online: false },
    ]);
    await switchServer('DC1', true);
    await running.pass(known);
    valueOf(await move(zone, 'DC1', 'transfer'));
    await expectAgreement(zone, 'DC1', ['DC1', 'DC2', 'DC3']);
    expect(await running.publishedTags('DC1', zone)).toEqual(before);
    expect((await properties('DC1', zone)).keysOutOfReach).toBeNull();
  });

  it('C: keys on a device are out of reach where it is not connected, and back when it is', async () => {
    const zone = 'vault.contoso.com';
    const before = await running.publishedTags('DC1', zone);
    await switchServer('DC1', false);
    valueOf(await move(zone, 'DC3', 'seize-without-key-checks'));
    await running.pass(known);
    expect((await properties('DC3', zone)).keysOutOfReach?.keys).toMatchObject([
      { keyType: 'KSK', usableOn: ['DC1.contoso.com', 'DC2.contoso.com'] },
      { keyType: 'KSK', usableOn: ['DC1.contoso.com', 'DC2.contoso.com'] },
    ]);
    // A re-sign makes new keys with the device's provider, which DC3 has not.
    const refused = await lab().signZone({ server: 'DC2', zone, act: 're-sign', reason: null });
    expect(refused).toMatchObject({ problem: { code: 'provider-not-accessible' } });
    valueOf(await lab().connectDevice({ device: 'HSM1', server: 'DC3', connected: true }));
    expect((await properties('DC3', zone)).keysOutOfReach).toBeNull();
    await expectAgreement(zone, 'DC3', ['DC2', 'DC3']);
    expect(await running.publishedTags('DC3', zone)).toEqual(before);
  });

  it('C: new keys come with a re-sign, and trust anchors are out of date until they are redistributed', async () => {
    const zone = 'finance.contoso.com';
    valueOf(
      await lab().changeDnssecProperties({
        server: 'DC1',
        zone,
        changes: {
          settings: { distributeTrustAnchors: true },
          addedKeys: [],
          changedKeys: [],
          removedKeys: [],
        },
        reason: null,
      }),
    );
    await running.pass(known);
    await switchServer('DC1', false);
    valueOf(await move(zone, 'DC2', 'seize-without-key-checks'));
    await running.pass(known);
    const before = await running.publishedTags('DC2', zone);
    expect((await anchors(zone))('DC3')).toBe('valid');
    const planned = valueOf(await lab().planSigning({ server: 'DC3', zone, act: 're-sign' }));
    const signed = valueOf(
      await lab().signZone({ server: 'DC3', zone, act: 're-sign', reason: 'DC1 is lost' }),
    );
    expect(signed).toEqual(planned);
    expect(signed.keyMaster).toBe('DC2.contoso.com');
    await untilKeysAreMade(lab());
    await expectAgreement(zone, 'DC2', ['DC2', 'DC3']);
    expect(await running.publishedTags('DC2', zone)).not.toEqual(before);
    expect((await anchors(zone))('DC3')).toBe('out-of-date');
    valueOf(await lab().changeTrustAnchors({ server: 'DC3', zone, change: { kind: 'redistribute' } }));
    await running.pass(known);
    expect((await anchors(zone))('DC3')).toBe('valid');
  });

  it('D: a Key Master that comes back learns that it is none any more', async () => {
    const zone = 'secure.contoso.com';
    await switchServer('DC1', false);
    valueOf(await move(zone, 'DC2', 'seize'));
    await running.pass(known);
    await switchServer('DC1', true);
    await expectAgreement(zone, 'DC2', ['DC1', 'DC2', 'DC3']);
    const history = valueOf(await lab().readHistory({ zone }));
    const lost = history.filter(({ fact }) => fact.kind === 'event' && fact.event.kind === 'lost-key-master');
    expect(lost.map(({ server }) => server)).toContain('DC1');
  });

  it('D: a Key Master that is cut off and alive goes on believing until the link is back', async () => {
    const zone = 'legacy.contoso.com';
    valueOf(await lab().setSiteLink({ sites: ['Headquarters', 'Branch'], connected: false }));
    const probe = valueOf(await lab().probeKeyMaster({ server: 'DC1', zone }));
    expect(probe).toMatchObject({ keyMaster: 'DC3.contoso.com', answersDns: false, confirmsRole: null });
    valueOf(await move(zone, 'DC1', 'seize'));
    await running.pass(known);
    const beliefs = async () =>
      valueOf(await lab().readBeliefs({ server: 'DC1', zone }))
        .servers.filter(({ believesItself }) => believesItself)
        .map(({ server }) => server);
    expect(await beliefs()).toEqual(['DC1', 'DC3']);
    valueOf(await lab().setSiteLink({ sites: ['Headquarters', 'Branch'], connected: true }));
    await running.pass(known);
    expect(await beliefs()).toEqual(['DC1']);
  });

  it('E: parameters change on the Key Master, whichever server is asked, and not without it', async () => {
    const zone = 'secure.contoso.com';
    const change = (dnskeyTtl: number, server: string) =>
      lab().changeDnssecProperties({
        server,
        zone,
        changes: { settings: { dnskeyTtl }, addedKeys: [], changedKeys: [], removedKeys: [] },
        reason: null,
      });
    valueOf(await change(7200, 'DC3'));
    await running.pass(known);
    for (const server of ['DC1', 'DC2', 'DC3']) {
      expect((await properties(server, zone)).settings.dnskeyTtl).toBe(7200);
    }
    await switchServer('DC1', false);
    expect(await change(3600, 'DC3')).toMatchObject({ problem: { code: 'key-master-required' } });
    expect(await lab().signZone({ server: 'DC3', zone, act: 're-sign', reason: null })).toMatchObject({
      problem: { code: 'bad-key-master', parameters: { keyMaster: 'DC1.contoso.com' } },
    });
    expect(await properties('DC3', zone)).toMatchObject({ editObstacle: 'key-master-offline' });
  });

  it('F: the role of a zone in a file does not move', async () => {
    const zone = 'fabrikam.com';
    const probe = valueOf(await lab().probeKeyMaster({ server: 'DNS1', zone }));
    expect(probe.answersDns).toBe(true);
    expect(new Set(probe.verbs.map(({ obstacle }) => obstacle))).toEqual(new Set(['zone-file-backed']));
    for (const mode of ['transfer', 'seize', 'seize-without-key-checks'] as const) {
      expect(await move(zone, 'DNS1', mode)).toMatchObject({ kind: 'refused' });
    }
    const shown = await properties('DNS1', zone);
    expect(shown.keyMaster).toBe('DNS1.contoso.com');
    expect(await running.publishedTags('DNS1', zone)).toEqual(tagsShown(shown));
  });

  it('gives a prepared zone its first signature where its Key Master is', async () => {
    const zone = 'prepared.contoso.com';
    const sign = { server: 'DC1', zone, act: 'sign-with-defaults', reason: null } as const;
    expect(valueOf(await lab().signZone(sign)).keyMaster).toBe('DC2.contoso.com');
    await untilKeysAreMade(lab());
    await expectAgreement(zone, 'DC2', ['DC1', 'DC2', 'DC3']);
  });

  it('leads out of two holders: one is kept', async () => {
    const zone = 'secure.contoso.com';
    valueOf(await lab().armFault({ fault: 'move-stops-between-writes', armed: true }));
    expect(await move(zone, 'DC2', 'transfer')).toMatchObject({
      problem: { code: 'key-master-move-incomplete' },
    });
    await running.pass(known);
    expect(valueOf(await lab().readBeliefs({ server: 'DC3', zone }))).toMatchObject({
      state: 'two-holders',
      remedy: { kind: 'keep-one-holder' },
    });
    valueOf(await move(zone, 'DC2', 'seize'));
    await expectAgreement(zone, 'DC2', ['DC1', 'DC2', 'DC3']);
  });
});
