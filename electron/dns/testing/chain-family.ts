import { createVerifier } from '../../adapters/verification/node-verifier';
import type { StoredRecord } from '../../engine/records/resource-record';
import { chainOfTrust } from '../../engine/validation/chain-of-trust';
import type { WalkedChain } from '../../engine/validation/chain-of-trust';
import { followSteps } from '../../engine/validation/chain-source';
import type { ChainQuestion, ChainResponse } from '../../engine/validation/chain-source';
import { responseCode } from '../message/message';
import type { ServedZone } from '../server/zone-source';
import { answerOf } from './answer-lines';
import { aZone } from './served-zones';
import { aSignedZone, denials, dsOf } from './signed-zones';
import type { SignedTestZone } from './signed-zones';

/** The cryptography of the walks. */
export const verifier = createVerifier();
/** Seconds since the epoch. */
export const now = Math.floor(Date.now() / 1000);

/** What {@link aFamily} makes. */
export interface Family {
  readonly parent: SignedTestZone;
  readonly child: SignedTestZone;
  readonly leaf: SignedTestZone;
  readonly plain: ServedZone;
  readonly deep: ServedZone;
}

/** Five zones on five servers: `corp.test` is the parent of a secure, an insecure and a strange child. */
export function aFamily(denial = denials.NSEC): Family {
  const leaf = aSignedZone('leaf.child.corp.test', ['www A 192.0.2.9'], { denial });
  const child = aSignedZone(
    'child.corp.test',
    [
      'www A 192.0.2.1',
      'alias CNAME www',
      'out CNAME www.plain.corp.test.',
      'up CNAME www.corp.test.',
      'away CNAME www.elsewhere.test.',
      'loop CNAME pool',
      'pool CNAME loop',
      'tree DNAME corp.test.',
      '*.wild TXT "wild"',
      'a.b.deep A 192.0.2.2',
      `leaf NS ns.leaf`,
      `leaf DS ${dsOf(leaf)}`,
      'ns.leaf A 192.0.2.3',
    ],
    { denial },
  );
  const parent = aSignedZone(
    'corp.test',
    [
      'www A 192.0.2.4',
      'child NS ns.child',
      `child DS ${dsOf(child)}`,
      'ns.child A 192.0.2.5',
      'plain NS ns.plain',
      'ns.plain A 192.0.2.6',
      'strange NS ns.child',
      'strange DS 1 250 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
    ],
    { denial },
  );
  const plain = aZone('plain.corp.test', ['www A 192.0.2.7', 'deep NS ns.deep', 'back CNAME www.corp.test.']);
  const deep = aZone('deep.plain.corp.test', ['www A 192.0.2.8']);
  return { parent, child, leaf, plain, deep };
}

/** The trust anchors of a zone: its KSKs. */
export function trustedKeys({ content, origin }: SignedTestZone): readonly StoredRecord[] {
  return content.records.filter(
    ({ name, type, data }) => type === 'DNSKEY' && name === origin && data.startsWith('257'),
  );
}

/** Each zone stands on a server of its own, as its keyed name; a zone that is left out does not answer. */
export function askServers(servers: Readonly<Record<string, ServedZone>>) {
  return ({ zone, name, type }: ChainQuestion): ChainResponse => {
    const served = servers[zone];
    if (served === undefined) return { kind: 'no-response' };
    const { code, answers, authorities } = answerOf([served], name, type, true);
    return { kind: 'response', isNameError: code === responseCode.nameError, answers, authorities };
  };
}

/** The servers of a family, by zone. */
export function serversOf({
  parent,
  child,
  leaf,
  plain,
  deep,
}: Family): Readonly<Record<string, ServedZone>> {
  return {
    'corp.test.': parent.served,
    'child.corp.test.': child.served,
    'leaf.child.corp.test.': leaf.served,
    'plain.corp.test.': plain,
    'deep.plain.corp.test.': deep,
  };
}

interface WalkOptions {
  readonly anchors?: readonly StoredRecord[];
  readonly servers?: Readonly<Record<string, ServedZone>>;
  readonly at?: number;
}

/** Walks down to a name, from the keys of `corp.test` when nothing else is said. */
export function walk(
  family: Family,
  name: string,
  type = 'A',
  { anchors, servers, at = now }: WalkOptions = {},
): WalkedChain {
  const options = {
    verifier,
    now: at,
    iterationLimit: 100,
    anchors: anchors ?? trustedKeys(family.parent),
  };
  return followSteps(chainOfTrust({ name, type }, options), askServers(servers ?? serversOf(family)));
}

/** Zone, kind, status and reason of each link. */
export function told({ links }: WalkedChain): readonly string[] {
  return links.map(({ zone, kind, status, reason }) => [zone, kind, status, reason ?? ''].join(' ').trim());
}
