import fc from 'fast-check';
import { printLabel } from '../../../engine/records/name';
import type { OddZone } from './odd-zone';

const origin = 'example.test.';

/** Few labels, so that names meet: as ancestors, as delegations and what is below them, in two spellings. */
const label = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'C', 'c', 'sub', 'www', '_tcp', '*') },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 6 }).map(printLabel) },
);
const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));

const octet = fc.integer({ min: 0, max: 255 });
const hex = fc
  .uint8Array({ minLength: 1, maxLength: 40 })
  .map((octets) => Buffer.from(octets).toString('hex'));

const data = fc.oneof(
  octet.map((last) => `A 192.0.2.${last}`),
  octet.map((last) => `AAAA 2001:DB8::${last.toString(16)}`),
  fc.tuple(octet, name).map(([preference, target]) => `MX ${preference} ${target}`),
  fc.tuple(octet, name).map(([port, target]) => `SRV 1 2 ${port} ${target}`),
  hex.map((text) => `TXT "${text}" "${text.slice(1)}"`),
  fc
    .tuple(fc.integer({ min: 1024, max: 65_000 }), hex)
    .map(([type, text]) => `TYPE${type} \\# ${text.length / 2} ${text}`),
);

interface Entry {
  readonly owner: string;
  readonly records: readonly string[];
}

/** What one name holds: plain records, a delegation with or without DS, or an alias alone. */
const entry: fc.Arbitrary<Entry> = fc
  .tuple(
    name,
    fc.oneof(
      { weight: 5, arbitrary: fc.array(data, { minLength: 1, maxLength: 4 }) },
      { weight: 2, arbitrary: name.map((target) => [`NS ${target}`]) },
      { weight: 1, arbitrary: name.map((target) => [`NS ${target}`, `DS 1 8 2 ${'AB'.repeat(32)}`]) },
      { weight: 1, arbitrary: name.map((target) => [`CNAME ${target}`]) },
      { weight: 1, arbitrary: fc.constant(['DNAME other.example.']) },
    ),
  )
  .map(([owner, records]) => ({ owner, records }));

/** Wildcards may hold neither delegations nor DNAMEs: what they would mean is undefined (RFC 4592 section 4). */
function isDefined({ owner, records }: Entry): boolean {
  return !owner.startsWith('*') || !records.some((text) => /^(?:NS|DNAME|DS) /u.test(text));
}

function linesOf(entries: readonly Entry[]): readonly string[] {
  const known = new Map<string, readonly string[]>();
  for (const { owner, records } of entries.filter(isDefined)) {
    // The first entry of a name has it, so that no alias gets company.
    if (!known.has(owner.toLowerCase()))
      known.set(
        owner.toLowerCase(),
        records.map((text) => `${owner} IN ${text}`),
      );
  }
  return [...known.values()].flat();
}

/** A zone of names and records at random. */
export const randomZone: fc.Arbitrary<OddZone> = fc
  .array(entry, { minLength: 1, maxLength: 25 })
  .map((entries) => {
    const head = [
      `$ORIGIN ${origin}`,
      '$TTL 3600',
      '@ IN SOA ns hostmaster 1 7200 3600 1209600 300',
      '@ IN NS ns',
      'ns IN A 192.0.2.1',
    ];
    return { origin, text: `${[...head, ...linesOf(entries)].join('\n')}\n` };
  });
