import type { DialogRunner } from './dnssec-dialog';
import { probeArrived, probeStarted, probeStopped } from './probe-updates';

/** What one can do about the live question to the present Key Master. */
export interface ProbeActions {
  readonly startProbe: () => Promise<void>;
  readonly stopProbe: () => void;
}

/** Asks the present Key Master whether it answers and confirms; the gates of the verbs come with the answer. */
export function probeActions({ api, server, zone, update }: DialogRunner): ProbeActions {
  let tickets = 0;
  return {
    startProbe: async () => {
      tickets += 1;
      const ticket = tickets;
      update((state) => probeStarted(state, ticket));
      const outcome = await api.probeKeyMaster({ server, zone });
      update((state) => probeArrived(state, ticket, outcome));
    },
    stopProbe: () => {
      update(probeStopped);
    },
  };
}
