import type { Problem } from '../../../../shared/contract/problem';
import { equalNames, isSubdomain, nameKey, withoutTrailingDot } from '../name';
import type { StoredRecord } from '../resource-record';
import type { ZoneContent } from '../zone-content';
import { ancestorsIn } from './ancestors';
import { zoneNames } from './zone-names';
import type { ZoneNames } from './zone-names';

/** What only signing makes. */
const madeBySigning: ReadonlySet<string> = new Set([
  ...['DNSKEY', 'RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM', 'CDS', 'CDNSKEY'],
  // KEY, SIG and NXT of before RFC 3755, and where BIND keeps how far a signing is.
  ...['TYPE24', 'TYPE25', 'TYPE30', 'TYPE65534'],
]);

/** What of a delegated name belongs to the zone above: the delegation itself, and addresses of its servers. */
const aboveTheCut: ReadonlySet<string> = new Set(['NS', 'DS', 'A', 'AAAA']);
/** And of the names below. */
const glue: ReadonlySet<string> = new Set(['A', 'AAAA']);

/** How a problem names a record. */
function placed(origin: string, { name, type }: StoredRecord) {
  return { zone: withoutTrailingDot(origin), name: withoutTrailingDot(name), type };
}

/** Why nobody may change that record by hand, whatever else is in the zone. */
export function fixedProblem(origin: string, record: StoredRecord): Problem | null {
  const { zone, name, type } = placed(origin, record);
  if (!isSubdomain(record.name, origin)) return { code: 'name-not-in-zone', parameters: { zone, name } };
  return madeBySigning.has(type) ? { code: 'record-fixed', parameters: { zone, name, type } } : null;
}

/** Has the zone still its SOA record, one only, and a name server? */
function apexProblem({ origin, typesAt }: ZoneNames): Problem | null {
  const types = typesAt.get(nameKey(origin));
  if (types === undefined) return null;
  const zone = withoutTrailingDot(origin);
  const fixed = (type: string): Problem => ({ code: 'record-fixed', parameters: { zone, name: zone, type } });
  if (types.filter((type) => type === 'SOA').length !== 1) return fixed('SOA');
  return types.includes('NS') ? null : fixed('NS');
}

/** Does an added record lie in the zone's own data, or is it glue (RFC 2181 section 5.4.1)? */
function cutProblem({ origin, cuts, redirections }: ZoneNames, record: StoredRecord): Problem | null {
  const { zone, name, type } = placed(origin, record);
  const above = ancestorsIn(record.name, origin);
  const isBelow = above.some((key) => cuts.has(key));
  const isAtCut = cuts.has(nameKey(record.name));
  if ((isBelow && !glue.has(type)) || (isAtCut && !aboveTheCut.has(type))) {
    return { code: 'name-not-in-zone', parameters: { zone, name } };
  }
  const isRedirected =
    above.some((key) => redirections.has(key)) ||
    (redirections.has(nameKey(origin)) && !equalNames(record.name, origin));
  return isRedirected ? { code: 'dname-collision', parameters: { zone, name } } : null;
}

/** A CNAME stands alone (RFC 1034 section 3.6.2), a name has one DNAME, a DS stands at a delegation (RFC 4035 2.4). */
function nameProblem({ origin, cuts, typesAt }: ZoneNames, record: StoredRecord): Problem | null {
  const { zone, name, type } = placed(origin, record);
  const types = typesAt.get(nameKey(record.name)) ?? [];
  const isApex = equalNames(record.name, origin);
  if (types.includes('CNAME') && types.length > 1) {
    return { code: 'cname-collision', parameters: { zone, name } };
  }
  if (types.filter((each) => each === 'DNAME').length > 1) {
    return { code: 'dname-collision', parameters: { zone, name } };
  }
  if (type === 'SOA' && !isApex) return { code: 'record-only-at-zone-root', parameters: { zone, type } };
  if (types.includes('DS') && !cuts.has(nameKey(record.name))) {
    const reason = 'a DS record stands at a delegation, with NS records of the same name';
    return { code: 'record-invalid', parameters: { field: 'name', name, type: 'DS', reason } };
  }
  return null;
}

/** Nothing stands below a DNAME (RFC 6672 section 2.4). */
function redirectionProblem(content: ZoneContent, added: readonly StoredRecord[]): Problem | null {
  const redirections = added.filter(({ type }) => type === 'DNAME');
  if (redirections.length === 0) return null;
  const keys = new Set(redirections.map(({ name }) => nameKey(name)));
  const isAtApex = keys.has(nameKey(content.origin));
  const below = content.records.find(
    ({ name }) =>
      (isAtApex && !equalNames(name, content.origin)) ||
      ancestorsIn(name, content.origin).some((key) => keys.has(key)),
  );
  if (below === undefined) return null;
  const { zone, name } = placed(content.origin, below);
  return { code: 'dname-collision', parameters: { zone, name } };
}

/** Looks at each of them until something is wrong. */
function firstProblem(
  records: readonly StoredRecord[],
  look: (record: StoredRecord) => Problem | null,
): Problem | null {
  for (const record of records) {
    const problem = look(record);
    if (problem !== null) return problem;
  }
  return null;
}

/**
 * Why a zone can not be as a change would leave it, `null` where it can.
 *
 * Only what the change touches is looked at: a zone that came from a file may be odd elsewhere.
 *
 * @param content the zone after the change
 */
export function changeProblem(
  content: ZoneContent,
  added: readonly StoredRecord[],
  removed: readonly StoredRecord[],
): Problem | null {
  const touched = [...added, ...removed];
  const names = zoneNames(content, touched);
  return (
    firstProblem(touched, (record) => nameProblem(names, record)) ??
    apexProblem(names) ??
    firstProblem(added, (record) => cutProblem(names, record)) ??
    redirectionProblem(content, added)
  );
}
