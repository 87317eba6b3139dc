import { setImmediate as nextTurn } from 'node:timers/promises';
import { assertNever } from '../../../shared/assert-never';
import type { CallArgument } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { DsDigest } from '../../../shared/model/signing-settings';
import { fileNameOf } from '../../adapters/signatures/key-directory';
import { manageableServer } from '../../engine/forest/manageable-server';
import { zoneCopy } from '../../engine/forest/zone-copy';
import type { ZoneCopy } from '../../engine/forest/zone-copy';
import { dnskeyRecords } from '../../engine/forest/zone-records';
import { delegationDigest, digestTypes, dsData } from '../../engine/records/delegation-signer';
import { rdataWire } from '../../engine/records/rdata/rdata';
import type { StoredRecord } from '../../engine/records/resource-record';
import type { ZoneContent } from '../../engine/records/zone-content';
import { printZoneFileInSteps } from '../../engine/records/zone-file/print-zone-file';
import type { ProposedFile, WorkListener } from '../dns-environment';
import { keyFile } from './key-file';
import type { Lab } from './lab';
import { signedContent } from './signed-content';

/** Where a zone does not say otherwise: a secondary knows no settings. */
const usualDigests: readonly DsDigest[] = ['SHA-1', 'SHA-256'];
const allDigests: readonly DsDigest[] = ['SHA-1', 'SHA-256', 'SHA-384'];
const usualDsTtl = 3600;

const zoneKeyBit = 0x01;
const revokeBit = 0x80;

/** Is it one that a parent may point to (RFC 4034 section 2.1.1), and not withdrawn (RFC 5011 section 2.1)? */
function isEntryPoint({ data }: StoredRecord): boolean {
  return (Number(data.split(' ')[0]) & (zoneKeyBit | revokeBit)) === zoneKeyBit;
}

function delegationRecord(key: StoredRecord, digest: DsDigest, ttl: number): StoredRecord {
  const outcome = rdataWire(key);
  if (outcome.kind === 'invalid') throw new Error(`A DNSKEY of ${key.name} is unreadable: ${outcome.reason}`);
  const type = digestTypes[digest];
  const data = dsData(outcome.wire, type, delegationDigest(key.name, outcome.wire, type));
  return { name: key.name, type: 'DS', ttl, data };
}

/** One record a line, each complete, so that lines can be copied one by one. */
function linesOf(records: readonly StoredRecord[]): string {
  return records.map(({ name, ttl, type, data }) => `${name} ${ttl} IN ${type} ${data}\n`).join('');
}

/** The text of a master file, made in slices that leave the event loop free; `null` where it is stopped. */
async function printed(content: ZoneContent, listener: WorkListener | undefined): Promise<string | null> {
  const steps = printZoneFileInSteps(content);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    listener?.onProgress(step.value, content.records.length);
    await nextTurn();
    if (listener?.signal.aborted === true) return null;
  }
}

/** The zone as the server serves it, with signatures where it is signed. */
async function wholeZone(
  lab: Lab,
  { server, name, isSigned, content }: ZoneCopy,
  listener: WorkListener | undefined,
): Promise<Outcome<ProposedFile>> {
  const signed = lab.signedZone(server, name);
  // Signatures are on their way; the same call goes through a moment later.
  if (isSigned && signed === null)
    return refused({ code: 'zone-locked-for-signing', parameters: { zone: name } });
  listener?.onProgress(0, content.records.length);
  const whole = signed === null ? content : await signedContent(signed, listener?.signal);
  const text = whole === null ? null : await printed(whole, listener);
  if (text === null) return refused({ code: 'cancelled', parameters: {} });
  return done({ name: `${fileNameOf(name)}.dns`, text, isSecret: false });
}

/** The files about a zone's keys, named as Windows and BIND name them. */
function keySetFile(
  lab: Lab,
  copy: ZoneCopy,
  kind: 'dsset' | 'ds' | 'keyset' | 'dnskey',
): Outcome<ProposedFile> {
  const { name, settings } = copy;
  if (!copy.isSigned) return refused({ code: 'zone-not-signed', parameters: { zone: name } });
  const keys = dnskeyRecords(lab.world, copy);
  const entryPoints = keys.filter(isEntryPoint);
  if (entryPoints.length === 0)
    return refused({ code: 'zone-locked-for-signing', parameters: { zone: name } });
  const delegations = (digests: readonly DsDigest[]): readonly StoredRecord[] =>
    entryPoints.flatMap((key) =>
      digests.map((digest) => delegationRecord(key, digest, settings?.dsTtl ?? usualDsTtl)),
    );
  const records = {
    dsset: () => delegations(settings?.dsDigests ?? usualDigests),
    ds: () => delegations(allDigests),
    keyset: () => entryPoints,
    dnskey: () => keys,
  };
  return done({ name: `${kind}-${fileNameOf(name)}`, text: linesOf(records[kind]()), isSecret: false });
}

/** What of a zone `exportZone` writes, as one server has it. */
export async function zoneFile(
  lab: Lab,
  { server, zone, what }: CallArgument<'exportZone'>,
  listener?: WorkListener,
): Promise<Outcome<ProposedFile>> {
  const asked = manageableServer(lab.world, server, zone);
  if (asked.kind === 'refused') return asked;
  const copy = zoneCopy(lab.world, server, zone);
  if (copy === null) {
    return refused({ code: 'zone-does-not-exist', parameters: { server: asked.value.name, zone } });
  }
  switch (what.kind) {
    case 'zone':
      return wholeZone(lab, copy, listener);
    case 'dsset':
    case 'ds':
    case 'keyset':
    case 'dnskey':
      return keySetFile(lab, copy, what.kind);
    case 'public-key':
    case 'private-key':
      return keyFile(lab, { server: asked.value, copy }, what);
    default:
      return assertNever(what);
  }
}
