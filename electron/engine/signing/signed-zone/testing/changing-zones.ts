import { toBase64 } from '../../../records/binary-text';
import { nameKey } from '../../../records/name';
import { typeMnemonic } from '../../../records/record-type';
import type { StoredRecord } from '../../../records/resource-record';
import type { ZoneContent } from '../../../records/zone-content';
import type { Denial } from '../../denial';
import { planZoneSigning, signatureRecord } from '../../zone-signer';
import type { SignatureTask, ZoneSigning } from '../../zone-signer';
import { applyZoneChange, planZoneChange } from '../plan-zone-change';
import type { SignedZone } from '../signed-zone';
import { createSignedZone } from '../signed-zone-builder';
import type { PlannedChange, SetChange } from '../zone-change';

/** The zone of these tests. */
export const origin = 'example.test.';
/** Every way to deny existence. */
export const denials: Readonly<Record<string, Denial>> = {
  NSEC: { kind: 'nsec' },
  NSEC3: { kind: 'nsec3', iterations: 1, salt: Uint8Array.of(0xab), optOut: false },
  'NSEC3 with opt-out': { kind: 'nsec3', iterations: 0, salt: new Uint8Array(), optOut: true },
};
/** A key whose signatures are made up. */
export const key = (signs: 'keys' | 'records', keyTag: number): ZoneSigning['keys'][number] => ({
  keyId: signs,
  keyTag,
  algorithm: 13,
  data: `${signs === 'keys' ? 257 : 256} 3 13 AAA=`,
  signs,
});
/** How a zone is signed: a KSK and a ZSK, times that mean nothing. */
export const signingFor = (denial: Denial): ZoneSigning => ({
  keys: [key('keys', 1), key('records', 2)],
  dnskeyTtl: 3600,
  denial,
  times: { inception: 1, dnskeyExpiration: 2, dsExpiration: 3, recordExpiration: 4 },
});

/** What a signature covers, so that two are equal exactly when they were made over the same octets. */
export const signature = ({ keyId, input }: SignatureTask): Uint8Array =>
  Uint8Array.from(`${keyId} ${toBase64(input)}`, (character) => character.charCodeAt(0));

/** A record of the zone; its name is relative. */
export const record = (name: string, type: string, data: string, ttl = 300): StoredRecord => ({
  name: name === '@' ? origin : `${name}.${origin}`,
  type,
  ttl,
  data,
});
/** The SOA record of a version. */
export const soa = (serial: number, minimum = 300): StoredRecord =>
  record('@', 'SOA', `ns.${origin} h.${origin} ${serial} 2 3 4 ${minimum}`, 3600);
/** The apex NS record. */
export const ns = record('@', 'NS', `ns.${origin}`);

/** The zone signed from scratch. */
export function signed(content: ZoneContent, signing: ZoneSigning): ZoneContent {
  const plan = planZoneSigning(content, signing);
  if (plan.kind === 'collision') throw new Error('two names have one hash');
  const signatures = plan.tasks.map((task) =>
    signatureRecord(task, typeMnemonic(task.fields.typeCovered), signature(task)),
  );
  return { origin, records: [...plan.records, ...signatures] };
}

/** A signed zone with these records. */
export const zoneOf = (records: readonly StoredRecord[], signing: ZoneSigning): SignedZone =>
  createSignedZone(signed({ origin, records: [soa(1), ns, ...records] }, signing), signing);

/** Records as lines without regard to order and to the case of owners. */
export const linesOf = (content: ZoneContent): readonly string[] =>
  content.records.map(({ name, ttl, type, data }) => `${nameKey(name)} ${ttl} ${type} ${data}`).toSorted();

/** The plan of a change that needs no more than its own signatures. */
export function planned(zone: SignedZone, changes: readonly SetChange[]): PlannedChange {
  const plan = planZoneChange(zone, changes);
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  return plan;
}

/** Changes a zone, and says what was signed. */
export function change(zone: SignedZone, changes: readonly SetChange[]): readonly SignatureTask[] {
  const plan = planned(zone, changes);
  if (applyZoneChange(zone, plan, plan.tasks.map(signature)) !== 'applied') throw new Error('not applied');
  return plan.tasks;
}

/** What the tasks sign: owner and type. */
export const signedTypes = (tasks: readonly SignatureTask[]): readonly string[] =>
  tasks.map(({ owner, fields }) => `${owner} ${typeMnemonic(fields.typeCovered)}`).toSorted();

/** What a change makes of a set; without data it goes. */
export const set = (name: string, type: string, ...data: readonly string[]): SetChange => {
  const records = data.map((text) => record(name, type, text));
  return { name: record(name, type, '').name, type, records };
};
