import type { Outcome } from '../../../../shared/contract/outcome';
import { done, refused } from '../../../../shared/contract/outcome';
import { trustAnchorChangeSchema } from '../../../../shared/contract/calls';
import type { TrustAnchorChange } from '../../../../shared/contract/calls';
import type { TrustAnchor as StoredAnchor } from '../../../engine/forest/directory';
import { zoneKey } from '../../../engine/forest/lookup';
import type { Server } from '../../../engine/forest/server';
import type { World } from '../../../engine/forest/world';
import { publishingCopy } from '../../../engine/keys/publishing-copy';
import { anchorKey, expectedKeys, isExpected } from '../../../engine/keys/trust-anchor-state';
import type { AnchorKey } from '../../../engine/keys/trust-anchor-state';
import { anchorsOf } from '../../../engine/keys/trust-anchors';
import { isAlgorithm } from './algorithm';
import type { TrustAnchor, TrustPoint } from '../../../powershell/dns-server-data';
import type {
  DnsServerPort,
  NewTrustAnchor,
  OnServer,
  TrustAnchorSelection,
} from '../../../powershell/dns-server-port';
import { answer } from '../answer';
import { bareName, mapped, onServer, powerShellOrder, andThen } from './console-place';
import type { ConsolePlace } from './console-place';
import { delegationDigest } from './delegation-digest';
import { rootAnchors } from './root-anchors';

type AnchorCall =
  'listTrustAnchors' | 'addTrustAnchor' | 'addRootTrustAnchors' | 'removeTrustAnchors' | 'listTrustPoints';

/** Does the zone still publish the key? Of a zone that nobody here has, nothing else is known. */
function stateOf(world: World, server: Server, zone: string, key: AnchorKey): TrustAnchor['state'] {
  const copy = publishingCopy(world, server, zone);
  return copy === null || isExpected(key, expectedKeys(copy)) ? 'Valid' : 'Missing';
}

const digestNames = { 1: 'SHA-1', 2: 'SHA-256', 4: 'SHA-384' } as const;

function anchorData({ publicKey, digest }: AnchorKey): TrustAnchor['data'] {
  if (digest === null) return { type: 'DNSKEY', publicKey };
  return { type: 'DS', digestType: digestNames[digest.digestType], digest: digest.digest };
}

/** One anchor as `Get-DnsServerTrustAnchor` answers it; none for a key that is still being made. */
function trustAnchor(world: World, server: Server, stored: StoredAnchor): readonly TrustAnchor[] {
  const key = anchorKey(world, stored);
  if (key === null || !isAlgorithm(key.algorithm)) return [];
  const { keyTag, algorithm } = key;
  return [
    {
      name: stored.zone,
      state: stateOf(world, server, stored.zone, key),
      enteredStateTime: stored.addedAt,
      nextStateTime: null,
      keyTag,
      algorithm,
      data: anchorData(key),
    },
  ];
}

function trustAnchors(
  place: ConsolePlace,
  on: OnServer,
  name: string | null,
): Outcome<readonly TrustAnchor[]> {
  return mapped(onServer(place, on, 'TrustAnchors'), ({ world, server }) =>
    anchorsOf(world, server)
      .filter(({ zone }) => name === null || zoneKey(zone) === zoneKey(bareName(name)))
      .flatMap((anchor) => trustAnchor(world, server, anchor)),
  );
}

function change(place: ConsolePlace, on: OnServer, zone: string, wanted: TrustAnchorChange): Outcome<null> {
  const parsed = trustAnchorChangeSchema.safeParse(wanted);
  if (!parsed.success) return refused({ code: 'invalid-parameter', parameters: { parameter: 'Base64Data' } });
  return andThen(onServer(place, on, 'TrustAnchors'), ({ server }) =>
    place.lab.execute<'change-trust-anchors'>({
      kind: 'change-trust-anchors',
      server: server.name,
      zone,
      change: parsed.data,
      order: powerShellOrder,
    }),
  );
}

type TypedKey = Omit<Extract<TrustAnchorChange, { readonly kind: 'add' }>, 'kind'>;

