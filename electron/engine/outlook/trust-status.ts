import { assertNever } from '../../../shared/assert-never';
import type { BogusCause, SecurityStatus } from '../../../shared/model/validation';
import { namesKey } from '../delegation/zone-signers';
import type { DnskeySetKey, Instant } from '../forest/directory';
import { findServer, zoneKey } from '../forest/lookup';
import { canReach } from '../forest/reachability';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { anchorKey, isExpected } from '../keys/trust-anchor-state';
import type { AnchorKey } from '../keys/trust-anchor-state';
import { publishedKeysOf } from '../keys/published-keys';
import type { PublishedKey } from '../keys/published-keys';
import { anchorsOf } from '../keys/trust-anchors';
import { parentName, rootName, withTrailingDot, withoutTrailingDot } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import { keySetSigners } from '../zone-signatures/desired-key-set';
import { copyFuture } from './copy-future';
import { firstBogus } from './primary-future';
import { isDelegated, signersAt } from './zone-facts';
import { rememberedPerWorld } from './world-memo';

/** What a validator that trusts what a server trusts makes of a zone, and why where that is bogus. */
export interface TrustStatus {
  readonly status: SecurityStatus;
  readonly cause: BogusCause | null;
}

const secure: TrustStatus = { status: 'secure', cause: null };
const insecure: TrustStatus = { status: 'insecure', cause: null };
const indeterminate: TrustStatus = { status: 'indeterminate', cause: null };

/** By server and lower-cased zone name. */
const anchorsPerServer = rememberedPerWorld(
  () => new Map<string, ReadonlyMap<string, readonly AnchorKey[]>>(),
);
const statuses = rememberedPerWorld(() => new Map<string, TrustStatus>());

function anchorsByZone(world: World, server: Server): ReadonlyMap<string, readonly AnchorKey[]> {
  const known = anchorsPerServer(world);
  const found = known.get(server.name);
  if (found !== undefined) return found;
  const anchors = new Map<string, AnchorKey[]>();
  for (const anchor of anchorsOf(world, server)) {
    const key = anchorKey(world, anchor);
    const zone = zoneKey(anchor.zone);
    if (key !== null) anchors.set(zone, [...(anchors.get(zone) ?? []), key]);
  }
  known.set(server.name, anchors);
  return anchors;
}

/** The keys by which a DNSKEY set can be trusted: they sign it and are not revoked. */
function keysToTrust(world: World, keys: readonly DnskeySetKey[]): readonly PublishedKey[] {
  return publishedKeysOf(world, keySetSigners(keys.filter(({ isRevoked }) => !isRevoked)));
}

/** What a validator has to compare the keys of a zone with. */
type Trust =
  | { readonly kind: 'anchors'; readonly anchors: readonly AnchorKey[] }
  | { readonly kind: 'signers'; readonly signers: readonly StoredRecord[] }
  /** There is nothing to compare with, so the zone is what the zones above make it. */
  | { readonly kind: 'none'; readonly status: TrustStatus };

function names(world: World, zone: string, trust: Trust, set: readonly DnskeySetKey[]): boolean {
  const keys = keysToTrust(world, set);
  switch (trust.kind) {
    case 'anchors':
      return trust.anchors.some((anchor) => isExpected(anchor, keys));
    case 'signers':
      return trust.signers.some((record) => keys.some((key) => namesKey(zone, record, key)));
    case 'none':
      return true;
    default:
      return assertNever(trust);
  }
}

const outOfDate = { anchors: 'trust-anchor-out-of-date', signers: 'delegation-out-of-date' } as const;

/** Is the copy itself in order, for somebody who trusts it? */
function byItself(world: World, copy: ZoneCopy): TrustStatus {
  const future = copyFuture(world, copy);
  if (future.kind === 'not-signed') return { status: 'bogus', cause: 'not-signed-yet' };
  const isOver = future.kind === 'ends' && firstBogus(future.at) <= world.time;
  return isOver ? { status: 'bogus', cause: future.cause } : secure;
}

