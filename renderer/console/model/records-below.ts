import type { RecordRow } from '../../../shared/model/zone';
import { rowsOf } from './console-data';
import type { ConsoleData } from './console-data';
import type { ZoneNode } from './console-target';
import { recordsOf, recordsWithin } from './domain-folders';
import { isEditable } from './writable-zone';

function rowsOfZone(data: ConsoleData, folder: ZoneNode): readonly RecordRow[] {
  return rowsOf(data, 'records', { ...folder, domain: [] });
}

/** The records at the name of a folder and below it that can be deleted, as far as they were read. */
export function recordsBelow(data: ConsoleData, folder: ZoneNode): readonly RecordRow[] {
  return [...recordsWithin(rowsOfZone(data, folder), folder.domain)].filter(({ type }) => isEditable(type));
}

/** Is there any such record? Tool bars ask at every turn, so that it ends with the first one. */
export function hasRecordsBelow(data: ConsoleData, folder: ZoneNode): boolean {
  for (const { type } of recordsWithin(rowsOfZone(data, folder), folder.domain)) {
    if (isEditable(type)) return true;
  }
  return false;
}

/** The records at the very name of a folder, as far as they were read. */
export function recordsAt(data: ConsoleData, folder: ZoneNode): readonly RecordRow[] {
  return recordsOf(rowsOfZone(data, folder), folder.domain);
}

/** Does another zone begin at a folder? */
export function isDelegation(data: ConsoleData, folder: ZoneNode): boolean {
  return folder.domain.length > 0 && recordsAt(data, folder).some(({ type }) => type === 'NS');
}
