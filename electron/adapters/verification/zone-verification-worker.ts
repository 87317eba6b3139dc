import { parentPort } from 'node:worker_threads';
import type { StoredRecord } from '../../engine/records/resource-record';
import { zoneReport } from '../../engine/validation/zone-report';
import type { ZoneReport, ZoneReportOptions } from '../../engine/validation/zone-report';
import { createVerifier } from './node-verifier';

/** What the worker is told: the records in pieces, then what to do with them. Only our own process speaks to it. */
export type ZoneVerificationTask =
  | { readonly kind: 'records'; readonly records: readonly StoredRecord[] }
  | { readonly kind: 'check'; readonly origin: string; readonly options: ZoneReportOptions };

/** What the worker tells: how many sets it has checked, and in the end what it found. */
export type ZoneVerificationMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'report'; readonly report: ZoneReport };

const records: StoredRecord[] = [];

function tell(message: ZoneVerificationMessage): void {
  parentPort?.postMessage(message);
}

/** Sets between two messages: a fraction of a second's work. */
const setsPerMessage = 200;

function check({ origin, options }: Extract<ZoneVerificationTask, { readonly kind: 'check' }>): ZoneReport {
  return zoneReport({ origin, records }, createVerifier(), options, (done, total) => {
    if (done % setsPerMessage === 0) tell({ kind: 'progress', done, total });
  });
}

parentPort?.on('message', (task: ZoneVerificationTask) => {
  if (task.kind === 'records') for (const record of task.records) records.push(record);
  else tell({ kind: 'report', report: check(task) });
});
