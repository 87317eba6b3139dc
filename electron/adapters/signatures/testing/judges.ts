import { rmSync, writeFileSync } from 'node:fs';
import { lacks, runProgram } from './programs';
import type { Program } from './programs';

/** Programs of others that say whether a signed zone holds. */
export type Judge = Extract<Program, 'dnssec-verify' | 'ldns-verify-zone'>;

const parameters: Readonly<Record<Judge, (file: string, origin: string) => readonly string[]>> = {
  'dnssec-verify': (file, origin) => ['-o', origin, file],
  // Without a trust anchor it looks at the zone alone; 1 tells errors and nothing else.
  'ldns-verify-zone': (file) => ['-V', '1', file],
};

/** All of them. */
export const judges: readonly Judge[] = ['dnssec-verify', 'ldns-verify-zone'];

/** Must tests of judged zones be skipped? See `lacks`. */
export const lacksJudges = lacks(...judges);

/**
 * What a judge says of the zone in a file: `accepted`, or its objection.
 *
 * @param options of the judge's own
 */
export async function judgedBy(
  judge: Judge,
  file: string,
  origin: string,
  options: readonly string[] = [],
): Promise<string> {
  const { succeeded, output } = await runProgram(judge, [...options, ...parameters[judge](file, origin)]);
  return succeeded ? 'accepted' : `${judge}: ${output}`;
}

/**
 * What the judges say of a signed zone: `accepted`, or all their objections.
 *
 * @param file where to write it; removed afterwards
 */
export async function judged(
  file: string,
  origin: string,
  zone: string | Uint8Array,
  by: readonly Judge[] = judges,
): Promise<string> {
  writeFileSync(file, zone);
  const verdicts = await Promise.all(by.map((judge) => judgedBy(judge, file, origin)));
  rmSync(file);
  const objections = verdicts.filter((verdict) => verdict !== 'accepted');
  return objections.length === 0 ? 'accepted' : objections.join('\n');
}
