import type { Instant } from '../forest/directory';
import type { Server } from '../forest/server';
import type { Forest } from '../forest/world';
import { followsRoleLists } from './beliefs';

/** The first poll of a server at or after an instant: its polls are one DsPollingInterval apart (MS-DNSP 3.1.1.1.1). */
export function firstPollFrom({ dsPollingInterval }: Forest, { lastPoll }: Server, from: Instant): Instant {
  const interval = dsPollingInterval * 1000;
  return lastPoll + Math.max(1, Math.ceil((from - lastPoll) / interval)) * interval;
}

/** When a server will next find something at a poll, `null` while there is nothing to find or it is off. */
export function pollDue(forest: Forest, server: Server): Instant | null {
  if (!server.running || server.unseenChange === null || !followsRoleLists(server)) return null;
  return firstPollFrom(forest, server, server.unseenChange);
}
