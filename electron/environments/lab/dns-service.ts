import type { Log } from '../../adapters/ports';
import { createDnsServer } from '../../dns/server/dns-server';
import type { ServedZone, ZoneSource } from '../../dns/server/zone-source';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { zoneCopy } from '../../engine/forest/zone-copy';
import type { ZoneCopy } from '../../engine/forest/zone-copy';
import { dnskeyRecords } from '../../engine/forest/zone-records';
import { withoutTrailingDot } from '../../engine/records/name';
import type { SignedZone } from '../../engine/signing/signed-zone/signed-zone';
import type { DnsService } from './dns-services';

/** The lab answers on this machine only. */
const address = '127.0.0.1';

/** What a server's zones are taken from. */
export interface ServedZones {
  readonly world: () => World;
  /** The signed copy of a zone that a server serves, `null` while there is none. */
  readonly signedZone: (server: ServerName, zone: string) => SignedZone | null;
}

/** Starts the DNS service of one lab server on ports that the operating system chooses. */
export async function startDnsService(server: ServerName, zones: ServedZones, log: Log): Promise<DnsService> {
  const dns = createDnsServer({
    zones: zoneSource(server, zones),
    address,
    onBug: (error) => log.error(`The DNS service of ${server} met a bug`, error),
  });
  const outcome = await dns.start();
  if (outcome.kind === 'failed') throw new Error(`No port to listen on: ${outcome.code}`);
  return { endpoint: { address, port: outcome.port }, close: dns.stop };
}

/**
 * Answers from the world as it is when a question comes.
 *
 * What a server has of a zone is derived once for each state of the world that was asked about. A zone whose records
 * did not change keeps its content object, and with it the index that the DNS server has made of it. A signed zone is
 * answered out of its signed copy as soon as there is one.
 */
function zoneSource(server: ServerName, { world, signedZone }: ServedZones): ZoneSource {
  let known: World | null = null;
  const zones = new Map<string, ServedZone>();
  return {
    zoneAt: (apex) => {
      const now = world();
      if (now !== known) zones.clear();
      known = now;
      const copy = zones.has(apex) ? null : zoneCopy(now, server, withoutTrailingDot(apex));
      // Only what exists is remembered: anybody can ask for any name.
      if (copy !== null) zones.set(apex, plain(now, copy));
      const found = zones.get(apex);
      const signed = found === undefined ? null : signedZone(server, withoutTrailingDot(apex));
      if (found === undefined || signed === null) return found;
      return { signed, authoritative: found.authoritative, expired: found.expired };
    },
  };
}

/** Every copy is authoritative, a secondary's, too (RFC 1034 section 4.2.1). */
function plain(world: World, copy: ZoneCopy): ServedZone {
  return {
    content: copy.content,
    extraRecords: dnskeyRecords(world, copy),
    authoritative: true,
    expired: copy.status === 'expired',
  };
}
