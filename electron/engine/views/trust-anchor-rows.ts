import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { TrustAnchorRow } from '../../../shared/model/zone';
import type { TrustAnchor } from '../forest/directory';
import { zoneKey } from '../forest/lookup';
import { manageableServer } from '../forest/manageable-server';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import type { ZoneCopy } from '../forest/zone-copy';
import { publishingCopy } from '../keys/publishing-copy';
import { anchorKey, expectedKeys, isExpected } from '../keys/trust-anchor-state';
import { isTrusted, knownAnchors } from '../keys/trust-anchors';

type CopyOf = (zone: string) => ZoneCopy | null;

/** Anchors of one zone come in a row, so each zone is looked for once. */
function copies(world: World, server: Server): CopyOf {
  const found = new Map<string, ZoneCopy | null>();
  return (zone) => {
    const key = zoneKey(zone);
    const known = found.get(key);
    if (known !== undefined) return known;
    const copy = publishingCopy(world, server, zone);
    found.set(key, copy);
    return copy;
  };
}

/** Of a zone that nobody here has, nothing speaks against its anchor. */
function rowsOf(world: World, anchor: TrustAnchor, copyOf: CopyOf): readonly TrustAnchorRow[] {
  const key = anchorKey(world, anchor);
  if (key === null) return [];
  const copy = copyOf(anchor.zone);
  const isGood = copy === null || isExpected(key, expectedKeys(copy));
  return [
    {
      zone: anchor.zone,
      status: !isGood ? 'out-of-date' : isTrusted(world, anchor) ? 'valid' : 'pending',
      type: key.digest === null ? 'DNSKEY' : 'DS',
      algorithm: key.algorithm,
      keyTag: key.keyTag,
      validFrom: anchor.addedAt,
      validTo: null,
    },
  ];
}

/**
 * The trust anchors of a server's trust points, those that were added by hand included.
 *
 * An anchor whose key the zone publishes no longer is out of date. That of a key that is still being made has no data
 * yet. A new KSK's waits until it has been seen for 30 days (RFC 5011 section 2.4.1).
 */
export function trustAnchorRows(world: World, server: ServerName): Outcome<readonly TrustAnchorRow[]> {
  const asked = manageableServer(world, server, 'TrustAnchors');
  if (asked.kind === 'refused') return asked;
  const copyOf = copies(world, asked.value);
  return done(knownAnchors(world, asked.value).flatMap((anchor) => rowsOf(world, anchor, copyOf)));
}
