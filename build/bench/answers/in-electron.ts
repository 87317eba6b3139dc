/**
 * Runs in Electron's main process, where the lab's servers run, too: serves a signed zone until it is ended.
 */
import { constants, setPriority } from 'node:os';
import { createDnsServer } from '../../../electron/dns/server/dns-server';
import { createSignedZone } from '../../../electron/engine/signing/signed-zone/signed-zone-builder';
import { answerOrders } from '../in-electron';
import { meansOf, readZone } from '../signing/zone-to-sign';
import type { SigningTerms } from '../signing/zone-to-sign';

/** What the parent asks for. */
export interface ServingOrder extends SigningTerms {
  /** Signed with these terms. */
  readonly zoneFile: string;
}

/** Where the zone is served. */
export interface Serving {
  readonly port: number;
}

async function serve(order: ServingOrder): Promise<Serving> {
  // Chromium raises the main process above others, which would keep the server it is compared with from the processor.
  setPriority(constants.priority.PRIORITY_NORMAL);
  const content = await readZone(order.zoneFile);
  const { signing } = await meansOf(order, content.origin);
  const signed = createSignedZone(content, signing);
  const zone = { signed, authoritative: true, expired: false };
  const server = createDnsServer({
    zones: { zoneAt: (apex) => (apex === signed.apex ? zone : undefined) },
    address: '127.0.0.1',
    onBug: (error) => console.error(error),
  });
  const outcome = await server.start();
  if (outcome.kind === 'failed') throw new Error(`The server does not listen: ${outcome.code}`);
  return { port: outcome.port };
}

answerOrders(serve);
