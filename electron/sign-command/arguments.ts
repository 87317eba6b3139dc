import { parseArgs } from 'node:util';
import { fromHex } from '../engine/records/binary-text';
import { parseName } from '../engine/records/name';
import { parseSeconds } from '../engine/records/seconds';
import {
  algorithmMnemonics,
  algorithmTitle,
  hasKeyLengths,
  parseAlgorithm,
} from '../engine/signing/key-algorithm';
import type { SigningAlgorithm } from '../engine/signing/key-algorithm';
import { badInput } from './failure';
import type { Failure } from './failure';

/** How a zone proves what does not exist; a salt of `null` is still to be drawn. */
export type DenialChoice =
  | { readonly kind: 'nsec' }
  | {
      readonly kind: 'nsec3';
      readonly iterations: number;
      readonly salt: Uint8Array | null;
      readonly optOut: boolean;
    };

/** When signatures begin. */
export type Inception =
  { readonly kind: 'ago'; readonly seconds: number } | { readonly kind: 'at'; readonly instant: number };

/** Everything the command line says. Times are in seconds. */
export interface SignArguments {
  readonly kind: 'sign';
  readonly zoneFile: string;
  readonly output: string;
  readonly origin: string | undefined;
  readonly keyDirectory: string | undefined;
  /** `undefined`: not said, so any key that is there will do. */
  readonly algorithm: SigningAlgorithm | undefined;
  readonly kskLength: number;
  readonly zskLength: number;
  readonly dnskeyTtl: number;
  readonly dssetDirectory: string | undefined;
  readonly denial: DenialChoice;
  readonly inception: Inception;
  readonly validity: { readonly records: number; readonly dnskey: number; readonly ds: number };
  readonly workers: number | undefined;
  readonly showsProgress: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

const options = {
  origin: text,
  output: text,
  'key-directory': text,
  algorithm: text,
  'ksk-length': { type: 'string', default: '2048' },
  'zsk-length': { type: 'string', default: '1024' },
  'dnskey-ttl': { type: 'string', default: '1h' },
  dsset: text,
  nsec: flag,
  nsec3: flag,
  iterations: text,
  salt: text,
  'opt-out': flag,
  inception: { type: 'string', default: '1h' },
  validity: { type: 'string', default: '240h' },
  'dnskey-validity': { type: 'string', default: '168h' },
  'ds-validity': { type: 'string', default: '168h' },
  workers: text,
  progress: flag,
  help: flag,
} as const;

type Values = ReturnType<typeof readTokens>['values'];

function readTokens(parameters: readonly string[]) {
  return parseArgs({ args: [...parameters], options, allowPositionals: true });
}

/** A value that is wrong; caught below, so that each reader says only what it reads. */
class WrongArgument extends Error {}

function wrong(message: string): never {
  throw new WrongArgument(message);
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = /^\d{1,9}$/u.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  return wrong(`--${name} takes a whole number from ${least} to ${most}, not ${value}`);
}

const longestSpan = 0x7fffffff;

function span(name: string, value: string): number {
  return parseSeconds(value, longestSpan) ?? wrong(`--${name} takes a time as 3600 or 1h, not ${value}`);
}

/** Windows' lengths of RSA keys: 1024 to 4096 in steps of 64. */
function keyLength(name: string, value: string): number {
  const bits = wholeNumber(name, value, 1024, 4096);
  return bits % 64 === 0 ? bits : wrong(`--${name} takes a multiple of 64, not ${value}`);
}

function algorithmOf(values: Values): SigningAlgorithm | undefined {
  if (values.algorithm === undefined) return undefined;
  const algorithm = parseAlgorithm(values.algorithm);
  if (algorithm !== null) return algorithm;
  const names = Object.values(algorithmMnemonics).join(', ');
  return wrong(`--algorithm ${values.algorithm} is unknown; there are ${names}`);
}

function saltOf(value: string | undefined): Uint8Array | null {
  if (value === undefined) return null;
  if (value === '-') return new Uint8Array();
  const octets = fromHex(value);
  if (octets !== null && octets.length > 0 && octets.length <= 255) return octets;
  return wrong('--salt takes pairs of hexadecimal digits for at most 255 octets, or -');
}

function denialOf(values: Values): DenialChoice {
  if (!values.nsec) {
    const iterations = wholeNumber('iterations', values.iterations ?? '50', 0, 2500);
    return { kind: 'nsec3', iterations, salt: saltOf(values.salt), optOut: values['opt-out'] };
  }
  const isMixed =
    values.nsec3 || values['opt-out'] || values.iterations !== undefined || values.salt !== undefined;
  if (isMixed) wrong('--nsec does not go with --nsec3, --iterations, --salt and --opt-out');
  return { kind: 'nsec' };
}

/** `YYYYMMDDHHmmSS` in UTC; `null` where there is no such instant. */
function instantOf(value: string): number | null {
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(value)?.slice(1).map(Number);
  if (digits === undefined) return null;
  const [year = 0, month = 0, ...rest] = digits;
  const milliseconds = Date.UTC(year, month - 1, ...rest);
  const isSame = new Date(milliseconds).toISOString().replaceAll(/\D/gu, '').slice(0, 14) === value;
  return isSame ? milliseconds / 1000 : null;
}

function inceptionOf(value: string): Inception {
  if (!/^\d{14}$/u.test(value)) return { kind: 'ago', seconds: span('inception', value) };
  const instant = instantOf(value);
  return instant === null ? wrong(`--inception ${value} is no instant`) : { kind: 'at', instant };
}

function zoneNameOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const outcome = parseName(value, '.');
  return outcome.kind === 'name' ? outcome.name : wrong(`--origin is wrong: ${outcome.reason}`);
}

