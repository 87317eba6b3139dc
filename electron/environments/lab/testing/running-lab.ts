import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queryDns } from '../../../dns/client/query-dns';
import { dnskeyRdata } from '../../../engine/records/dnskey-rdata';
import { fromBase64 } from '../../../engine/records/binary-text';
import { keyTag } from '../../../engine/records/key-tag';
import type { AlgorithmNumber } from '../../../../shared/model/signing-key';
import { isAlgorithm } from '../powershell/algorithm';
import type { LabEnvironment } from '../lab-environment';
import { shortKeyMaker } from './short-key-maker';
import { createTestLab, standingClock, untilKeysAreMade } from './test-lab';
import { valueOf } from './value-of';

/** A lab whose DNS services answer, with a key pair of its own for every key. */
export interface RunningLab {
  readonly lab: LabEnvironment;
  /** Time passes, and what is due happens. */
  readonly pass: (seconds: number) => Promise<void>;
  /** The key tags of a server's DNSKEY answer, in order; `null` where no answer comes. */
  readonly publishedTags: (server: string, zone: string) => Promise<readonly number[] | null>;
  readonly close: () => Promise<void>;
}

/** Opens a lab in a folder of its own and waits until it has its keys and its ports. */
export async function openRunningLab(): Promise<RunningLab> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-'));
  const clock = standingClock();
  const lab = createTestLab({ folder, clock, keyMaker: shortKeyMaker() });
  lab.start();
  await untilKeysAreMade(lab);
  return {
    lab,
    pass: async (seconds) => {
      clock.advance(seconds * 1000);
      // An act that changes nothing lets the world follow the clock.
      const running = lab.world.servers.DC1?.running === true;
      valueOf(await lab.setServerRunning({ server: 'DC1', running }));
    },
    publishedTags: (server, zone) => publishedTags(lab, server, zone),
    close: async () => {
      await lab.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function publishedTags(
  lab: LabEnvironment,
  server: string,
  zone: string,
): Promise<readonly number[] | null> {
  const servers = valueOf(await lab.listServers());
  const endpoint = servers.find(({ name }) => name === server)?.endpoint;
  if (endpoint === undefined || endpoint === null) return null;
  const answer = await queryDns({ endpoint, name: zone, type: 'DNSKEY', timeoutMs: 5000, retries: 1 });
  if (answer.kind !== 'answered') return null;
  return answer.answers
    .filter(({ type }) => type === 'DNSKEY')
    .map(({ data }) => tagOf(data))
    .sort((left, right) => left - right);
}

/** The key tag of a DNSKEY in presentation form (RFC 4034 section 2.2 and appendix B). */
function tagOf(data: string): number {
  const [flags, , algorithm, ...key] = data.split(' ');
  const publicKey = fromBase64(key.join(''));
  if (publicKey === null) throw new Error(`Not a DNSKEY: ${data}`);
  return keyTag(dnskeyRdata({ flags: flagsOf(flags), algorithm: algorithmOf(algorithm), publicKey }));
}

function flagsOf(text: string | undefined): 256 | 257 {
  return text === '257' ? 257 : 256;
}

function algorithmOf(text: string | undefined): AlgorithmNumber {
  const number = Number(text);
  if (!isAlgorithm(number)) throw new Error(`Not an algorithm: ${text ?? 'nothing'}`);
  return number;
}
