import type { Consequence, Reversibility } from '../../../shared/model/key-master';
import type { SigningPlan } from '../../../shared/model/zone-signing';
import type { CommandOf } from '../command';
import type { KeyId } from '../forest/directory';
import { entry } from '../forest/lookup';
import { canReach, takesChanges } from '../forest/reachability';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { missingKey } from '../key-master/key-users';
import { trustingServers } from '../key-master/trusting-servers';
import { keysOutOfReach } from '../keys/custody';
import { keyIdsOf } from '../keys/published-keys';
import type { SigningPlace } from '../keys/signing-place';
import { turnsBogus } from '../outlook/turns-bogus';
import type { Signing } from './sign-zone-acts';

type Act = CommandOf<'sign-zone'>['act'];

/** What becomes of the Key Master role on the way. */
export interface RoleAccount {
  /** Who has it, who loses it, and who does not know that; nothing where it stays. */
  readonly changes: readonly Consequence[];
  /** When everybody will know of it; nothing where it stays. */
  readonly spread: readonly Consequence[];
}

/** What a plan is told from: the world before, where it happens, and what happened. */
export interface SigningAccount {
  readonly before: World;
  readonly place: SigningPlace;
  readonly act: Act;
  readonly role: RoleAccount;
  readonly signing: Signing;
}

const fqdnsOf = (servers: readonly Server[]): readonly string[] => servers.map(({ fqdn }) => fqdn);

/** Keys given up because nobody could use them here, and what is made instead; what stays. */
function ofTheKeys({ before, place, signing }: SigningAccount): readonly Consequence[] {
  const { server, copy } = place;
  const missing = keysOutOfReach(before, server, copy).filter((keyId) => signing.abandoned.includes(keyId));
  const kept = keyIdsOf(copy.descriptors).filter((keyId) => !signing.abandoned.includes(keyId));
  const keys = missing.map((keyId) => missingKey(before, copy.name, keyId));
  return [
    ...(keys.length === 0 ? [] : [{ kind: 'keys-not-accessible' as const, server: server.fqdn, keys }]),
    ...(signing.ordered.length === 0 ? [] : [{ kind: 'new-keys' as const, count: signing.ordered.length }]),
    ...(kept.length === 0 ? [] : [{ kind: 'keys-stay' as const, count: kept.length }]),
  ];
}

/** The KSKs that the zone publishes no longer: those given up, and all of a zone that is unsigned. */
function lostKsks({ before, place, act, signing }: SigningAccount): readonly KeyId[] {
  const keyIds = keyIdsOf(place.copy.descriptors);
  return keyIds.filter(
    (keyId) =>
      entry(before.keys, keyId)?.keyType === 'KSK' && (act === 'unsign' || signing.abandoned.includes(keyId)),
  );
}

/** A server that trusts a key which the zone has no longer finds the zone bogus. */
function ofTheTrustAnchors(account: SigningAccount): readonly Consequence[] {
  const { before, place } = account;
  const zone = place.copy.name;
  const broken = trustingServers(before, zone, lostKsks(account));
  const valid = trustingServers(before, zone, keyIdsOf(place.copy.descriptors)).filter(
    (server) => !broken.includes(server),
  );
  return [
    ...(broken.length === 0 ? [] : [{ kind: 'trust-anchors-will-break' as const, servers: fqdnsOf(broken) }]),
    ...(valid.length === 0 ? [] : [{ kind: 'trust-anchors-stay-valid' as const, servers: fqdnsOf(valid) }]),
  ];
}

/** Domain controllers with the zone that get to know of it only when they can be reached again. */
function ofTheSpread({ place, signing }: SigningAccount): readonly Consequence[] {
  const { server: keyMaster, copy } = place;
  if (copy.storage.kind !== 'directory') return [];
  const { partition } = copy.storage;
  const { world } = signing;
  const notReached = Object.values(world.servers).filter(
    (server) =>
      server.name !== keyMaster.name &&
      server.partitions.includes(partition) &&
      !(takesChanges(server) && canReach(world, keyMaster.name, server.name)),
  );
  return notReached.length === 0 ? [] : [{ kind: 'not-reached-now', servers: fqdnsOf(notReached) }];
}

/** Keys that were given up do not come back; everything else can be done the other way round. */
function reversibilityOf({ signing }: SigningAccount): Reversibility {
  return { kind: signing.abandoned.length > 0 ? 'irreversible' : 'keys-stay' };
}

/** What signing, re-signing or unsigning did, or would do, in the order in which one wants to know it. */
export function signingPlanOf(account: SigningAccount): SigningPlan {
  const { place, act, role } = account;
  const keyMaster = place.server.fqdn;
  return {
    zone: place.copy.name,
    act: act === 'sign-with-defaults' ? (place.copy.isSigned ? 're-sign' : 'sign') : act,
    keyMaster,
    consequences: [
      ...role.changes,
      ...ofTheKeys(account),
      ...ofTheTrustAnchors(account),
      ...turnsBogus(account.before, account.signing.world, place.copy.name),
      ...role.spread,
      ...ofTheSpread(account),
    ],
    reversibility: reversibilityOf(account),
  };
}
