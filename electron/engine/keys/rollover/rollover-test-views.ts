import type { Instant, KeyId } from '../../forest/directory';
import { entry, zoneKey } from '../../forest/lookup';
import type { World } from '../../forest/world';
import { zoneCopy } from '../../forest/zone-copy';
import { signersIn } from '../../delegation/parent-zone';
import { namesKey } from '../../delegation/zone-signers';
import { publishedKeysOf } from '../published-keys';

/** What one server answers about a zone for a while; instants and TTLs in milliseconds. */
interface Shown<T> {
  readonly server: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly ttl: number;
  readonly value: T;
}

/** A DNSKEY set: which keys are in it and not revoked, and which of them sign it. */
interface ShownKeys {
  readonly keys: readonly KeyId[];
  readonly signing: readonly KeyId[];
}

/** Everything that validators could get, over time. */
export interface Views {
  readonly keySets: Shown<ShownKeys>[];
  /** The keys that sign the records. */
  readonly records: Shown<readonly KeyId[]>[];
  /** The keys that a DS set names, of those that the zone has. */
  readonly delegations: Shown<readonly KeyId[]>[];
}

/** Nothing was seen yet. */
export function noViews(): Views {
  return { keySets: [], records: [], delegations: [] };
}

function isContinued<T>(last: Shown<T>, next: Shown<T>): boolean {
  return (
    last.to === next.from &&
    last.ttl === next.ttl &&
    JSON.stringify(last.value) === JSON.stringify(next.value)
  );
}

/** Adds what a server shows; what it showed before in the same way lasts longer. */
function show<T>(views: Shown<T>[], shown: Shown<T>): void {
  const at = views.findLastIndex(({ server }) => server === shown.server);
  const last = views[at];
  if (last !== undefined && isContinued(last, shown)) views[at] = { ...last, to: shown.to };
  else views.push(shown);
}

/** Looks at what every running server shows of a zone and its parent, from the world's time until an instant. */
export function lookAt(
  views: Views,
  world: World,
  { zone, parent, to }: { readonly zone: string; readonly parent: string; readonly to: Instant },
): void {
  const ours = publishedKeysOf(world, Object.keys(world.keys)).filter((key) => key.zone === zone);
  for (const server of Object.values(world.servers)) {
    if (!server.running) continue;
    const span = { server: server.name, from: world.time, to };
    const signatures = entry(server.signatures, zoneKey(zone));
    const copy = zoneCopy(world, server.name, zone);
    if (signatures !== undefined && copy !== null) {
      const { keys, ttl } = signatures.dnskeySet;
      const present = keys.filter(({ isRevoked }) => !isRevoked);
      show(views.keySets, {
        ...span,
        ttl: ttl * 1000,
        value: {
          keys: present.map(({ keyId }) => keyId),
          signing: present
            .filter(({ signs }) => signs === 'keys' || signs === 'both')
            .map(({ keyId }) => keyId),
        },
      });
      const largest = Math.max(...copy.content.records.map((record) => record.ttl));
      show(views.records, { ...span, ttl: largest * 1000, value: signatures.signedBy });
    }
    const above = zoneCopy(world, server.name, parent);
    const signers = above === null ? [] : signersIn(above, zone);
    if (signers.length > 0) {
      const named = ours.filter((key) => signers.some((record) => namesKey(zone, record, key)));
      const ttl = Math.max(...signers.map((record) => record.ttl)) * 1000;
      show(views.delegations, { ...span, ttl, value: named.map(({ id }) => id) });
    }
  }
}

/** Can somebody hold the one in a cache and get the other, whichever comes first? */
function meet(left: Shown<unknown>, right: Shown<unknown>): boolean {
  return left.from < right.to + right.ttl && right.from < left.to + left.ttl;
}

function shares(left: readonly KeyId[], right: readonly KeyId[]): boolean {
  return left.some((key) => right.includes(key));
}

/** What a validator would refuse, in words; empty where it accepts whatever it can hold and get. */
export function refusals({ keySets, records, delegations }: Views): readonly string[] {
  const told: string[] = [];
  const place = ({ server, from, to }: Shown<unknown>) =>
    `${server} ${new Date(from).toISOString()} to ${new Date(to).toISOString()}`;
  for (const set of keySets) {
    for (const signed of records) {
      if (meet(set, signed) && !shares(set.value.keys, signed.value)) {
        told.push(
          `signatures of ${place(signed)} by ${signed.value.join()}, keys of ${place(set)}: ${set.value.keys.join()}`,
        );
      }
    }
    for (const named of delegations) {
      if (meet(set, named) && !shares(set.value.signing, named.value)) {
        told.push(`DS of ${place(named)}, keys of ${place(set)}`);
      }
    }
  }
  return told;
}
