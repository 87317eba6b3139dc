import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '../../../../../shared/model/server';
import { delv } from '../../../../dns/testing/delv';
import { unbound } from '../../../../dns/testing/unbound';
import type { UnboundVerdict } from '../../../../dns/testing/unbound';
import type { SignedTestZone } from '../../../../dns/testing/signed-zones';
import { entry, zoneKey } from '../../../../engine/forest/lookup';
import { zoneSigningOf } from '../../../../engine/zone-signatures/zone-signing';
import type { LabEnvironment } from '../../lab-environment';
import { shortKeyMaker } from '../../testing/short-key-maker';
import { createTestLab, standingClock, untilKeysAreMade } from '../../testing/test-lab';
import { valueOf } from '../../testing/value-of';

/** Whom a validator trusts. */
export type Anchor = Pick<SignedTestZone, 'origin' | 'signing'>;

/** A running lab whose zones are signed, and judges who ask its servers. */
export interface SignedLab {
  readonly lab: LabEnvironment;
  readonly endpointOf: (server: string) => Promise<Endpoint>;
  /** The keys of a zone as a server of the lab publishes them. */
  readonly anchorOf: (server: string, zone: string) => Anchor;
  /** What `delv` says of an answer. */
  readonly delvOn: (server: string, anchor: Anchor, name: string, type: string) => Promise<string>;
  /** What `unbound` says of it; it asks that server about the anchor's zone and everything below. */
  readonly unboundOn: (server: string, anchor: Anchor, name: string, type: string) => Promise<UnboundVerdict>;
  readonly close: () => Promise<void>;
}

function anchorOf({ world }: LabEnvironment, server: string, zone: string): Anchor {
  const holder = entry(world.servers, server);
  const signatures = holder && entry(holder.signatures, zoneKey(zone));
  if (signatures === undefined) throw new Error(`${server} has not signed ${zone}`);
  return { origin: `${zone}.`, signing: zoneSigningOf(world, signatures) };
}

/**
 * Opens a lab whose time stands still, and waits for its keys, ports and signatures.
 *
 * @param time the present by default, because judges go by the machine's clock
 */
export async function openSignedLab(time: number = Date.now()): Promise<SignedLab> {
  const folder = mkdtempSync(join(tmpdir(), 'signed-lab-'));
  const lab = createTestLab({ folder, clock: standingClock(time), keyMaker: shortKeyMaker() });
  lab.start();
  await untilKeysAreMade(lab);
  await lab.signed();
  const endpointOf = async (server: string): Promise<Endpoint> => {
    const row = valueOf(await lab.listServers()).find(({ name }) => name === server);
    const endpoint = row?.endpoint ?? null;
    if (endpoint === null) throw new Error(`${server} does not listen`);
    return endpoint;
  };
  return {
    lab,
    endpointOf,
    anchorOf: (server, zone) => anchorOf(lab, server, zone),
    delvOn: async (server, anchor, name, type) =>
      (await delv(await endpointOf(server), anchor, name, type)).verdict,
    unboundOn: async (server, anchor, name, type) => {
      const world = { endpoint: await endpointOf(server), anchor, stubs: [anchor.origin] };
      return (await unbound(world, name, type)).verdict;
    },
    close: async () => {
      await lab.close();
      rmSync(folder, { recursive: true });
    },
  };
}
