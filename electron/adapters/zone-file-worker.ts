import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { parseZoneFile } from '../engine/records/zone-file/parse-zone-file';
import type { ZoneFileFault, ZoneFileNote } from '../engine/records/zone-file/zone-file-outcome';
import type { StoredRecord } from '../engine/records/resource-record';

const taskSchema = z.strictObject({ zone: z.string(), text: z.string() });

/** What the worker is to read. */
export type ZoneFileTask = z.infer<typeof taskSchema>;

/** What the worker tells: records in pieces, then how it ended. */
export type ZoneFileMessage =
  | { readonly kind: 'records'; readonly records: readonly StoredRecord[] }
  | { readonly kind: 'parsed'; readonly origin: string; readonly notes: readonly ZoneFileNote[] }
  | ZoneFileFault;

/** Records in one message: few enough that taking them in is not felt. */
const pieceSize = 5000;

function post(message: ZoneFileMessage): void {
  parentPort?.postMessage(message);
}

function read({ zone, text }: ZoneFileTask): void {
  const outcome = parseZoneFile(text, { origin: zone });
  if (outcome.kind === 'invalid') {
    post(outcome);
    return;
  }
  const { content, notes } = outcome;
  for (let start = 0; start < content.records.length; start += pieceSize) {
    post({ kind: 'records', records: content.records.slice(start, start + pieceSize) });
  }
  post({ kind: 'parsed', origin: content.origin, notes });
}

read(taskSchema.parse(workerData));
