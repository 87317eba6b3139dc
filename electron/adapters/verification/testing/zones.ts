import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ByteReader } from '../../../engine/records/byte-reader';
import { printRdata } from '../../../engine/records/rdata/rdata';
import type { StoredRecord } from '../../../engine/records/resource-record';
import type { ZoneContent } from '../../../engine/records/zone-content';
import { parseZoneFile } from '../../../engine/records/zone-file/parse-zone-file';
import { printZoneFile } from '../../../engine/records/zone-file/print-zone-file';
import type { Denial } from '../../../engine/signing/denial';
import { signaturePrefix } from '../../../engine/signing/rrsig';
import { groupRecords } from '../../../engine/records/zone-content';
import { planZoneSigning, signatureTasks } from '../../../engine/signing/zone-signer';
import type { SignatureTask, SignatureTimes } from '../../../engine/signing/zone-signer';
import type { Trust } from '../../../engine/validation/trust';
import { setsToSign, zoneNames } from '../../../engine/validation/zone-names';
import { makeSignature } from '../../signatures/make-signature';
import type { TestKey } from '../../signatures/testing/signing-keys';

/** A zone with what makes proofs difficult: wildcard, empty non-terminals, delegations, glue, an alias and a DNAME. */
export const plainZone = zoneFrom(`
$ORIGIN Example.test.
$TTL 3600
@            IN SOA ns1 hostmaster 1 7200 3600 1209600 300
@            IN NS ns1
@            IN MX 10 Mail
ns1          IN A 192.0.2.1
             IN AAAA 2001:db8::1
Mail    600  IN A 192.0.2.2
Mail    600  IN A 192.0.2.3
*.wild       IN TXT "wild" "card"
a.b.deep     IN A 192.0.2.4
secure       IN NS ns.secure
secure       IN DS 12345 8 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
ns.secure    IN A 192.0.2.5
insecure     IN NS ns.insecure
ns.insecure  IN A 192.0.2.6
x.y.insecure IN TXT "not ours"
in.hidden    IN NS ns1
alias        IN CNAME WWW.example.TEST.
tree         IN DNAME other.test.
\\001.odd     IN TXT "control"
strange      IN TYPE65400 \\# 3 010203
`);

/** Reads a zone file that the test itself wrote. */
export function zoneFrom(text: string, origin = 'example.test'): ZoneContent {
  const parsed = parseZoneFile(text, { origin });
  if (parsed.kind !== 'parsed') throw new Error(`line ${parsed.line}: ${parsed.reason}`);
  return parsed.content;
}

const rrsig = 46;

function signatureOf(task: SignatureTask, keys: readonly TestKey[]): StoredRecord {
  const key = keys.find(({ zoneKey }) => zoneKey.keyId === task.keyId);
  if (key === undefined) throw new Error('a task names an unknown key');
  const signature = makeSignature(task.fields.algorithm, key.privateKey, task.input);
  const data = new ByteReader(Uint8Array.from([...signaturePrefix(task.fields), ...signature]));
  return { name: task.owner, type: 'RRSIG', ttl: task.ttl, data: printRdata(rrsig, data) };
}

/** Signs with our own signer. */
export function signZone(
  zone: ZoneContent,
  keys: readonly TestKey[],
  denial: Denial,
  times: SignatureTimes,
): ZoneContent {
  const zoneKeys = keys.map(({ zoneKey }) => zoneKey);
  const plan = planZoneSigning(zone, { keys: zoneKeys, dnskeyTtl: 3600, denial, times });
  if (plan.kind === 'collision') throw new Error('two names have one hash');
  return { ...zone, records: [...plan.records, ...plan.tasks.map((task) => signatureOf(task, keys))] };
}

/** Signs every set of a zone as it is, whatever its chain says: what a signer would do that errs or lies. */
export function signBlindly(
  { origin, records }: ZoneContent,
  keys: readonly TestKey[],
  times: SignatureTimes,
): ZoneContent {
  const sets = groupRecords(records.filter(({ type }) => type !== 'RRSIG'));
  const signing = { keys: keys.map(({ zoneKey }) => zoneKey), times };
  const own = [
    ...zoneNames(origin, sets).flatMap(setsToSign),
    ...sets.filter(({ type }) => type === 'NSEC3'),
  ];
  const tasks = own.flatMap((set) => signatureTasks(set, origin, signing));
  const evened = sets.flatMap((set) => set.records.map((record) => ({ ...record, ttl: set.ttl })));
  return { origin, records: [...evened, ...tasks.map((task) => signatureOf(task, keys))] };
}

/** The zone's keys with the SEP flag, trusted. */
export function trustInKeys({ records }: ZoneContent): Trust {
  return {
    kind: 'anchors',
    records: records.filter(({ type, data }) => type === 'DNSKEY' && data.startsWith('257 ')),
  };
}

function run(program: string, parameters: readonly string[]): void {
  const { status, stderr } = spawnSync(program, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

/** A zone as `dnssec-signzone` signs it, and the DS records it writes for the parent. */
export function signWithBind(
  folder: string,
  zone: ZoneContent,
  algorithm: string,
  parameters: readonly string[],
): { readonly content: ZoneContent; readonly trust: Trust } {
  const size = algorithm.startsWith('RSA') ? ['-b', '1024'] : [];
  for (const role of [['-f', 'KSK'], []]) {
    run('dnssec-keygen', ['-q', '-K', folder, '-a', algorithm, ...size, ...role, zone.origin]);
  }
  const keys = readdirSync(folder).filter((file) => file.endsWith('.key'));
  const dnskeys = keys.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
  const [plain, signed] = [join(folder, 'plain'), join(folder, 'signed')];
  writeFileSync(plain, `${printZoneFile(zone)}${dnskeys}`);
  run('dnssec-signzone', ['-K', folder, '-d', folder, '-o', zone.origin, '-f', signed, ...parameters, plain]);
  const content = zoneFrom(readFileSync(signed, 'utf8'), zone.origin);
  const dsset = readdirSync(folder).find((file) => file.startsWith('dsset-')) ?? '';
  const text = readFileSync(join(folder, dsset), 'utf8');
  const frame = `$ORIGIN ${zone.origin}\n$TTL 3600\n@ IN SOA . . 1 1 1 1 1\n@ IN NS .\n`;
  const records = zoneFrom(`${frame}${text}`, zone.origin).records.filter(({ type }) => type === 'DS');
  return { content, trust: { kind: 'delegation', records } };
}
