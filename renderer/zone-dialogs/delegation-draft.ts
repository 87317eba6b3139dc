import type { RecordChanges, RecordLine } from '../../shared/model/record-changes';
import { addressList, addresses, isIpv4, wholeNameCheck } from './checks';
import { delegationWords } from './dialog-texts';
import { isBelow, isSameName, wholeName } from './domain-name';

/** One name server of a delegation, as it is typed. */
export interface ServerDraft {
  readonly id: number;
  readonly name: string;
  readonly addresses: string;
}

/** What is wrong with a name server. */
export interface ServerFaults {
  readonly name: string | null;
  readonly addresses: string | null;
}

/** Where a delegation is made, and which name is delegated. Names without their dot at the end. */
export interface DelegationPlace {
  readonly zone: string;
  readonly child: string;
}

/**
 * What is wrong with a name server: below the cut it needs its address (glue, RFC 1035 section 3.3.11), outside of the
 * zone its address is none of the zone's.
 */
export function serverFaults(server: ServerDraft, { zone, child }: DelegationPlace): ServerFaults {
  const name = wholeNameCheck(server.name);
  const typed = addressList(server.addresses);
  const wrong = addresses(server.addresses);
  if (name !== null || wrong !== null) return { name, addresses: wrong };
  const host = server.name.trim();
  if (typed.length === 0 && isBelow(host, child)) return { name, addresses: delegationWords.glueNeeded };
  if (typed.length > 0 && !isBelow(host, zone)) return { name, addresses: delegationWords.foreignGlue(zone) };
  return { name, addresses: null };
}

/** The NS records of a delegation, with the addresses of its servers. */
export function delegationRecords(
  servers: readonly ServerDraft[],
  { child }: DelegationPlace,
  ttl: number,
): readonly RecordLine[] {
  return servers.flatMap(({ name, addresses: typed }) => {
    const host = wholeName(name);
    const glue = addressList(typed).map((data) => ({
      name: host.slice(0, -1),
      type: isIpv4(data) ? 'A' : 'AAAA',
      ttl,
      data,
    }));
    return [{ name: child, type: 'NS', ttl, data: host }, ...glue];
  });
}

/** The DS records of a file for a delegation, or why none of them is taken. */
export type DsSet =
  | { readonly kind: 'taken'; readonly records: readonly RecordLine[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Takes the DS records of a `dsset-` file when they are those of the delegated name, and of no other. */
export function dsSetOf(records: readonly RecordLine[], child: string): DsSet {
  const signers = records.filter(({ type }) => type === 'DS');
  const other = signers.find(({ name }) => !isSameName(name, child));
  if (signers.length === 0) return { kind: 'refused', reason: delegationWords.dsNone };
  if (other !== undefined) return { kind: 'refused', reason: delegationWords.dsOther(other.name, child) };
  return { kind: 'taken', records: signers };
}

/** DS data as they compare: the case and the spaces of the digest do not matter (RFC 4034 section 5.3). */
function dsKey({ data }: RecordLine): string {
  const [keyTag, algorithm, digestType, ...digest] = data.trim().toUpperCase().split(/\s+/u);
  return [keyTag, algorithm, digestType, digest.join('')].join(' ');
}

/** What a DS set changes where some DS records stand already; `replaces`: those that it does not have go. */
export function dsSetChanges(
  present: readonly RecordLine[],
  wanted: readonly RecordLine[],
  replaces: boolean,
): RecordChanges {
  const [there, coming] = [present, wanted].map((lines) => new Set(lines.map(dsKey)));
  return {
    removed: replaces ? present.filter((line) => coming?.has(dsKey(line)) !== true) : [],
    added: wanted.filter((line) => there?.has(dsKey(line)) !== true),
  };
}
