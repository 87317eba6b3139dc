import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeyObject } from 'node:crypto';
import { keyTag } from '../../engine/records/key-tag';
import { equalNames, nameKey } from '../../engine/records/name';
import { rdataWire } from '../../engine/records/rdata/rdata';
import { isSigningAlgorithm } from '../../engine/signing/key-algorithm';
import type { SigningAlgorithm } from '../../engine/signing/key-algorithm';
import { parsePrivateKey, printPrivateKey } from './private-key-text';
import type { KeyFileFault, KeyTiming } from './private-key-text';

/** A key of a zone as its two files in BIND's format hold it. */
export interface SigningKey {
  readonly flags: number;
  readonly algorithm: SigningAlgorithm;
  readonly keyTag: number;
  /** The data of its DNSKEY record in presentation form. */
  readonly data: string;
  /** `null` where only the public file is there: the key is published and signs nothing. */
  readonly privateKey: KeyObject | null;
  readonly timing: KeyTiming;
}

/** The keys of a directory, or which of its files is wrong. */
export type KeyDirectoryOutcome =
  | { readonly kind: 'keys'; readonly keys: readonly SigningKey[] }
  | ({ readonly file: string } & KeyFileFault);

const noTiming: KeyTiming = { publish: null, activate: null, inactive: null, delete: null };

/** A zone's name as BIND writes it into file names: lower case, what is no letter, digit, `-` or `_` as `%XX`. */
export function fileNameOf(zone: string): string {
  if (zone === '.') return '.';
  const label = /(?:\\\d{3}|\\.|[^.\\])+/gu;
  const octet = /\\(\d{3})|\\(.)|([^A-Za-z0-9_-])/gu;
  return nameKey(zone).replace(label, (text) =>
    text.replace(octet, (_, code?: string, escaped?: string, plain?: string) => {
      const value = code === undefined ? (escaped ?? plain ?? '').charCodeAt(0) : Number(code);
      return /[a-z0-9_-]/u.test(String.fromCharCode(value))
        ? String.fromCharCode(value)
        : `%${value.toString(16).toUpperCase().padStart(2, '0')}`;
    }),
  );
}

/** The name of a key's files without extension. */
export function keyFileName(
  zone: string,
  { algorithm, keyTag: tag }: Pick<SigningKey, 'algorithm' | 'keyTag'>,
): string {
  return `K${fileNameOf(zone)}+${String(algorithm).padStart(3, '0')}+${String(tag).padStart(5, '0')}`;
}

type PublicKey = Pick<SigningKey, 'flags' | 'algorithm' | 'keyTag' | 'data'> & {
  readonly kind: 'public';
  readonly field: Uint8Array;
};

function readRecord(text: string, line: number, zone: string): PublicKey | KeyFileFault {
  const invalid = (reason: string): KeyFileFault => ({ kind: 'invalid', line, reason });
  const [, owner = '', data = ''] = /^(\S+)\s+(?:\d+\s+)?(?:IN\s+)?DNSKEY\s+(.*)$/iu.exec(text.trim()) ?? [];
  if (data === '') return invalid('this is no DNSKEY record');
  if (!equalNames(owner, zone)) return invalid(`the key is that of ${owner}, not of ${zone}`);
  const outcome = rdataWire({ type: 'DNSKEY', data: data.replace(/;.*$/u, '') });
  if (outcome.kind === 'invalid') return invalid(outcome.reason);
  const { wire } = outcome;
  const [high = 0, low = 0, , algorithm = 0] = wire;
  if (!isSigningAlgorithm(algorithm))
    return invalid(`nothing can be signed with algorithm ${algorithm} here`);
  const flags = high * 256 + low;
  const field = wire.subarray(4);
  const normal = `${flags} 3 ${algorithm} ${Buffer.from(field).toString('base64')}`;
  return { kind: 'public', flags, algorithm, keyTag: keyTag(wire), data: normal, field };
}

/** Reads the text of a `.key` file: comments and one DNSKEY record. */
function parsePublicKey(text: string, zone: string): PublicKey | KeyFileFault {
  const lines = text.split(/\r?\n/u);
  const at = lines.findIndex((line) => line.trim() !== '' && !line.startsWith(';'));
  return readRecord(lines[at] ?? '', Math.max(at, 0) + 1, zone);
}

/** The text of a file, `null` where there is none. */
async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function readKey(
  file: string,
  zone: string,
): Promise<SigningKey | ({ readonly file: string } & KeyFileFault)> {
  const found = parsePublicKey((await textOf(file)) ?? '', zone);
  if (found.kind === 'invalid') return { file, ...found };
  const { flags, algorithm, keyTag: tag, data, field } = found;
  const published = { flags, algorithm, keyTag: tag, data };
  const privateFile = file.replace(/\.key$/u, '.private');
  const text = await textOf(privateFile);
  if (text === null) return { ...published, privateKey: null, timing: noTiming };
  const read = parsePrivateKey(text, algorithm, field);
  if (read.kind === 'invalid') return { file: privateFile, ...read };
  return { ...published, privateKey: read.privateKey, timing: read.timing };
}

/**
 * Reads the keys that a directory holds of a zone.
 *
 * Files of other zones are not looked at. Throws where the directory or a file can not be read.
 */
export async function readKeyDirectory(directory: string, zone: string): Promise<KeyDirectoryOutcome> {
  const prefix = `K${fileNameOf(zone)}+`;
  const names = await readdir(directory);
  const isKey = (name: string): boolean =>
    name.startsWith(prefix) && /^\d{3}\+\d{5}\.key$/u.test(name.slice(prefix.length));
  const keys: SigningKey[] = [];
  for (const name of names.filter(isKey).sort()) {
    const key = await readKey(path.join(directory, name), zone);
    if ('reason' in key) return key;
    keys.push(key);
  }
  return { kind: 'keys', keys };
}

/** Writes both files of a new key, the private one for its owner alone. Never overwrites a file. */
export async function writeKeyFiles(directory: string, zone: string, key: SigningKey): Promise<void> {
  const base = path.join(directory, keyFileName(zone, key));
  if (key.privateKey !== null) {
    const text = printPrivateKey(key.algorithm, key.privateKey);
    await writeFile(`${base}.private`, text, { mode: 0o600, flag: 'wx' });
  }
  await writeFile(`${base}.key`, `${zone} IN DNSKEY ${key.data}\n`, { mode: 0o644, flag: 'wx' });
}
