/**
 * Runs in Electron's main process, where the program signs, too; answers its parent with what each signing took.
 */
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { signZone } from '../../../electron/adapters/signatures/sign-zone';
import type { ZoneContent } from '../../../electron/engine/records/zone-content';
import { OutputFile } from '../../../electron/sign-command/output-file';
import { answerOrders } from '../in-electron';
import { meansOf, readZone } from './zone-to-sign';
import type { SigningTerms } from './zone-to-sign';

/** What the parent asks for. */
export interface SigningOrder extends SigningTerms {
  readonly zoneFile: string;
  readonly output: string;
  readonly threads: number;
}

/** What one signing took. */
export interface SigningFigures {
  /** From the file on disk to the signed file on disk. */
  readonly seconds: number;
  /** Of the event loop while the zone was signed, in milliseconds: the program's windows and servers wait so long. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly most: number };
}

const nanosecondsPerMillisecond = 1e6;

async function signInto(file: OutputFile, order: SigningOrder, content: ZoneContent): Promise<void> {
  const { signing, privateKeys } = await meansOf(order, content.origin);
  await signZone(content, signing, {
    privateKeys,
    workers: order.threads,
    workerPath: path.join(import.meta.dirname, 'zone-signing-worker.js'),
    onPiece: (lines) => file.write(lines),
  });
}

async function sign(order: SigningOrder): Promise<SigningFigures> {
  const begun = performance.now();
  const content = await readZone(order.zoneFile);
  const file = await OutputFile.create(order.output);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await signInto(file, order, content);
  delay.disable();
  await file.finish();
  const milliseconds = (nanoseconds: number): number => nanoseconds / nanosecondsPerMillisecond;
  return {
    seconds: (performance.now() - begun) / 1000,
    delay: {
      p50: milliseconds(delay.percentile(50)),
      p99: milliseconds(delay.percentile(99)),
      most: milliseconds(delay.max),
    },
  };
}

answerOrders(sign);
