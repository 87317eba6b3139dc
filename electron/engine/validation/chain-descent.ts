import { assertNever } from '../../../shared/assert-never';
import type { ChainLink } from '../../../shared/model/validation';
import { equalNames, isSubdomain, labelsOf, nameKey, parentName, rootName } from '../records/name';
import type { StoredRecord } from '../records/resource-record';
import { authenticateKeys } from './authenticate-keys';
import { chainLink, lastSecondOf, trustedTags } from './chain-link';
import type { LinkFindings } from './chain-link';
import type { ChainResponse, ChainSteps } from './chain-source';
import type { Question } from './denial-proof';
import { usableTrust } from './trust';
import type { Trust } from './trust';
import { signedSetsOf, validateResponse } from './validate-response';
import type { ResponseContext, ResponseVerdict } from './validate-response';
import { isSignatureFault } from './validate-rrset';
import type { ZoneKeys } from './validate-rrset';
import type { ValidationOptions } from './validate-zone';
import type { Verifier } from './verifier';

/** What a resolver is that walks down a chain of trust. */
export interface ChainOptions extends ValidationOptions {
  readonly verifier: Verifier;
  /** Everything that it trusts, of whatever zone: DNSKEY or DS records. */
  readonly anchors: readonly StoredRecord[];
}

/** Where a walk stands. */
export type Place =
  /** In a zone whose keys are authentic. */
  | { readonly kind: 'secure'; readonly keys: ZoneKeys }
  /** Below a provably insecure delegation: everything is taken as it comes. */
  | { readonly kind: 'insecure'; readonly zone: string }
  /** Nothing further can be said. */
  | { readonly kind: 'end' };

/** A walk under way: what it found is added as it goes. */
export interface Walk {
  readonly options: ChainOptions;
  readonly links: ChainLink[];
  /** Zones that were entered before, because an alias may lead back into them. By `nameKey`. */
  readonly places: Map<string, Place>;
}

/** A response that came. */
export type Received = Extract<ChainResponse, { readonly kind: 'response' }>;

const end: Place = { kind: 'end' };

/** Adds a link to a walk. */
export function note({ links }: Walk, findings: LinkFindings): void {
  links.push(chainLink(findings));
}

/** The place after a link by which the walk ends. */
function stopped(walk: Walk, findings: LinkFindings): Place {
  note(walk, findings);
  return end;
}

/** The link at which nobody answers, and the end of the walk. */
export function unanswered(walk: Walk, zone: string, kind: LinkFindings['kind']): Place {
  // RFC 4035 section 4.3: what can not be got leaves the question open.
  return stopped(walk, { zone, kind, status: 'indeterminate', reason: 'no-answer' });
}

/** How responses of a zone are validated on a walk. */
export function contextOf(
  { options: { verifier, now, iterationLimit } }: Walk,
  keys: ZoneKeys,
): ResponseContext {
  return { keys, verifier, now, iterationLimit };
}

/** The trust anchors of the closest zone that encloses the name; DS records belong to the zone above. */
export function closestAnchors(
  anchors: readonly StoredRecord[],
  { name, type }: Question,
): readonly StoredRecord[] {
  const above = type === 'DS' ? (parentName(name) ?? rootName) : name;
  const enclosing = anchors.filter((anchor) => isSubdomain(above, anchor.name));
  const depth = Math.max(...enclosing.map((anchor) => labelsOf(anchor.name).length));
  return enclosing.filter((anchor) => labelsOf(anchor.name).length === depth);
}

/** The names from below a zone down to a name, in the order of the walk: each may be a zone of its own. */
function namesBelow(zone: string, { name, type }: Question): readonly string[] {
  const names: string[] = [];
  let at: string | null = type === 'DS' ? parentName(name) : name;
  while (at !== null && isSubdomain(at, zone) && !equalNames(at, zone)) {
    names.unshift(at);
    at = parentName(at);
  }
  return names;
}

/** What a DNSKEY response comes to: the place in the zone, or the end. */
function placeByKeys(walk: Walk, zone: string, trust: Trust, { answers }: Received): Place {
  const { verifier, now } = walk.options;
  const found = signedSetsOf(answers).find(({ set }) => set.type === 'DNSKEY' && equalNames(set.name, zone));
  const keySet = { zone, set: found?.set ?? null, signatures: found?.signatures ?? [] };
  const verdict = authenticateKeys(keySet, trust, verifier, now);
  const link = { zone, kind: 'dnskey', status: verdict.status } as const;
  if (verdict.status === 'bogus') {
    const { kind: reason, record } = verdict.fault;
    const blamed = record?.type === 'RRSIG' ? [record] : [];
    return stopped(walk, { ...link, reason, records: [...(found?.set.records ?? []), ...blamed] });
  }
  if (verdict.status !== 'secure') return stopped(walk, { ...link, reason: verdict.reason });
  note(walk, {
    ...link,
    records: [...(found?.set.records ?? []), verdict.signature],
    keyTags: verdict.trusted.map(({ keyTag }) => keyTag),
    expires: lastSecondOf(verdict.signature, now),
  });
  return { kind: 'secure', keys: { zone, keys: verdict.keys } };
}

