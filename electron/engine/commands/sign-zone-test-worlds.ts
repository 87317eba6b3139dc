import type { CommandOf } from '../command';
import type { DirectoryZoneOptions } from '../forest/forest-options';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import {
  aForest,
  after,
  completion,
  made,
  run,
  seizeWithoutKeysBy,
  settled,
  switched,
  zone,
} from '../testing/worlds';

type Act = CommandOf<'sign-zone'>['act'];

/** The command, on DC1 where nothing is said. */
export function act(name: Act, server = 'DC1', of = zone): CommandOf<'sign-zone'> {
  return { kind: 'sign-zone', server, zone: of, act: name };
}

/** The world in which every ordered key is made. */
export function finished(world: World): World {
  return Object.values(world.keys)
    .filter(({ publicKey }) => publicKey === null)
    .reduce((next, { id }) => after(next, completion(id)), world);
}

/** Key pairs of a copy, two of each descriptor. */
export function keyIds(world: World, server = 'DC1', of = zone): readonly (string | null)[] {
  const copy = zoneCopy(world, server, of);
  return (copy?.descriptors ?? []).flatMap(({ activeKey, standbyKey, nextKey }) => [
    activeKey,
    standbyKey ?? nextKey,
  ]);
}

/** The forest with the zone, its keys made. */
export function aWorld(options: DirectoryZoneOptions): World {
  return made(aForest().standAloneServer('DNS1').directoryZone(zone, options));
}

/** Settings of a zone that distributes trust anchors. */
export const distributing = { distributeTrustAnchors: true };
/** A zone that was never signed, one that was, and one that is. */
export const never = aWorld({});
export const before = aWorld({ signing: { keyMaster: 'DC1', isSigned: false, settings: distributing } });
export const signed = aWorld({ signing: { keyMaster: 'DC1', settings: distributing } });
export const kskInStore = aWorld({
  signing: {
    keyMaster: 'DC1',
    settings: distributing,
    keys: [{ keyType: 'KSK', storeKeysInDirectory: false }, { keyType: 'ZSK' }],
  },
});
/** DC1 died, and DC2 took the role without the KSK. */
export const seized = settled(after(switched(kskInStore, 'DC1', false), seizeWithoutKeysBy('DC2')));

/** Why an act is refused, `null` where it is carried out; a refusal leaves everything as it was. */
export function problemOf(world: World, command: CommandOf<'sign-zone'>): unknown {
  const decision = run<'sign-zone'>(world, command);
  if (decision.outcome.kind === 'done') return null;
  if (decision.world !== world) throw new Error('A refusal changed the world');
  return decision.outcome.problem.code;
}
