import type { ZoneExport } from '../../../shared/contract/calls';
import type { CustodyKey, CustodyMatrix, KeyAccess } from '../../../shared/model/custody';
import { custodyTexts } from '../../dnssec/report-texts';
import { exportTexts } from './export-files-texts';

/** What one can export, in the order of the dialog. */
export type ExportKind = ZoneExport['kind'];

type KeyExportKind = Extract<ZoneExport, { readonly keyId: string }>['kind'];

/** The order of the dialog: what is asked for most stands first, the secret last. */
export const exportKinds = [
  'zone',
  'dsset',
  'ds',
  'keyset',
  'dnskey',
  'public-key',
  'private-key',
] as const satisfies readonly ExportKind[];

/** Is it a file of one key? */
export function isOfOneKey(kind: ExportKind): kind is KeyExportKind {
  return kind === 'public-key' || kind === 'private-key';
}

/** A key as the dialog offers it: why its file can not be had here, `null` where it can. */
export interface KeyChoice {
  readonly keyId: string;
  readonly label: string;
  readonly keyTag: number | null;
  readonly obstacle: string | null;
}

/** Why a private key can not leave by this server: another one has it, or it is on a device. */
function obstacleTo(access: KeyAccess | undefined): string | null {
  if (access === undefined) return exportTexts.elsewhere;
  if (access.kind === 'not-usable') return custodyTexts.access(access);
  return access.through === 'device' ? exportTexts.onDevice : null;
}

function madeObstacle({ keyTag }: CustodyKey): string | null {
  return keyTag === null ? custodyTexts.access({ kind: 'not-usable', reason: 'being-made' }) : null;
}

/** The keys of a zone for a kind of file. Public keys are for everybody; private ones are where custody has them. */
export function keyChoices(matrix: CustodyMatrix, server: string, kind: KeyExportKind): readonly KeyChoice[] {
  const row = matrix.rows.find((each) => each.server.toLowerCase() === server.toLowerCase());
  return matrix.keys.map((key, index) => ({
    keyId: key.keyId,
    label: custodyTexts.key(key),
    keyTag: key.keyTag,
    obstacle: madeObstacle(key) ?? (kind === 'public-key' ? null : obstacleTo(row?.access[index])),
  }));
}

/** What the call wants, `null` while no key is chosen. */
export function exportOf(kind: ExportKind, keyId: string | null): ZoneExport | null {
  if (!isOfOneKey(kind)) return { kind };
  return keyId === null ? null : { kind, keyId };
}

/** The name that the save dialog begins with. Of a key's name only the number of its algorithm is left open. */
export function suggestedFileName(zone: string, kind: ExportKind, keyTag: number | null): string {
  const name = zone.toLowerCase();
  if (kind === 'zone') return `${name}.dns`;
  if (!isOfOneKey(kind)) return `${kind}-${name}`;
  const tag = keyTag === null ? 'tag' : String(keyTag).padStart(5, '0');
  return `K${name}.+algorithm+${tag}.${kind === 'private-key' ? 'private' : 'key'}`;
}
