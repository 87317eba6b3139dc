import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '../../../shared/model/server';
import { runStrictJudge } from './judge';
import type { SignedTestZone } from './signed-zones';

/** What `delv` says about an answer. */
export interface DelvAnswer {
  /** `fully validated`, `negative response, fully validated`, `unsigned answer`, or why there is none. */
  readonly verdict: string;
  /** The records it shows, one blank between their fields. */
  readonly records: readonly string[];
  /** Everything it printed. */
  readonly text: string;
}

/** The KSKs of a zone in the form of BIND's configuration. */
export function bindAnchors({ origin, signing }: Pick<SignedTestZone, 'origin' | 'signing'>): string {
  const anchors = signing.keys
    .filter(({ signs }) => signs === 'keys' || signs === 'both')
    .map(({ data }) => `"${origin}" static-key ${data.replace(/ (?=[^ ]*$)/u, ' "')}";`);
  return `trust-anchors { ${anchors.join(' ')} };\n`;
}

/** Validates an answer with the real `delv`, which trusts the keys of one zone. */
export async function delv(
  { address, port }: Endpoint,
  anchor: Pick<SignedTestZone, 'origin' | 'signing'>,
  ...question: readonly string[]
): Promise<DelvAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'delv-'));
  try {
    const file = join(folder, 'anchors');
    await writeFile(file, bindAnchors(anchor));
    const fixed = [`@${address}`, '-p', port.toString(), '-a', file, `+root=${anchor.origin}`, '+nosplit'];
    const output = await runStrictJudge('delv', [...fixed, ...question], 'bind9-dnsutils');
    const lines = output.split('\n').map((line) => line.replaceAll(/\s+/gu, ' '));
    return {
      verdict: verdictOf(lines),
      records: lines.filter((line) => line !== '' && !line.startsWith(';')),
      text: output,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Negative answers are failures for `delv`, too; what it says of their validation counts. */
function verdictOf(lines: readonly string[]): string {
  const validated = lines.find((line) => /^; (?:fully|negative|unsigned)/u.test(line));
  const failure = lines.find((line) => line.startsWith(';; resolution failed: '));
  return validated?.slice(2) ?? failure?.slice(';; resolution failed: '.length) ?? lines.join('\n');
}
