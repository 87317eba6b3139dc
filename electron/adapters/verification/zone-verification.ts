import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ZoneContent } from '../../engine/records/zone-content';
import { zoneReport } from '../../engine/validation/zone-report';
import type { ZoneReport, ZoneReportOptions } from '../../engine/validation/zone-report';
import { createVerifier } from './node-verifier';
import type { ZoneVerificationTask } from './zone-verification-worker';

/** Checks a whole zone. */
export type VerifyZone = (content: ZoneContent, options: ZoneReportOptions) => Promise<ZoneReport>;

/** Zones with as few records are checked at once: starting a worker would take longer. */
const smallZone = 200;
/** Records in one message: few enough that handing them over is not felt. */
const pieceSize = 500;

/** The worker's bundle lies beside the main process' one. */
const bundledWorker = path.join(import.meta.dirname, 'zone-verification-worker.js');

/** Checks a zone at once. */
export const verifyZoneHere: VerifyZone = (content, options) =>
  Promise.resolve(zoneReport(content, createVerifier(), options));

/** Checks zones without keeping the event loop: those with many records in a worker thread. */
export function createZoneVerification(workerPath: string = bundledWorker): VerifyZone {
  return (content, options) =>
    content.records.length <= smallZone
      ? verifyZoneHere(content, options)
      : verifyInWorker(workerPath, content, options);
}

async function handOver(worker: Worker, { origin, records }: ZoneContent, options: ZoneReportOptions) {
  const post = (task: ZoneVerificationTask): void => worker.postMessage(task);
  for (let start = 0; start < records.length; start += pieceSize) {
    post({ kind: 'records', records: records.slice(start, start + pieceSize) });
    await nextTurn();
  }
  post({ kind: 'check', origin, options });
}

async function verifyInWorker(
  workerPath: string,
  content: ZoneContent,
  options: ZoneReportOptions,
): Promise<ZoneReport> {
  const worker = new Worker(workerPath);
  const report = new Promise<ZoneReport>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The verification worker ended with code ${code}`)));
    worker.on('message', (message: ZoneReport) => resolve(message));
  });
  try {
    const [made] = await Promise.all([report, handOver(worker, content, options)]);
    return made;
  } finally {
    void worker.terminate();
  }
}
