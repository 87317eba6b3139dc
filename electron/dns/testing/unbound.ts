import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '../../../shared/model/server';
import { runStrictJudge } from './judge';
import type { SignedTestZone } from './signed-zones';

/** How `unbound` finds a zone and what it trusts. */
export interface UnboundWorld {
  readonly endpoint: Endpoint;
  /** The zone whose KSKs are trusted. */
  readonly anchor: Pick<SignedTestZone, 'origin' | 'signing'>;
  /** Zones that are asked for at that server; everything else does not exist. */
  readonly stubs: readonly string[];
}

function anchorLines({ origin, signing }: UnboundWorld['anchor']): string {
  return signing.keys
    .filter(({ signs }) => signs === 'keys' || signs === 'both')
    .map(({ data }) => `${origin} 3600 IN DNSKEY ${data}\n`)
    .join('');
}

function configuration(folder: string, { endpoint, stubs }: UnboundWorld): string {
  const server = [
    'server:',
    ' username: ""',
    ' chroot: ""',
    ` directory: "${folder}"`,
    ' use-syslog: no',
    ' do-not-query-localhost: no',
    ' do-ip6: no',
    // Names that unbound would not ask anybody about.
    ' local-zone: "test." nodefault',
    ' module-config: "validator iterator"',
    ' val-max-restart: 1',
    ' aggressive-nsec: no',
    ' trust-anchor-file: "anchors"',
  ];
  const zones = stubs.flatMap((name) => [
    'stub-zone:',
    ` name: "${name}"`,
    ` stub-addr: ${endpoint.address}@${endpoint.port}`,
  ]);
  return `${[...server, ...zones].join('\n')}\n`;
}

/** What unbound says of an answer. */
export type UnboundVerdict = 'secure' | 'insecure' | 'bogus' | 'none';

function verdictOf(output: string): UnboundVerdict {
  if (output.includes('BOGUS')) return 'bogus';
  if (output.includes('(insecure)')) return 'insecure';
  return output.includes('(secure)') ? 'secure' : 'none';
}

/** Resolves and validates with the real unbound, in a process of its own. */
export async function unbound(
  world: UnboundWorld,
  name: string,
  type: string,
): Promise<{ readonly verdict: UnboundVerdict; readonly text: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'unbound-'));
  try {
    await writeFile(join(folder, 'anchors'), anchorLines(world.anchor));
    const file = join(folder, 'unbound.conf');
    await writeFile(file, configuration(folder, world));
    const output = await runStrictJudge('unbound-host', ['-C', file, '-v', '-t', type, name], 'unbound-host');
    return { verdict: verdictOf(output), text: output };
  } finally {
    await rm(folder, { recursive: true });
  }
}
