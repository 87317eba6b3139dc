import { assertNever } from '../../../shared/assert-never';
import type { NextActor } from '../../../shared/model/key-master';
import type { BogusCause, ZoneOutlook } from '../../../shared/model/validation';
import type { Instant } from '../forest/directory';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { copyFuture } from './copy-future';
import type { CopyFuture } from './copy-future';
import { firstBogus } from './primary-future';
import { trustStatus } from './trust-status';

/** Milliseconds: what turns bogus within that time has to be looked at. */
export const riskPeriod = 14 * 24 * 60 * 60 * 1000;

/** Who has to act where nothing in particular says so. */
function actorOf(cause: BogusCause): NextActor {
  switch (cause) {
    case 'key-set-expires-before-renewal-arrives':
    case 'not-signed-yet':
      return 'clock';
    case 'delegation-out-of-date':
      return 'parent-zone';
    case 'key-set-expires-key-master-offline':
    case 'key-set-expires-keys-not-accessible':
    case 'key-set-expires-no-key-master':
    case 'key-set-expires-replication-held':
    case 'records-expire-keys-not-accessible':
    case 'records-expire-server-offline':
    case 'records-expire-master-offline':
    case 'trust-anchor-out-of-date':
      return 'you';
    default:
      return assertNever(cause);
  }
}

/** From when on it fails for somebody who trusts the zone; a copy that nobody will sign fails now. */
function bogusFrom(world: World, future: CopyFuture): Instant | null {
  if (future.kind === 'ends') return firstBogus(future.at);
  return future.kind === 'not-signed' && future.actor === 'you' ? world.time : null;
}

function causeOf(future: CopyFuture): Pick<ZoneOutlook, 'cause' | 'actor'> {
  switch (future.kind) {
    case 'renewed':
      return { cause: null, actor: null };
    case 'ends':
      return { cause: future.cause, actor: actorOf(future.cause) };
    case 'not-signed':
      return { cause: 'not-signed-yet', actor: future.actor };
    default:
      return assertNever(future);
  }
}

/**
 * What becomes of one server's copy of a zone if nobody does anything; `null` for a copy that is not signed.
 *
 * No cryptography: signatures follow from the facts of the world, so that their dates and who can renew them say when a
 * validator will refuse them. A list of hundreds of zones asks this at every look.
 */
export function zoneOutlook(world: World, copy: ZoneCopy): ZoneOutlook | null {
  if (!copy.isSigned) return null;
  const future = copyFuture(world, copy);
  const trust = trustStatus(world, copy);
  const bogusAt = bogusFrom(world, future);
  const isBogus = trust.status === 'bogus';
  const why =
    isBogus && trust.cause !== null && !(future.kind === 'not-signed')
      ? { cause: trust.cause, actor: actorOf(trust.cause) }
      : causeOf(future);
  const isAtRisk = isBogus || (bogusAt !== null && bogusAt <= world.time + riskPeriod);
  // What is bogus by what is trusted has no date: nothing says when the one ceased to fit the other.
  const isDated = !isBogus || (bogusAt !== null && bogusAt <= world.time);
  return { status: trust.status, bogusAt: isDated ? bogusAt : null, ...why, isAtRisk };
}
