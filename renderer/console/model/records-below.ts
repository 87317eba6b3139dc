import type { RecordRow } from '../../../shared/model/zone';
import { rowsOf } from './console-data';
import type { ConsoleData } from './console-data';
import type { ZoneNode } from './console-target';
import { labelsOf } from './domain-folders';
import { isEditable } from './writable-zone';

/** The records at the name of a folder and below it that can be deleted, as far as they were read. */
export function recordsBelow(data: ConsoleData, folder: ZoneNode): readonly RecordRow[] {
  const path = folder.domain.map((label) => label.toLowerCase());
  return rowsOf(data, 'records', { ...folder, domain: [] }).filter(({ name, type }) => {
    const labels = labelsOf(name);
    return isEditable(type) && path.every((label, index) => labels[index]?.toLowerCase() === label);
  });
}

/** The records at the very name of a folder, as far as they were read. */
export function recordsAt(data: ConsoleData, folder: ZoneNode): readonly RecordRow[] {
  return recordsBelow(data, folder).filter(({ name }) => labelsOf(name).length === folder.domain.length);
}

/** Does another zone begin at a folder? */
export function isDelegation(data: ConsoleData, folder: ZoneNode): boolean {
  return folder.domain.length > 0 && recordsAt(data, folder).some(({ type }) => type === 'NS');
}
