import { cmdletRolloverStatuses } from '../../../shared/cmdlet-names';
import type { RolloverLane } from '../../../shared/model/rollover';
import type { KeyType, RolloverStatus } from '../../../shared/model/signing-key';
import { forkText, statusTexts } from './rollover-texts';

/** One state on the way of a rollover. */
export interface LaneStep {
  readonly name: string;
  /** The state's name in PowerShell. */
  readonly cmdletName: string;
  readonly place: 'done' | 'present' | 'ahead';
}

/**
 * The documented states in their order (ms-dnsp.md 8.1). Two in one place are a fork: with a DS record at the parent
 * the one, without it the other.
 */
const ways: Readonly<Record<KeyType, readonly (readonly RolloverStatus[])[]>> = {
  ZSK: [
    ['not-rolling'],
    ['queued'],
    ['roll-started'],
    ['zsk-waiting-for-dnskey-ttl'],
    ['zsk-waiting-for-maxzone-ttl'],
  ],
  KSK: [
    ['not-rolling'],
    ['queued'],
    ['roll-started'],
    ['ksk-waiting-for-ds-update'],
    ['ksk-waiting-for-ds-ttl', 'ksk-waiting-for-dnskey-ttl'],
    ['ksk-waiting-for-5011-remove-hold-down'],
  ],
};

/** Without a DS record at the parent nothing is revoked: the way ends after the DNSKEY TTL. */
function wayOf({ keyType, status }: Pick<RolloverLane, 'keyType' | 'status'>) {
  const way = ways[keyType];
  if (status === 'roll-error') return [...way, ['roll-error'] as const];
  return status === 'ksk-waiting-for-dnskey-ttl' ? way.slice(0, -1) : way;
}

function placeOf(index: number, present: number): LaneStep['place'] {
  if (index === present) return 'present';
  return index < present ? 'done' : 'ahead';
}

/** The steps of a lane, with the present one. Which states a failed rollover has passed nobody knows. */
export function laneSteps(lane: Pick<RolloverLane, 'keyType' | 'status'>): readonly LaneStep[] {
  const way = wayOf(lane);
  const present = way.findIndex((fork) => fork.some((status) => status === lane.status));
  return way.map((fork, index) => {
    const taken = fork.filter((status) => status === lane.status);
    const shown = taken.length > 0 ? taken : fork;
    const isKnown = lane.status !== 'roll-error' || index === present;
    return {
      name: shown.length > 1 ? forkText : shown.map((status) => statusTexts[status]).join(''),
      cmdletName: shown.map((status) => cmdletRolloverStatuses[status]).join(' / '),
      place: isKnown ? placeOf(index, present) : 'ahead',
    };
  });
}
