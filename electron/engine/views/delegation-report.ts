import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DelegationReport, DelegationSigner, ParentCheck } from '../../../shared/model/delegation';
import type { DsDigest } from '../../../shared/model/signing-settings';
import { signersTtl } from '../delegation/parent-content';
import { askParent } from '../delegation/parent-zone';
import type { ParentAnswer } from '../delegation/parent-zone';
import { publishTarget } from '../delegation/publish-target';
import { keysForParent, namesKey, zoneSigners } from '../delegation/zone-signers';
import type { ZoneSigner } from '../delegation/zone-signers';
import { findServer } from '../forest/lookup';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { publishingCopy } from '../keys/publishing-copy';
import { asPrimary, signingPlace } from '../keys/signing-place';
import type { PrimaryCopy } from '../keys/signing-place';
import { withTrailingDot } from '../records/name';

const everyDigest: readonly DsDigest[] = ['SHA-1', 'SHA-256', 'SHA-384'];

/** Does the parent have this record? `null` where it could not be asked. */
function isAtParent(answer: ParentAnswer, { data }: ZoneSigner): boolean | null {
  switch (answer.kind) {
    case 'no-answer':
      return null;
    case 'not-delegated':
      return false;
    case 'delegated':
      return answer.signers.some((record) => record.data.toUpperCase() === data.toUpperCase());
  }
}

/** One line of a `dsset-` file: ready to be copied into the parent zone. */
function delegationSigner(
  zone: string,
  ttl: number,
  signer: ZoneSigner,
  answer: ParentAnswer,
): DelegationSigner {
  const { keyTag, algorithm, digestType, digest, data } = signer;
  const record = `${withTrailingDot(zone)} ${ttl} IN DS ${data}`;
  return { keyTag, algorithm, digestType, digest, record, atParent: isAtParent(answer, signer) };
}

/** What the parent has, compared with what the zone needs. */
function parentCheck(
  world: World,
  child: PrimaryCopy,
  records: readonly DelegationSigner[],
  answer: ParentAnswer,
): ParentCheck {
  const { parent } = answer;
  if (answer.kind === 'no-answer') return { kind: 'unknown', parent };
  const server = findServer(world, answer.copy.server)?.fqdn ?? answer.copy.server;
  if (answer.kind === 'not-delegated') return { kind: 'not-delegated', parent, server };
  const keys = keysForParent(world, child);
  const present = records.filter(({ atParent }) => atParent === true).length;
  const isComplete = records.length > 0 && present === records.length;
  return {
    kind: 'asked',
    parent,
    server,
    verdict: isComplete ? 'all' : present > 0 ? 'some' : 'none',
    strays: answer.signers
      .filter((record) => !keys.some((key) => namesKey(child.name, record, key)))
      .map(({ name, ttl, data }) => `${name} ${ttl} IN DS ${data}`),
    isParentSigned: answer.copy.isSigned,
  };
}

/**
 * The DS records that the parent of a zone needs, and whether it has them now.
 *
 * Of the keys that the Key Master knows, with every digest that the zone's settings name; a zone that is not signed needs
 * none.
 */
export function delegationReport(world: World, server: ServerName, zone: string): Outcome<DelegationReport> {
  const place = signingPlace(world, server, zone);
  if (place.kind === 'refused') return place;
  const { server: asked, copy } = place.value;
  const child = asPrimary(publishingCopy(world, asked, copy.name)) ?? copy;
  const answer = askParent(world, asked.name, copy.name);
  const ttl = signersTtl(child, answer.kind === 'no-answer' ? child.content : answer.copy.content);
  const signersWith = (digests: readonly DsDigest[]): readonly DelegationSigner[] =>
    child.isSigned
      ? zoneSigners(world, child, digests).map((signer) => delegationSigner(copy.name, ttl, signer, answer))
      : [];
  const { dsDigests } = child.settings;
  const records = signersWith(dsDigests);
  const target = publishTarget(world, place.value);
  return done({
    zone: copy.name,
    server: asked.name,
    records,
    further: signersWith(everyDigest.filter((digest) => !dsDigests.includes(digest))),
    parent: parentCheck(world, child, records, answer),
    checkedAt: world.time,
    publishObstacle: target.kind === 'refused' ? target.problem.code : null,
  });
}
