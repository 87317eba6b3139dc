import type { World } from '../../engine/forest/world';
import type { DnsEnvironment } from '../dns-environment';
import { createAdviceCalls } from './advice';
import { createControlCalls } from './controls';
import { Lab } from './lab';
import type { LabParts } from './lab';
import { createMoveCalls, createReportCalls } from './moves';
import { createPowerShellCalls } from './powershell/powershell-calls';
import { createRolloverCalls } from './rollovers';
import { createSigningCalls } from './signing';
import { createTrustAnchorCalls } from './trust-anchors';
import { createValidationCalls } from './validation';
import { createWayBackCalls } from './ways-back';
import { createZoneChangeCalls } from './zone-changes';
import { createZoneSigningCalls } from './zone-signing';
import { zoneFile } from './zone-file';
import { createZoneCalls } from './zones';

/** The lab as an environment; what is more than the port is for who starts it, and for tests. */
export interface LabEnvironment extends DnsEnvironment {
  readonly world: World;
  /** Begins to follow the time, and to bind the sockets of the servers that run. Call once. */
  readonly start: () => void;
  /** Begins to make the key pairs that are still missing. Call once, when nobody waits for anything else. */
  readonly startKeyGeneration: () => void;
  /** Resolves when every copy that is to be signed by now is. */
  readonly signed: () => Promise<void>;
}

/** The lab: an Active Directory forest with its DNS servers, run by the engine. */
export function createLabEnvironment(parts: LabParts): LabEnvironment {
  const lab = new Lab(parts);
  return {
    ...createZoneCalls(lab),
    ...createZoneChangeCalls(lab),
    ...createZoneSigningCalls(lab),
    ...createAdviceCalls(lab),
    ...createMoveCalls(lab),
    ...createReportCalls(lab),
    ...createSigningCalls(lab),
    ...createTrustAnchorCalls(lab),
    ...createRolloverCalls(lab),
    ...createValidationCalls(lab),
    ...createControlCalls(lab),
    ...createWayBackCalls(lab),
    ...createPowerShellCalls(lab),
    get world() {
      return lab.world;
    },
    zoneFile: (argument, listener) => zoneFile(lab, argument, listener),
    start: () => lab.start(),
    startKeyGeneration: () => lab.startKeyGeneration(),
    signed: () => lab.signed(),
    status: () => lab.status(),
    subscribe: (listener) => lab.subscribe(listener),
    close: () => lab.close(),
  };
}
