import { nameKey } from '../../records/name';
import { canonicalKey } from '../canonical-key';
import { addedTypes } from '../signable-zone';
import { isCut, roleOf } from './signed-node';
import type { SignedNode } from './signed-node';
import { rrsetOf } from './signed-set';
import type { SignedSet } from './signed-set';
import type { SignedZone } from './signed-zone';
import type { SetChange } from './zone-change';

/** A name that a change touches, before and after. A set without signatures is one to sign, if it is the zone's own. */
export interface ChangedNode extends SignedNode {
  readonly nameKey: string;
  readonly old: SignedNode | undefined;
}

interface Draft {
  readonly name: string;
  readonly old: SignedNode | undefined;
  sets: readonly SignedSet[];
}

function draftOf(zone: SignedZone, { name, records }: SetChange): Draft {
  const old = zone.node(nameKey(name));
  return { name: old?.name ?? records[0]?.name ?? name, old, sets: old?.sets ?? [] };
}

/** A changed set keeps its place among those of its name. */
function withChange(
  sets: readonly SignedSet[],
  { type, records, signatures }: SetChange,
): readonly SignedSet[] {
  const set = rrsetOf(records);
  const changed = set === null ? [] : [{ set, signatures: signatures ?? [] }];
  const at = sets.findIndex((signed) => signed.set.type === type);
  return at === -1 ? [...sets, ...changed] : [...sets.slice(0, at), ...changed, ...sets.slice(at + 1)];
}

function draftsOf(zone: SignedZone, changes: readonly SetChange[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const change of changes) {
    if (addedTypes.has(change.type)) continue;
    const key = nameKey(change.name);
    const draft = drafts.get(key) ?? draftOf(zone, change);
    draft.sets = withChange(draft.sets, change);
    drafts.set(key, draft);
  }
  return drafts;
}

/** Where a delegation or a DNAME comes or goes, the names below cease or begin to be the zone's own. */
function addOccluded(zone: SignedZone, drafts: Map<string, Draft>): void {
  for (const [key, { name, old, sets }] of [...drafts]) {
    const isApex = key === zone.apex;
    if (isCut(old?.sets ?? [], isApex) === isCut(sets, isApex)) continue;
    for (const node of zone.nodesBelow(name)) {
      const below = nameKey(node.name);
      if (!drafts.has(below)) drafts.set(below, { name: node.name, old: node, sets: node.sets });
    }
  }
}

/** All names that changes of sets touch, as they will be. What signing adds is not for others to change. */
export function changedNodes(zone: SignedZone, changes: readonly SetChange[]): readonly ChangedNode[] {
  const drafts = draftsOf(zone, changes);
  addOccluded(zone, drafts);
  const setsAt = (key: string): readonly SignedSet[] => (drafts.get(key) ?? zone.node(key))?.sets ?? [];
  return [...drafts].map(([key, { name, old, sets }]) => ({
    nameKey: key,
    name,
    key: old?.key ?? canonicalKey(name),
    role: roleOf(name, zone.apex, setsAt),
    old,
    sets,
  }));
}
