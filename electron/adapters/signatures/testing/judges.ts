import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Is a program installed? */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['-V']).error === undefined;
}

function verdict(program: string, parameters: readonly string[]): string {
  const { stderr, stdout, status } = spawnSync(program, parameters, { encoding: 'utf8' });
  return status === 0 ? 'accepted' : `${program}: ${stdout}${stderr}`;
}

const judges: Readonly<Record<string, (file: string, origin: string) => readonly string[]>> = {
  'dnssec-verify': (file, origin) => ['-o', origin, file],
  'ldns-verify-zone': (file) => ['-V', '0', file],
};

const installed = Object.keys(judges).filter(hasProgram);

/** Is there anybody to judge a zone? */
export const hasJudges = installed.length > 0;

/** What the installed validators of others say of a signed zone: `accepted`, or the first objection. */
export function judged(file: string, origin: string, zone: string | Uint8Array): string {
  writeFileSync(file, zone);
  for (const program of installed) {
    const said = verdict(program, judges[program]?.(file, origin) ?? []);
    if (said !== 'accepted') return said;
  }
  return 'accepted';
}