/**
 * The key that a typed anchor means.
 *
 * A DS record has a digest only: a DNS server fetches the zone's keys and takes the one that fits (RFC 4035 section
 * 5.2). So here: the key is sought among those that the zone publishes now.
 */
function typedKey(world: World, server: Server, anchor: NewTrustAnchor): Outcome<TypedKey> {
  if (anchor.type === 'DNSKEY') return done({ algorithm: anchor.algorithm, publicKey: anchor.publicKey });
  const zone = bareName(anchor.name);
  const published = expectedKeys(publishingCopy(world, server, zone));
  const fitting = published.find(
    (key) => delegationDigest(zone, key, anchor.digestType) === anchor.digest.toUpperCase(),
  );
  if (fitting === undefined)
    return refused({ code: 'invalid-parameter', parameters: { parameter: 'Digest' } });
  return done({ algorithm: fitting.algorithm, publicKey: fitting.publicKey });
}

function addKey(place: ConsolePlace, on: OnServer, zone: string, key: TypedKey): Outcome<TrustAnchor> {
  return andThen(change(place, on, zone, { kind: 'add', ...key }), () =>
    andThen(trustAnchors(place, on, zone), (anchors) => {
      const added = anchors.find(({ data }) => data.type === 'DNSKEY' && data.publicKey === key.publicKey);
      if (added === undefined) throw new Error(`A trust anchor of ${zone} was added and is not there`);
      return done(added);
    }),
  );
}

function addTrustAnchor(place: ConsolePlace, on: OnServer, anchor: NewTrustAnchor): Outcome<TrustAnchor> {
  return andThen(onServer(place, on, 'TrustAnchors'), ({ world, server }) =>
    andThen(typedKey(world, server, anchor), (key) => addKey(place, on, bareName(anchor.name), key)),
  );
}

function addRootTrustAnchors(place: ConsolePlace, on: OnServer): Outcome<readonly TrustAnchor[]> {
  return rootAnchors.reduce<Outcome<readonly TrustAnchor[]>>(
    (added, key) =>
      andThen(added, (before) => mapped(addKey(place, on, '.', key), (anchor) => [...before, anchor])),
    done([]),
  );
}

/** What is gone afterwards was removed: the anchors of a server's own zones can not be. */
function removeTrustAnchors(
  place: ConsolePlace,
  { name, type, keyTag, ...on }: TrustAnchorSelection,
): Outcome<readonly TrustAnchor[]> {
  const zone = bareName(name);
  return andThen(trustAnchors(place, on, zone), (before) => {
    const isMeant = (anchor: TrustAnchor): boolean => keyTag === null || anchor.keyTag === keyTag;
    if (type === 'DS' || !before.some(isMeant)) return done([]);
    return andThen(change(place, on, zone, { kind: 'remove', keyTag }), () =>
      mapped(trustAnchors(place, on, zone), (after) => {
        const left = new Set(after.map((anchor) => anchor.keyTag));
        return before.filter((anchor) => !left.has(anchor.keyTag));
      }),
    );
  });
}

function trustPoint(name: string): TrustPoint {
  return {
    name,
    state: 'Active',
    lastActiveRefreshTime: null,
    nextActiveRefreshTime: null,
    lastSuccessfulActiveRefreshTime: null,
    lastActiveRefreshResult: 0,
  };
}

/** Whom servers trust, asked and changed from a console. */
export function anchorCalls(place: ConsolePlace): Pick<DnsServerPort, AnchorCall> {
  return {
    listTrustAnchors: ({ name, ...on }) => answer(trustAnchors(place, on, name)),
    addTrustAnchor: ({ anchor, ...on }) => answer(addTrustAnchor(place, on, anchor)),
    addRootTrustAnchors: (on) => answer(addRootTrustAnchors(place, on)),
    removeTrustAnchors: (selection) => answer(removeTrustAnchors(place, selection)),
    listTrustPoints: (on) =>
      answer(
        mapped(trustAnchors(place, on, null), (anchors) =>
          [...new Set(anchors.map(({ name }) => name))].map(trustPoint),
        ),
      ),
  };
}