function checkAlgorithm(
  { algorithm, denial }: SignArguments,
  values: Values,
  parameters: readonly string[],
): void {
  if (algorithm === 5 && denial.kind === 'nsec3') {
    wrong(`${algorithmTitle(5)} goes with --nsec only; for NSEC3 there is NSEC3RSASHA1 (RFC 5155 section 2)`);
  }
  const lengths = ['--ksk-length', '--zsk-length'];
  const named = lengths.find((name) =>
    parameters.some((each) => each === name || each.startsWith(`${name}=`)),
  );
  if (named !== undefined && algorithm !== undefined && !hasKeyLengths(algorithm)) {
    wrong(`${named} is for RSA keys; those of ${values.algorithm ?? ''} have one length`);
  }
}

function readValues(values: Values, positionals: readonly string[]): SignArguments {
  const [zoneFile, extra] = positionals;
  return {
    kind: 'sign',
    zoneFile: zoneFile ?? wrong('the zone file is missing'),
    output:
      extra === undefined
        ? (values.output ?? wrong('--output is missing'))
        : wrong(`${extra} is one file too many`),
    origin: zoneNameOf(values.origin),
    keyDirectory: values['key-directory'],
    algorithm: algorithmOf(values),
    kskLength: keyLength('ksk-length', values['ksk-length']),
    zskLength: keyLength('zsk-length', values['zsk-length']),
    dnskeyTtl: span('dnskey-ttl', values['dnskey-ttl']),
    dssetDirectory: values.dsset,
    denial: denialOf(values),
    inception: inceptionOf(values.inception),
    validity: {
      records: span('validity', values.validity),
      dnskey: span('dnskey-validity', values['dnskey-validity']),
      ds: span('ds-validity', values['ds-validity']),
    },
    workers: values.workers === undefined ? undefined : wholeNumber('workers', values.workers, 0, 64),
    showsProgress: values.progress,
  };
}

/** Is it an error of `parseArgs` about what the user wrote? */
function isParseError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}

/** Reads a command line, without the program's own name. */
export function readArguments(
  parameters: readonly string[],
): SignArguments | { readonly kind: 'help' } | Failure {
  try {
    const { values, positionals } = readTokens(parameters);
    if (values.help) return { kind: 'help' };
    const read = readValues(values, positionals);
    checkAlgorithm(read, values, parameters);
    return read;
  } catch (error) {
    if (error instanceof WrongArgument || isParseError(error)) {
      return badInput(`${error.message}\nTry --help.`);
    }
    throw error;
  }
}
