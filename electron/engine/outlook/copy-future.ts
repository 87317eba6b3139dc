import type { NextActor } from '../../../shared/model/key-master';
import type { Instant } from '../forest/directory';
import { entry, findServer, zoneKey } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { signedPlace, signsOnline } from '../zone-signatures/copy-signing';
import { recordSigners } from '../zone-signatures/desired-key-set';
import { comingTo } from './coming-news';
import { renewersFor } from './key-set-renewal';
import { earlier, primaryLife, recordsEnd } from './primary-future';
import type { PrimaryLife, SignaturesEnd } from './primary-future';
import { readOnlyLife } from './read-only-future';
import { willUseAll } from './usable-keys';
import { rememberedPerWorld } from './world-memo';

type KeySetChanges = Pick<PrimaryLife, 'changes'>;

/** What becomes of the signatures of a copy if nobody does anything. */
export type CopyFuture =
  | ({ readonly kind: 'renewed' } & KeySetChanges)
  | ({ readonly kind: 'ends' } & SignaturesEnd & KeySetChanges)
  /** There are none; who makes them, or has to see to it that somebody does. */
  | { readonly kind: 'not-signed'; readonly actor: NextActor };

/** By server and lower-cased zone name. */
const futures = rememberedPerWorld(() => new Map<string, CopyFuture>());

/** Masters of secondaries may be secondaries themselves. */
const longestWay = 8;

function futureOf({ end, changes }: Pick<PrimaryLife, 'end' | 'changes'>): CopyFuture {
  return end === null ? { kind: 'renewed', changes } : { kind: 'ends', ...end, changes };
}

/** A primary that has not signed yet: it waits for its turn, for the Key Master, or for somebody who helps. */
function beforeFirstSigning(world: World, server: Server, copy: ZoneCopy): CopyFuture {
  const place = signedPlace(world, server.name, copy.name);
  if (entry(server.signingDue, zoneKey(copy.name)) !== undefined)
    return { kind: 'not-signed', actor: 'clock' };
  if (place === null || !server.running || !signsOnline(place)) return { kind: 'not-signed', actor: 'you' };
  const [renewer] = renewersFor(world, place);
  const keys = recordSigners(renewer?.keys ?? copy.dnskeySet?.keys ?? []);
  const willSign = keys.length > 0 && willUseAll(world, place, keys);
  return { kind: 'not-signed', actor: willSign ? 'server' : 'you' };
}

/** What was transferred, while nothing more comes. */
function endOfTransferred(world: World, server: Server, { signatures }: ZoneCopy): CopyFuture {
  if (signatures === null) return { kind: 'not-signed', actor: 'you' };
  const cause = server.running ? 'records-expire-master-offline' : 'records-expire-server-offline';
  const keys: SignaturesEnd = { at: signatures.dnskeySet.expiration, cause };
  return futureOf({ end: earlier(keys, { at: recordsEnd(world, signatures), cause }), changes: [] });
}

/** A read-only domain controller takes from a writable one, as a secondary does (dialogs.md section 7). */
function readOnlyFuture(world: World, server: Server, copy: ZoneCopy): CopyFuture {
  const life = server.running ? readOnlyLife(world, server, copy.name, copy.signatures) : null;
  return life === null ? endOfTransferred(world, server, copy) : futureOf(life);
}

function secondaryFuture(world: World, server: Server, copy: ZoneCopy, way: number): CopyFuture {
  const { storage } = copy;
  const isReached =
    storage.kind === 'secondary' && way < longestWay && canReach(world, server.name, storage.master);
  const source = isReached ? zoneCopy(world, storage.master, copy.name) : null;
  return source?.isSigned === true
    ? futureAlong(world, source, way + 1)
    : endOfTransferred(world, server, copy);
}

/** Is the news on its way to a domain controller that the zone is not signed any more? When it comes. */
function unsignedAt(world: World, server: Server, { storage }: ZoneCopy): Instant | null {
  if (storage.kind !== 'directory') return null;
  const coming = comingTo(world, server.name, storage.dn);
  const last = coming.findLast(({ object }) => object.kind === 'zone');
  if (last?.object.kind !== 'zone') return null;
  return last.object.attributes.isSigned.value ? null : last.at;
}

function futureAlong(world: World, copy: ZoneCopy, way: number): CopyFuture {
  const server = findServer(world, copy.server);
  if (server === null) throw new Error(`The server ${copy.server} vanished`);
  const unsigned = unsignedAt(world, server, copy);
  if (unsigned !== null) return { kind: 'renewed', changes: [{ at: unsigned, keys: [] }] };
  if (copy.storage.kind === 'secondary') return secondaryFuture(world, server, copy, way);
  if (copy.isReadOnly) return readOnlyFuture(world, server, copy);
  if (copy.signatures === null) return beforeFirstSigning(world, server, copy);
  const place = signedPlace(world, server.name, copy.name);
  if (place === null) return { kind: 'not-signed', actor: 'you' };
  return futureOf(primaryLife(world, place, copy.signatures));
}

/**
 * What becomes of the signatures of a signed copy, by the dates they have and by who can renew them.
 *
 * The DNSKEY set is the Key Master's: it has to run, to be able to use every key that signs the set, and what it writes
 * has to come here in time. Records are each primary's own. Whoever signs nothing has what its master has.
 */
export function copyFuture(world: World, copy: ZoneCopy): CopyFuture {
  const known = futures(world);
  const key = `${copy.server} ${zoneKey(copy.name)}`;
  const future = known.get(key) ?? futureAlong(world, copy, 0);
  known.set(key, future);
  return future;
}
