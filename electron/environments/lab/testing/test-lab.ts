import { join } from 'node:path';
import { createKeyProtector } from '../../../adapters/key-protector';
import { createKeyVault } from '../../../adapters/key-vault';
import type { Clock, KeyMaker, KeyVault, Log, StateStore } from '../../../adapters/ports';
import { createLoneStandingCrew } from '../../../adapters/signatures/standing-crew';
import type { StandingCrew } from '../../../adapters/signatures/standing-crew';
import { createStateStore } from '../../../adapters/state-store/state-store';
import { collectingLog } from '../../../adapters/testing/collecting-log';
import { fakeSafeStorage } from '../../../adapters/testing/fake-safe-storage';
import { verifyZoneHere } from '../../../adapters/verification/zone-verification';
import type { ReadZoneFile } from '../../../adapters/zone-file-reader';
import { parseZoneFile } from '../../../engine/records/zone-file/parse-zone-file';
import { buildDefaultForest } from '../default-forest';
import { createLabEnvironment } from '../lab-environment';
import type { LabEnvironment } from '../lab-environment';
import { quickKeyMaker } from './quick-key-maker';

/** The moment at which a test's lab stands still. */
export const testTime = Date.UTC(2026, 2, 1, 12);

/** A clock that goes only when it is told to. */
export function standingClock(time: number = testTime): Clock & { readonly advance: (ms: number) => void } {
  let now = time;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

/** What a test may choose; everything else is as in the program. */
export interface TestLabOptions {
  readonly folder: string;
  readonly clock?: Clock;
  readonly keyMaker?: KeyMaker;
  readonly store?: StateStore;
  readonly vault?: KeyVault;
  readonly log?: Log;
  readonly readZoneFile?: ReadZoneFile;
  readonly signingCrew?: StandingCrew;
}

/** A lab below a folder, on the real adapters, with quick keys and a clock that stands. */
export function createTestLab({
  folder,
  clock = standingClock(),
  ...options
}: TestLabOptions): LabEnvironment {
  const log = options.log ?? collectingLog();
  const protector = createKeyProtector(fakeSafeStorage(), 'linux');
  return createLabEnvironment({
    clock,
    log,
    store: options.store ?? createStateStore({ path: join(folder, 'state.db'), clock, log }),
    vault: options.vault ?? createKeyVault({ folder: join(folder, 'keys'), protector, log }),
    keyMaker: options.keyMaker ?? quickKeyMaker(),
    readZoneFile:
      options.readZoneFile ?? ((zone, text) => Promise.resolve(parseZoneFile(text, { origin: zone }))),
    signingCrew: options.signingCrew ?? createLoneStandingCrew(),
    verifyZone: verifyZoneHere,
    createWorld: () => buildDefaultForest({ time: clock.now(), seed: 1 }).world,
  });
}

/** Resolves when every key pair of the lab is made. */
export function untilKeysAreMade(lab: LabEnvironment): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { done, total } = lab.status().keyGeneration;
      if (done < total) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = lab.subscribe({ onWorldChanged: look, onKeyGenerationProgressed: () => undefined });
    lab.startKeyGeneration();
    look();
  });
}
