import type { HandBack, KeysOutOfReach } from '../../../shared/model/dnssec-properties';
import type { DistinguishedName } from '../forest/directory';
import { canReach } from '../forest/reachability';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { keyedCandidates, missingKey } from '../key-master/key-users';
import { trustingServers } from '../key-master/trusting-servers';
import { hasLostRole, lossArrivesAt } from '../key-master/lost-role';
import { holdersSeenBy } from '../key-master/verb-gates';
import { descriptorsOutOfReach, keysOutOfReach } from '../keys/custody';
import { keyIdsOf } from '../keys/published-keys';
import type { PrimaryCopy } from '../keys/signing-place';

/** The Key Master by the directory; of two, the one that the asked server believes in. */
function holderOf(world: World, local: PrimaryCopy): Server | null {
  const holders = holdersSeenBy(world, local);
  return holders.find(({ fqdn }) => fqdn === local.keyMaster) ?? holders[0] ?? null;
}

/** Who would trust a key that a re-sign gives up: FQDNs. */
function brokenByResign(world: World, holder: Server, copy: PrimaryCopy): readonly string[] {
  const ksks = descriptorsOutOfReach(world, holder, copy).filter(({ keyType }) => keyType === 'KSK');
  return trustingServers(world, copy.name, keyIdsOf(ksks)).map(({ fqdn }) => fqdn);
}

/**
 * Can that server take the role back now?
 *
 * It refreshes what it knows before a move (ms-dnsp.md section 4, step 4), so it has heard when its own role list, as it
 * can read it now, does not have the zone any more.
 */
function handBackOf(world: World, asked: Server, taker: Server, zone: DistinguishedName): HandBack {
  const { name: server, fqdn } = taker;
  const online = canReach(world, asked.name, server);
  const heard = hasLostRole(world, taker, zone);
  const hearsAt = heard ? null : lossArrivesAt(world, taker, zone);
  return { server, fqdn, online, heard, hearsAt };
}

/** Who has all keys; nobody for a zone in a file, whose role does not move. */
function takersOf(
  world: World,
  asked: Server,
  holder: Server,
  { name, storage }: PrimaryCopy,
): readonly HandBack[] {
  if (storage.kind !== 'directory') return [];
  return keyedCandidates(world, name)
    .filter((candidate) => candidate.name !== holder.name)
    .map((taker) => handBackOf(world, asked, taker, storage.dn));
}

/**
 * A zone that was seized and not re-signed: its Key Master can not use all of its keys; `null` where it can.
 *
 * "If the original Key Master becomes available before the zone is re-signed, you can transfer the Key Master role back
 * to this server without the requirement to re-sign the zone" (brief). Derived from custody, so it ends by itself.
 *
 * @param local the asked server's copy, by which the holder is known
 * @param loaded the copy whose keys are shown
 */
export function keysOutOfReachOf(
  world: World,
  asked: Server,
  local: PrimaryCopy,
  loaded: PrimaryCopy,
): KeysOutOfReach | null {
  const holder = holderOf(world, local);
  if (holder === null || !loaded.isSigned) return null;
  const missing = keysOutOfReach(world, holder, loaded);
  if (missing.length === 0) return null;
  return {
    keys: missing.map((keyId) => missingKey(world, loaded.name, keyId)),
    handBackTo: takersOf(world, asked, holder, loaded),
    trustAnchorServers: brokenByResign(world, holder, loaded),
  };
}
