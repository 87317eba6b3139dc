import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { algorithmMnemonics } from '../../engine/signing/key-algorithm';
import type { SigningAlgorithm } from '../../engine/signing/key-algorithm';

/** Private keys as BIND keeps them: lines of a field's name, a colon and its value ("Private-key-format: v1.3"). */

/** What is wrong with a file of a key. */
export interface KeyFileFault {
  readonly kind: 'invalid';
  /** 1 for the first line. */
  readonly line: number;
  /** A clause in plain English, without capital and full stop. */
  readonly reason: string;
}

/** When a key is used, in seconds since the epoch; `null` where the file does not say. */
export interface KeyTiming {
  readonly publish: number | null;
  readonly activate: number | null;
  readonly inactive: number | null;
  readonly delete: number | null;
}

/** A private key with what stands beside it. */
export interface ReadPrivateKey {
  readonly kind: 'key';
  readonly privateKey: KeyObject;
  readonly timing: KeyTiming;
}

/** The fields of an RSA key and what JSON Web Keys call them (RFC 8017 appendix A.1.2, RFC 7518 section 6.3). */
const rsaFields = {
  Modulus: 'n',
  PublicExponent: 'e',
  PrivateExponent: 'd',
  Prime1: 'p',
  Prime2: 'q',
  Exponent1: 'dp',
  Exponent2: 'dq',
  Coefficient: 'qi',
} as const;

/** The curves of the others: RFC 6605, RFC 8080. */
const curves: Readonly<Record<number, { readonly kty: string; readonly crv: string }>> = {
  13: { kty: 'EC', crv: 'P-256' },
  14: { kty: 'EC', crv: 'P-384' },
  15: { kty: 'OKP', crv: 'Ed25519' },
};

interface Field {
  readonly value: string;
  readonly line: number;
}

type Fields = ReadonlyMap<string, Field>;

function fault(line: number, reason: string): KeyFileFault {
  return { kind: 'invalid', line, reason };
}

function readFields(text: string): Fields | KeyFileFault {
  const fields = new Map<string, Field>();
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line.startsWith(';')) continue;
    const [, name, value] = /^([A-Za-z0-9-]+):\s*(.*?)\s*$/u.exec(line) ?? [];
    if (name === undefined || value === undefined) return fault(at + 1, 'a field has no name before a colon');
    fields.set(name, { value, line: at + 1 });
  }
  return fields;
}

function isFault(value: object): value is KeyFileFault {
  return 'kind' in value && value.kind === 'invalid';
}

function checkHead(fields: Fields, algorithm: SigningAlgorithm): KeyFileFault | null {
  const format = fields.get('Private-key-format');
  if (format === undefined || !/^v1\.\d+$/u.test(format.value)) {
    return fault(format?.line ?? 1, 'this is no private key in the format v1');
  }
  const named = fields.get('Algorithm');
  const number = Number(/^\d+/u.exec(named?.value ?? '')?.[0]);
  if (number === algorithm) return null;
  return fault(
    named?.line ?? 1,
    `the algorithm is not ${algorithmMnemonics[algorithm]} as in the public key`,
  );
}

/** A field's octets in base64url; a fault where it is missing or no base64. */
function octetsOf(fields: Fields, name: string): string | KeyFileFault {
  const field = fields.get(name);
  if (field === undefined) return fault(1, `the field ${name} is missing`);
  const octets = Buffer.from(field.value, 'base64');
  const isBase64 = octets.length > 0 && octets.toString('base64') === field.value;
  return isBase64 ? octets.toString('base64url') : fault(field.line, `the field ${name} is no base64`);
}

function rsaKey(fields: Fields): JsonWebKey | KeyFileFault {
  const jwk: JsonWebKey = { kty: 'RSA' };
  for (const [name, member] of Object.entries(rsaFields)) {
    const octets = octetsOf(fields, name);
    if (typeof octets !== 'string') return octets;
    jwk[member] = octets;
  }
  return jwk;
}

function curveKey(
  fields: Fields,
  algorithm: SigningAlgorithm,
  publicKey: Uint8Array,
): JsonWebKey | KeyFileFault {
  const d = octetsOf(fields, 'PrivateKey');
  if (typeof d !== 'string') return d;
  const base64url = (start: number, end: number): string =>
    Buffer.from(publicKey.subarray(start, end)).toString('base64url');
  const { length } = publicKey;
  const point =
    algorithm === 15
      ? { x: base64url(0, length) }
      : { x: base64url(0, length / 2), y: base64url(length / 2, length) };
  return { ...curves[algorithm], d, ...point };
}

/** Does a private key belong to the public key beside it? */
function belongsTogether(privateKey: KeyObject, jwk: JsonWebKey): boolean {
  const { kty, crv, n, e, x, y } = jwk;
  const members = Object.entries({ kty, crv, n, e, x, y }).filter(([, value]) => value !== undefined);
  const publicKey = createPublicKey({ key: Object.fromEntries(members), format: 'jwk' });
  const digest = kty === 'OKP' ? null : 'sha256';
  const message = Buffer.from('a message');
  return verify(digest, message, publicKey, sign(digest, message, privateKey));
}

/** The key of numbers that are none throws in OpenSSL. */
function keyOf(jwk: JsonWebKey): KeyObject | null {
  try {
    const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
    return belongsTogether(privateKey, jwk) ? privateKey : null;
  } catch {
    return null;
  }
}

function timeOf(fields: Fields, name: string): number | null {
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/u.exec(fields.get(name)?.value ?? '');
  if (digits === null) return null;
  const [year = 0, month = 1, ...rest] = digits.slice(1).map(Number);
  return Date.UTC(year, month - 1, ...rest) / 1000;
}

/**
 * Reads the text of a `.private` file.
 *
 * @param publicKey the public key field of the DNSKEY record beside it: points are not in the private file
 */
export function parsePrivateKey(
  text: string,
  algorithm: SigningAlgorithm,
  publicKey: Uint8Array,
): ReadPrivateKey | KeyFileFault {
  const fields = readFields(text);
  if (isFault(fields)) return fields;
  const head = checkHead(fields, algorithm);
  if (head !== null) return head;
  const jwk = algorithm in curves ? curveKey(fields, algorithm, publicKey) : rsaKey(fields);
  if (isFault(jwk)) return jwk;
  const privateKey = keyOf(jwk);
  if (privateKey === null) return fault(1, 'the private key does not belong to the public key');
  const timing = {
    publish: timeOf(fields, 'Publish'),
    activate: timeOf(fields, 'Activate'),
    inactive: timeOf(fields, 'Inactive'),
    delete: timeOf(fields, 'Delete'),
  };
  return { kind: 'key', privateKey, timing };
}

/** The text of a `.private` file, without times: such a key is always used. */
export function printPrivateKey(algorithm: SigningAlgorithm, privateKey: KeyObject): string {
  const jwk = privateKey.export({ format: 'jwk' });
  const members = algorithm in curves ? { PrivateKey: 'd' as const } : rsaFields;
  const base64 = (text: string | undefined): string =>
    Buffer.from(text ?? '', 'base64url').toString('base64');
  const lines = Object.entries(members).map(([name, member]) => `${name}: ${base64(jwk[member])}`);
  const head = `Algorithm: ${algorithm} (${algorithmMnemonics[algorithm]})`;
  return ['Private-key-format: v1.3', head, ...lines, ''].join('\n');
}
