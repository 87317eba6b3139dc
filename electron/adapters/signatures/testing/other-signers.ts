import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toHex } from '../../../engine/records/binary-text';
import { algorithmMnemonics } from '../../../engine/signing/key-algorithm';
import type { SigningAlgorithm } from '../../../engine/signing/key-algorithm';
import type { Denial } from '../../../engine/signing/denial';
import type { OddZone } from './odd-zone';
import { runToSuccess } from './programs';
import type { Program } from './programs';

/** Programs of others that sign zones. */
export type Signer = Extract<Program, 'dnssec-signzone' | 'ldns-signzone' | 'kzonesign'>;

/** How somebody else is to sign: with a KSK and a ZSK of their own making. */
export interface OtherSigning {
  readonly signer: Signer;
  readonly algorithm: SigningAlgorithm;
  readonly denial: Denial;
}

const rsaLength = 1024;
const isRsa = (algorithm: SigningAlgorithm): boolean => algorithm < 13;
const saltOf = (salt: Uint8Array): string => (salt.length === 0 ? '-' : toHex(salt));

async function makeKeys(folder: string, origin: string, algorithm: SigningAlgorithm): Promise<string> {
  // The origin may hold what no file name can.
  const name = createHash('sha256').update(origin).digest('hex').slice(0, 16);
  const keys = path.join(folder, `keys-${name}-${algorithm}`);
  await mkdir(keys);
  const size = isRsa(algorithm) ? ['-b', String(rsaLength)] : [];
  for (const role of [['-f', 'KSK'], []]) {
    const kind = ['-a', algorithmMnemonics[algorithm], ...size, ...role];
    await runToSuccess('dnssec-keygen', ['-q', '-K', keys, ...kind, origin]);
  }
  return keys;
}

function bindDenial(denial: Denial): readonly string[] {
  if (denial.kind === 'nsec') return [];
  const optOut = denial.optOut ? ['-A'] : [];
  return ['-3', saltOf(denial.salt), '-H', String(denial.iterations), ...optOut];
}

function ldnsDenial(denial: Denial): readonly string[] {
  if (denial.kind === 'nsec') return [];
  const salt = denial.salt.length === 0 ? [] : ['-s', saltOf(denial.salt)];
  return ['-n', '-t', String(denial.iterations), ...salt, ...(denial.optOut ? ['-p'] : [])];
}

/** Knot writes all of them like the others, but for one. */
function knotAlgorithm(algorithm: SigningAlgorithm): string {
  return algorithm === 7 ? 'rsasha1-nsec3-sha1' : algorithmMnemonics[algorithm].toLowerCase();
}

function knotPolicy({ algorithm, denial }: OtherSigning): readonly string[] {
  const lengths = isRsa(algorithm) ? [`ksk-size: ${rsaLength}`, `zsk-size: ${rsaLength}`] : [];
  const chain =
    denial.kind === 'nsec'
      ? ['nsec3: off']
      : [
          'nsec3: on',
          `nsec3-iterations: ${denial.iterations}`,
          `nsec3-salt-length: ${denial.salt.length}`,
          `nsec3-opt-out: ${denial.optOut ? 'on' : 'off'}`,
        ];
  return [`algorithm: ${knotAlgorithm(algorithm)}`, ...lengths, ...chain];
}

function knotConfiguration(folder: string, origin: string, signing: OtherSigning): string {
  // Without a limit a TTL of years would want signatures of years.
  const policy = [...knotPolicy(signing), 'cds-cdnskey-publish: none', 'zone-max-ttl: 86400'];
  return `
server:
    rundir: "${folder}"
log:
  - target: stderr
    any: error
database:
    storage: "${folder}"
policy:
  - id: own
    ${policy.join('\n    ')}
zone:
  - domain: ${origin}
    file: "${folder}/plain"
    dnssec-signing: on
    dnssec-policy: own
    semantic-checks: off
`;
}

/** Signs zones with the programs of others, in files below a folder that the caller removes. */
export class OtherSigners {
  readonly #folder: string;
  readonly #keys = new Map<string, Promise<string>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The signed zone as a zone file.
   *
   * @throws what the program says when it refuses the zone
   */
  async sign({ origin, text }: OddZone, signing: OtherSigning): Promise<string> {
    const folder = await mkdtemp(path.join(this.#folder, 'signed-'));
    await writeFile(path.join(folder, 'plain'), text);
    switch (signing.signer) {
      case 'dnssec-signzone':
        await this.#signWithBind(folder, origin, signing);
        break;
      case 'ldns-signzone':
        await this.#signWithLdns(folder, origin, signing);
        break;
      case 'kzonesign':
        await this.#signWithKnot(folder, origin, signing);
        break;
    }
    return readFile(path.join(folder, signing.signer === 'kzonesign' ? 'out/plain' : 'signed'), 'latin1');
  }

  async #signWithBind(folder: string, origin: string, { algorithm, denial }: OtherSigning): Promise<void> {
    const keys = await this.#keysOf(origin, algorithm);
    // Smart signing takes the keys of the folder; it is not to verify its own work.
    const how = ['-q', '-S', '-P', '-K', keys, '-d', folder, ...bindDenial(denial)];
    await runToSuccess('dnssec-signzone', [...how, '-o', origin, '-f', 'signed', 'plain'], folder);
  }

  async #signWithLdns(folder: string, origin: string, { algorithm, denial }: OtherSigning): Promise<void> {
    const keys = await this.#keysOf(origin, algorithm);
    const files = (await readdir(keys)).filter((name) => name.endsWith('.private'));
    const bases = files.map((name) => path.join(keys, path.basename(name, '.private')));
    const how = [...ldnsDenial(denial), '-o', origin, '-f', 'signed'];
    await runToSuccess('ldns-signzone', [...how, 'plain', ...bases], folder);
  }

  async #signWithKnot(folder: string, origin: string, signing: OtherSigning): Promise<void> {
    await mkdir(path.join(folder, 'out'));
    await writeFile(path.join(folder, 'conf'), knotConfiguration(folder, origin, signing));
    // Rollovers are allowed, so that it makes its first keys.
    await runToSuccess('kzonesign', ['-c', 'conf', '-o', 'out', '-r', origin], folder);
  }

  #keysOf(origin: string, algorithm: SigningAlgorithm): Promise<string> {
    const id = `${origin} ${algorithm}`;
    const known = this.#keys.get(id) ?? makeKeys(this.#folder, origin, algorithm);
    this.#keys.set(id, known);
    return known;
  }
}
