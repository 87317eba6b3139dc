import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../../shared/model/server';
import { systemClock } from '../../../adapters/system-clock';
import { delv } from '../../../dns/testing/delv';
import { unbound } from '../../../dns/testing/unbound';
import { entry, zoneKey } from '../../../engine/forest/lookup';
import { zoneSigningOf } from '../../../engine/zone-signatures/zone-signing';
import type { LabEnvironment } from '../lab-environment';
import { shortKeyMaker } from '../testing/short-key-maker';
import { createTestLab, untilKeysAreMade } from '../testing/test-lab';
import { valueOf } from '../testing/value-of';

let folder: string;
let lab: LabEnvironment;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  // Judges look at the machine's clock.
  lab = createTestLab({ folder, clock: systemClock, keyMaker: shortKeyMaker() });
  lab.start();
  await untilKeysAreMade(lab);
  await lab.signed();
}, 60_000);

afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true });
});

async function endpointOf(server: string): Promise<Endpoint> {
  const endpoint = valueOf(await lab.listServers()).find(({ name }) => name === server)?.endpoint;
  if (!endpoint) throw new Error(`${server} does not listen`);
  return endpoint;
}

/** The keys that a server publishes for a zone: whom a validator is to trust. */
function anchorOf(server: string, zone: string) {
  const holder = entry(lab.world.servers, server);
  const signatures = holder && entry(holder.signatures, zoneKey(zone));
  if (signatures === undefined) throw new Error(`${server} has not signed ${zone}`);
  return { origin: `${zone}.`, signing: zoneSigningOf(lab.world, signatures) };
}

const verdict = async (server: string, zone: string, name: string, type: string): Promise<string> =>
  (await delv(await endpointOf(server), anchorOf(server, zone), name, type)).verdict;

describe('the servers of a running lab', () => {
  it.each([
    ['DC1', 'secure.contoso.com'],
    ['DC2', 'secure.contoso.com'],
    ['DC3', 'secure.contoso.com'],
    ['RODC1', 'secure.contoso.com'],
    ['DNS1', 'secure.contoso.com'],
    ['DC1', 'contoso.com'],
    ['DC2', 'keys.contoso.com'],
    ['DC1', 'finance.contoso.com'],
    ['DC3', 'finance.contoso.com'],
    ['DC1', 'vault.contoso.com'],
    ['DNS1', 'fabrikam.com'],
    ['DC2', 'fabrikam.com'],
    ['DC2', '2.0.192.in-addr.arpa'],
  ])(
    '%s answers for %s so that delv validates it, what there is and what there is not',
    async (server, zone) => {
      expect(await verdict(server, zone, `${zone}.`, 'SOA')).toBe('fully validated');
      expect(await verdict(server, zone, `${zone}.`, 'DNSKEY')).toBe('fully validated');
      expect(await verdict(server, zone, `no-such-name.${zone}.`, 'A')).toBe(
        'negative response, fully validated',
      );
      expect(await verdict(server, zone, `${zone}.`, 'HINFO')).toBe('negative response, fully validated');
    },
  );

  it('are refused by delv where other keys are trusted', async () => {
    const endpoint = await endpointOf('DC2');
    const wrong = { ...anchorOf('DC2', 'keys.contoso.com'), origin: 'secure.contoso.com.' };
    expect((await delv(endpoint, wrong, 'secure.contoso.com.', 'SOA')).verdict).toBe('broken trust chain');
  });

  it('are validated by unbound', async () => {
    const world = {
      endpoint: await endpointOf('DC1'),
      anchor: anchorOf('DC1', 'secure.contoso.com'),
      stubs: ['contoso.com', 'secure.contoso.com'],
    };
    expect((await unbound(world, 'secure.contoso.com', 'SOA')).verdict).toBe('secure');
    expect((await unbound(world, 'no-such-name.secure.contoso.com', 'A')).verdict).toBe('secure');
  });
});
