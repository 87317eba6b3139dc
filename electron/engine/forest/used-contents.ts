import type { ContentId, DirectoryObject } from './directory';
import type { Server } from './server';
import type { World } from './world';

function contentsOf(objects: readonly DirectoryObject[]): readonly ContentId[] {
  return objects.flatMap((object) => (object.kind === 'zone' ? [object.attributes.content.value] : []));
}

function contentsOn({ localZones, signatures }: Server): readonly ContentId[] {
  return [...Object.values(localZones), ...Object.values(signatures)].map(({ content }) => content);
}

/** The contents that a zone, a signed copy or a change on its way still needs. */
function usedContents({ replicas, deliveries, servers }: World): ReadonlySet<ContentId> {
  const inReplicas = Object.values(replicas)
    .flatMap((partitions) => Object.values(partitions))
    .flatMap((replica) => contentsOf(Object.values(replica)));
  return new Set([
    ...inReplicas,
    ...contentsOf(deliveries.map(({ object }) => object)),
    ...Object.values(servers).flatMap(contentsOn),
  ]);
}

/**
 * The world without records that no zone has any more.
 *
 * Every change of a zone makes a new content, and zones are large: what is left of earlier ones would fill the state.
 */
export function withoutUnusedContents(world: World): World {
  const used = usedContents(world);
  const kept = Object.entries(world.contents).filter(([id]) => used.has(id));
  return kept.length === Object.keys(world.contents).length
    ? world
    : { ...world, contents: Object.fromEntries(kept) };
}