/** The copy that a server's own resolver would ask: its own, else the first it reaches. */
function copyFor(world: World, server: Server, zone: string): ZoneCopy | null {
  const own = zoneCopy(world, server.name, zone);
  if (own !== null) return own;
  for (const name of Object.keys(world.servers).sort()) {
    const copy = canReach(world, server.name, name) ? zoneCopy(world, name, zone) : null;
    if (copy !== null) return copy;
  }
  return null;
}

/** The closest zone above that a server knows of or can ask. */
function parentOf(world: World, server: Server, zone: string): ZoneCopy | null {
  let above = parentName(withTrailingDot(zone));
  while (above !== null) {
    const copy = copyFor(world, server, withoutTrailingDot(above));
    if (copy !== null) return copy;
    above = above === rootName ? null : parentName(above);
  }
  return null;
}

function trustByDelegation(world: World, server: Server, copy: ZoneCopy): Trust {
  const parent = parentOf(world, server, copy.name);
  if (parent === null) return { kind: 'none', status: indeterminate };
  const above = remembered(world, server, parent);
  if (above.status !== 'secure') return { kind: 'none', status: above };
  const name = withTrailingDot(copy.name);
  if (!isDelegated(parent.content, name)) return { kind: 'none', status: indeterminate };
  const signers = signersAt(parent.content, name);
  return signers.length === 0 ? { kind: 'none', status: insecure } : { kind: 'signers', signers };
}

function trustIn(world: World, server: Server, copy: ZoneCopy): Trust {
  const anchors = anchorsByZone(world, server).get(zoneKey(copy.name)) ?? [];
  return anchors.length > 0 ? { kind: 'anchors', anchors } : trustByDelegation(world, server, copy);
}

function found(world: World, server: Server, copy: ZoneCopy): TrustStatus {
  const trust = trustIn(world, server, copy);
  if (trust.kind === 'none') return trust.status;
  // A zone without signatures of which somebody expects them is refused as well.
  if (!copy.isSigned) return { status: 'bogus', cause: outOfDate[trust.kind] };
  if (copy.signatures === null) return { status: 'bogus', cause: 'not-signed-yet' };
  const isNamed = names(world, copy.name, trust, copy.signatures.dnskeySet.keys);
  return isNamed ? byItself(world, copy) : { status: 'bogus', cause: outOfDate[trust.kind] };
}

function remembered(world: World, server: Server, copy: ZoneCopy): TrustStatus {
  const known = statuses(world);
  const key = `${server.name} ${copy.server} ${zoneKey(copy.name)}`;
  const status = known.get(key) ?? found(world, server, copy);
  known.set(key, status);
  return status;
}

/**
 * What a validator makes of a copy that trusts exactly what the copy's server trusts (RFC 4033 section 5).
 *
 * The zone's own trust anchors come first, else the closest ones above with the DS records on the way down. Without any
 * nothing is said about the zone: indeterminate.
 */
export function trustStatus(world: World, copy: ZoneCopy): TrustStatus {
  const server = findServer(world, copy.server);
  return server === null ? indeterminate : remembered(world, server, copy);
}

/** When a copy will not be what is trusted any more. */
export interface TrustBreak {
  readonly at: Instant;
  readonly cause: BogusCause;
}

/**
 * When a DNSKEY set that is on its way makes a secure copy bogus, because no key in it is one that is trusted on the copy's
 * server; `null`: none does.
 */
export function trustBreak(world: World, copy: ZoneCopy): TrustBreak | null {
  const server = findServer(world, copy.server);
  const future = copyFuture(world, copy);
  if (server === null || future.kind === 'not-signed' || trustStatus(world, copy).status !== 'secure')
    return null;
  const trust = trustIn(world, server, copy);
  if (trust.kind === 'none') return null;
  const change = future.changes.find(({ keys }) => !names(world, copy.name, trust, keys));
  return change === undefined ? null : { at: change.at, cause: outOfDate[trust.kind] };
}
