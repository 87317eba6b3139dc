import { parentPort } from 'node:worker_threads';
import type { StoredRecord } from '../../engine/records/resource-record';
import { zoneReport } from '../../engine/validation/zone-report';
import type { ZoneReport, ZoneReportOptions } from '../../engine/validation/zone-report';
import { createVerifier } from './node-verifier';

/** What the worker is told: the records in pieces, then what to do with them. Only our own process speaks to it. */
export type ZoneVerificationTask =
  | { readonly kind: 'records'; readonly records: readonly StoredRecord[] }
  | { readonly kind: 'check'; readonly origin: string; readonly options: ZoneReportOptions };

const records: StoredRecord[] = [];

function answer(report: ZoneReport): void {
  parentPort?.postMessage(report);
}

parentPort?.on('message', (task: ZoneVerificationTask) => {
  if (task.kind === 'records') for (const record of task.records) records.push(record);
  else answer(zoneReport({ origin: task.origin, records }, createVerifier(), task.options));
});