/** Enters a zone whose keys something above names. */
function* entered(walk: Walk, zone: string, trust: Trust): ChainSteps<Place> {
  const response = yield { zone, name: zone, type: 'DNSKEY' };
  return response.kind === 'response'
    ? placeByKeys(walk, zone, trust, response)
    : unanswered(walk, zone, 'dnskey');
}

/** Begins at the closest trust anchors. What nobody here can check is as good as none (RFC 4035 section 5.2). */
function* atAnchors(walk: Walk, zone: string, records: readonly StoredRecord[]): ChainSteps<Place> {
  const trust: Trust = { kind: 'anchors', records };
  const isUsable = usableTrust(zone, trust, walk.options.verifier).length > 0;
  note(walk, {
    zone,
    kind: 'trust-anchor',
    status: isUsable ? 'secure' : 'insecure',
    records,
    keyTags: trustedTags(records),
    reason: isUsable ? null : 'unsupported-algorithm',
  });
  return isUsable ? yield* entered(walk, zone, trust) : { kind: 'insecure', zone };
}

/** Goes into a child by its secure DS set. */
function* intoChild(
  walk: Walk,
  child: string,
  parent: ZoneKeys,
  verdict: Extract<ResponseVerdict, { readonly kind: 'records' }>,
): ChainSteps<Place> {
  const trust: Trust = { kind: 'delegation', records: verdict.set.records };
  const isUsable = usableTrust(child, trust, walk.options.verifier).length > 0;
  note(walk, {
    zone: parent.zone,
    kind: 'ds',
    status: isUsable ? 'secure' : 'insecure',
    records: verdict.records,
    keyTags: trustedTags(verdict.set.records),
    reason: isUsable ? null : 'unsupported-algorithm',
    expires: verdict.expires,
  });
  return isUsable ? yield* entered(walk, child, trust) : { kind: 'insecure', zone: parent.zone };
}

/** Where a name leads: into a place below, nowhere new, or to nothing at all. */
type Below = Place | 'no-cut' | 'no-name';

/**
 * The name may be a zone cut: its DS records at the zone above say whether it is one, and what kind.
 *
 * Where the last name's proof has a signature that fails, nothing is lost by going on: no other zone than this is believed
 * then, and the answer itself tells better what is wrong.
 */
function* belowName(walk: Walk, keys: ZoneKeys, name: string, isLast: boolean): ChainSteps<Below> {
  const { zone } = keys;
  const known = walk.places.get(nameKey(name));
  if (known !== undefined) return known;
  const response = yield { zone, name, type: 'DS' };
  if (response.kind === 'no-response') return unanswered(walk, zone, 'ds');
  const verdict = validateResponse({ name, type: 'DS' }, response, contextOf(walk, keys));
  switch (verdict.kind) {
    case 'records':
      return yield* intoChild(walk, name, keys, verdict);
    case 'alias':
      return 'no-name';
    case 'bogus':
      if (isLast && response.answers.length === 0 && isSignatureFault(verdict.reason)) return 'no-cut';
      return stopped(walk, {
        zone,
        kind: 'ds',
        status: 'bogus',
        reason: verdict.reason,
        records: verdict.records,
      });
    case 'denied':
      return byDenial(walk, keys, verdict);
    default:
      return assertNever(verdict);
  }
}

/** What the proof says that there are no DS records: no zone cut, or one below which nothing is signed for us. */
function byDenial(
  walk: Walk,
  { zone }: ZoneKeys,
  { proof, records, expires }: Extract<ResponseVerdict, { readonly kind: 'denied' }>,
): Below {
  if (proof.kind === 'no-name') return 'no-name';
  if (proof.kind !== 'insecure' && proof.kind !== 'insecure-delegation') return 'no-cut';
  const reason = proof.kind === 'insecure' ? proof.reason : proof.optOut ? 'opted-out' : 'no-ds';
  note(walk, { zone, kind: 'insecure-delegation', status: 'insecure', records, reason, expires });
  return { kind: 'insecure', zone };
}

/**
 * Walks from the closest trust anchor down to the zone that has a name.
 *
 * Each name on the way may be a zone cut, and only the zone above can prove whether it is one.
 */
export function* descendTo(walk: Walk, question: Question): ChainSteps<Place> {
  const anchors = closestAnchors(walk.options.anchors, question);
  const zone = anchors[0]?.name;
  if (zone === undefined) return end;
  const known = walk.places.get(nameKey(zone));
  let place: Place = known ?? (yield* atAnchors(walk, zone, anchors));
  walk.places.set(nameKey(zone), place);
  const names = namesBelow(zone, question);
  for (const name of names) {
    if (place.kind !== 'secure') break;
    const below: Below = yield* belowName(walk, place.keys, name, name === names.at(-1));
    if (below === 'no-name') break;
    if (below === 'no-cut') continue;
    walk.places.set(nameKey(name), below);
    place = below;
  }
  return place;
}
