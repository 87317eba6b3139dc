import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseZoneFile } from '../engine/records/zone-file/parse-zone-file';
import type { ZoneFileOutcome } from '../engine/records/zone-file/zone-file-outcome';
import type { StoredRecord } from '../engine/records/resource-record';
import type { ZoneFileMessage, ZoneFileTask } from './zone-file-worker';

/** Reads a zone from the text of a master file. `zone` has no trailing dot. */
export type ReadZoneFile = (zone: string, text: string) => Promise<ZoneFileOutcome>;

/** Texts up to this length are read at once: starting a worker would take longer. */
const shortText = 32 * 1024;

/** The worker's bundle lies beside the main process' one. */
const bundledWorker = path.join(import.meta.dirname, 'zone-file-worker.js');

/**
 * Reads zone files without keeping the event loop: long ones in a worker thread.
 *
 * The worker hands over its records in pieces, each of which is taken in its own turn of the loop.
 */
export function createZoneFileReader(workerPath: string = bundledWorker): ReadZoneFile {
  return (zone, text) =>
    text.length <= shortText
      ? Promise.resolve(parseZoneFile(text, { origin: zone }))
      : readInWorker(workerPath, { zone, text });
}

function readInWorker(workerPath: string, task: ZoneFileTask): Promise<ZoneFileOutcome> {
  const worker = new Worker(workerPath, { workerData: task });
  const records: StoredRecord[] = [];
  const outcome = new Promise<ZoneFileOutcome>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The zone file worker ended with code ${code}`)));
    worker.on('message', (message: ZoneFileMessage) => {
      if (message.kind === 'records') for (const record of message.records) records.push(record);
      else resolve(message.kind === 'parsed' ? withRecords(message, records) : message);
    });
  });
  return outcome.finally(() => void worker.terminate());
}

function withRecords(
  { origin, notes }: Extract<ZoneFileMessage, { readonly kind: 'parsed' }>,
  records: readonly StoredRecord[],
): ZoneFileOutcome {
  return { kind: 'parsed', content: { origin, records }, notes };
}
