import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ZoneContent } from '../../engine/records/zone-content';
import { zoneReport } from '../../engine/validation/zone-report';
import type { ZoneReport, ZoneReportOptions } from '../../engine/validation/zone-report';
import { createVerifier } from './node-verifier';
import type { ZoneVerificationMessage, ZoneVerificationTask } from './zone-verification-worker';

/** Who waits for a verification: told how many sets are checked, and able to stop it. */
export interface VerificationListener {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Checks a whole zone; `null` where it was stopped. */
export type VerifyZone = (
  content: ZoneContent,
  options: ZoneReportOptions,
  listener?: VerificationListener,
) => Promise<ZoneReport | null>;

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
  return (content, options, listener) =>
    content.records.length <= smallZone
      ? verifyZoneHere(content, options)
      : verifyInWorker(workerPath, { content, options, listener });
}

interface Verification {
  readonly content: ZoneContent;
  readonly options: ZoneReportOptions;
  readonly listener: VerificationListener | undefined;
}

async function handOver(worker: Worker, { content, options, listener }: Verification): Promise<void> {
  const post = (task: ZoneVerificationTask): void => worker.postMessage(task);
  const { origin, records } = content;
  for (let start = 0; start < records.length; start += pieceSize) {
    if (listener?.signal.aborted === true) return;
    post({ kind: 'records', records: records.slice(start, start + pieceSize) });
    await nextTurn();
  }
  post({ kind: 'check', origin, options });
}

/** What the worker finds, `null` where the listener stops it before. */
function reportOf(worker: Worker, listener: VerificationListener | undefined): Promise<ZoneReport | null> {
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The verification worker ended with code ${code}`)));
    worker.on('message', (message: ZoneVerificationMessage) => {
      if (message.kind === 'report') resolve(message.report);
      else listener?.onProgress(message.done, message.total);
    });
    if (listener === undefined) return;
    if (listener.signal.aborted) resolve(null);
    else listener.signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

async function verifyInWorker(workerPath: string, work: Verification): Promise<ZoneReport | null> {
  const worker = new Worker(workerPath);
  try {
    const [made] = await Promise.all([reportOf(worker, work.listener), handOver(worker, work)]);
    return made;
  } finally {
    void worker.terminate();
  }
}
