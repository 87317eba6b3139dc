import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ZoneContent } from '../engine/records/zone-content';
import { parseZoneFile } from '../engine/records/zone-file/parse-zone-file';
import type { ZoneFileOutcome } from '../engine/records/zone-file/zone-file-outcome';
import type { Denial } from '../engine/signing/denial';
import type { SignatureTimes, ZoneSigning } from '../engine/signing/zone-signer';
import { signZone } from '../adapters/signatures/sign-zone';
import type { SignZoneOutcome } from '../adapters/signatures/sign-zone';
import { readArguments } from './arguments';
import type { SignArguments } from './arguments';
import { writeDelegationFiles } from './delegation-files';
import { badInput, failed } from './failure';
import type { Failure } from './failure';
import { help } from './help';
import { OutputFile } from './output-file';
import { progressLine } from './progress-line';
import type { Terminal } from './progress-line';
import { findOrMakeKeys } from './zone-keys';
import type { ZoneKeys } from './zone-keys';

/** What the command needs of its process. */
export interface CommandHost {
  readonly out: Terminal;
  readonly errors: Terminal;
  /** Ends it early. */
  readonly signal: AbortSignal;
  /** Seconds since the epoch. */
  readonly now: number;
}

function timesOf({ inception, validity }: SignArguments, now: number): SignatureTimes | Failure {
  const begin = inception.kind === 'at' ? inception.instant : now - inception.seconds;
  const base = inception.kind === 'at' ? inception.instant : now;
  const times = {
    inception: begin,
    dnskeyExpiration: base + validity.dnskey,
    dsExpiration: base + validity.ds,
    recordExpiration: base + validity.records,
  };
  const values = Object.values(times);
  const areTimes = values.every((instant) => instant >= 0 && instant <= 0xffffffff);
  const isPeriod = values.slice(1).every((end) => end > begin);
  if (areTimes && isPeriod) return times;
  return badInput('the signatures would end before they begin, or lie where RRSIG records know no time');
}

function denialOf({ denial }: SignArguments): Denial {
  return denial.kind === 'nsec' ? denial : { ...denial, salt: denial.salt ?? randomBytes(8) };
}

async function readZone({ zoneFile, origin }: SignArguments): Promise<ZoneFileOutcome> {
  return parseZoneFile(await readFile(zoneFile, 'utf8'), origin === undefined ? {} : { origin });
}

async function signInto(
  given: SignArguments,
  content: ZoneContent,
  signing: ZoneSigning,
  keys: ZoneKeys,
  host: CommandHost,
): Promise<SignZoneOutcome> {
  const file = await OutputFile.create(given.output);
  const showsProgress = given.showsProgress || host.errors.isTTY === true;
  const show = showsProgress ? progressLine(host.errors) : () => undefined;
  try {
    const outcome = await signZone(content, signing, {
      privateKeys: keys.privateKeys,
      onPiece: (lines) => file.write(lines),
      onProgress: show,
      signal: host.signal,
      ...(given.workers === undefined ? {} : { workers: given.workers }),
    });
    if (outcome.kind === 'signed') await file.finish();
    return outcome;
  } finally {
    show(null);
    await file.discard();
  }
}

function failureOf(outcome: SignZoneOutcome, { output }: SignArguments): Failure | null {
  if (outcome.kind === 'signed') return null;
  if (outcome.kind === 'cancelled') return failed(`cancelled; ${output} is as it was`);
  return failed(`${outcome.names.join(' and ')} have one NSEC3 hash (9129); take another --salt`);
}

/** The summary, and of keys that nobody keeps the public side. */
function report(given: SignArguments, origin: string, keys: ZoneKeys): string {
  const lines = [`${origin} is signed: ${given.output}`];
  for (const { data, keyTag, signs } of keys.published) {
    const kind = (Number(data.split(' ')[0]) & 1) === 1 ? 'KSK' : 'ZSK';
    lines.push(`${kind} ${keyTag}, ${keys.origin}, signs ${signs === 'both' ? 'keys and records' : signs}`);
  }
  if (keys.origin === 'made for this run') {
    for (const { data } of keys.published) lines.push(`${origin} ${given.dnskeyTtl} IN DNSKEY ${data}`);
  }
  return `${lines.join('\n')}\n`;
}

async function sign(given: SignArguments, host: CommandHost): Promise<Failure | null> {
  const times = timesOf(given, host.now);
  if ('kind' in times) return times;
  const zone = await readZone(given);
  if (zone.kind === 'invalid') return badInput(`${given.zoneFile}:${zone.line}: ${zone.reason}`);
  const { content, notes } = zone;
  for (const { line, text } of notes) host.errors.write(`${given.zoneFile}:${line}: note: ${text}\n`);
  const keys = await findOrMakeKeys(content.origin, given, host.now);
  if (keys.kind === 'failed') return keys;
  const denial = denialOf(given);
  const { dnskeyTtl } = given;
  if (denial.kind === 'nsec3' && keys.published.some(({ algorithm }) => algorithm === 5)) {
    return badInput('keys of RSASHA1 go with --nsec only (RFC 5155 section 2)');
  }
  const signing = { keys: keys.published, dnskeyTtl, denial, times };
  const failure = failureOf(await signInto(given, content, signing, keys, host), given);
  if (failure !== null) return failure;
  if (given.dssetDirectory !== undefined) {
    await writeDelegationFiles(given.dssetDirectory, content.origin, keys.published, dnskeyTtl);
  }
  host.out.write(report(given, content.origin, keys));
  return null;
}

/** Did the system refuse something, such as a file that is not there? All else is a bug. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/**
 * Runs the command to its end.
 *
 * @param parameters without the program's own name
 * @returns the exit status
 */
export async function runSignCommand(parameters: readonly string[], host: CommandHost): Promise<number> {
  const given = readArguments(parameters);
  if (given.kind === 'help') {
    host.out.write(help);
    return 0;
  }
  try {
    const failure = given.kind === 'failed' ? given : await sign(given, host);
    if (failure !== null) host.errors.write(`${failure.message}\n`);
    return failure?.status ?? 0;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    host.errors.write(`${error.message}\n`);
    return 1;
  }
}
