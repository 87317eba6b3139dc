/**
 * Runs in Electron's main process, where the program signs, too; answers its parent with what each signing took.
 */
import { app } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { signZone } from '../../../electron/adapters/signatures/sign-zone';
import type { ZoneContent } from '../../../electron/engine/records/zone-content';
import { parseZoneFile } from '../../../electron/engine/records/zone-file/parse-zone-file';
import { OutputFile } from '../../../electron/sign-command/output-file';
import { findOrMakeKeys } from '../../../electron/sign-command/zone-keys';
import type { ZoneKeys } from '../../../electron/sign-command/zone-keys';

/** What the parent asks for. */
export interface SigningOrder {
  readonly zoneFile: string;
  readonly output: string;
  readonly keyDirectory: string;
  readonly threads: number;
  readonly iterations: number;
  /** Hexadecimal digits. */
  readonly salt: string;
}

/** What one signing took. */
export interface SigningFigures {
  /** From the file on disk to the signed file on disk. */
  readonly seconds: number;
  /** Of the event loop while the zone was signed, in milliseconds: the program's windows and servers wait so long. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly most: number };
}

const day = 86_400;
const nanosecondsPerMillisecond = 1e6;

async function readZone({ zoneFile }: SigningOrder): Promise<ZoneContent> {
  const parsed = parseZoneFile(await readFile(zoneFile, 'utf8'), {});
  if (parsed.kind === 'invalid') throw new Error(`${zoneFile}:${parsed.line}: ${parsed.reason}`);
  return parsed.content;
}

async function readKeys({ keyDirectory }: SigningOrder, zone: string, now: number): Promise<ZoneKeys> {
  const wanted = { keyDirectory, algorithm: undefined, kskLength: 2048, zskLength: 2048 };
  const keys = await findOrMakeKeys(zone, wanted, now);
  if (keys.kind === 'failed') throw new Error(keys.message);
  return keys;
}

async function signInto(file: OutputFile, order: SigningOrder, content: ZoneContent): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const { published, privateKeys } = await readKeys(order, content.origin, now);
  const times = {
    inception: now - 3600,
    dnskeyExpiration: now + 7 * day,
    dsExpiration: now + 7 * day,
    recordExpiration: now + 10 * day,
  };
  const salt = Buffer.from(order.salt, 'hex');
  const denial = { kind: 'nsec3', iterations: order.iterations, salt, optOut: false } as const;
  await signZone(
    content,
    { keys: published, dnskeyTtl: 3600, denial, times },
    {
      privateKeys,
      workers: order.threads,
      workerPath: path.join(import.meta.dirname, 'zone-signing-worker.js'),
      onPiece: (lines) => file.write(lines),
    },
  );
}

async function sign(order: SigningOrder): Promise<SigningFigures> {
  const begun = performance.now();
  const content = await readZone(order);
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

void app.whenReady().then(() => {
  process.on('message', (order: SigningOrder) => {
    void sign(order).then((figures) => process.send?.(figures));
  });
  process.send?.('ready');
});
