import { assertNever } from '../../../../shared/assert-never';
import type { RolloverStatus, SigningKeyDescriptor } from '../../../../shared/model/signing-key';

type Statused = Pick<SigningKeyDescriptor, 'rolloverStatus'>;

/** What a status is to the queue: nothing, a place in it, its head at work, or a failure. */
export function phaseOf(status: RolloverStatus): 'resting' | 'queued' | 'under-way' | 'failed' {
  switch (status) {
    case 'not-rolling':
      return 'resting';
    case 'queued':
      return 'queued';
    case 'roll-error':
      return 'failed';
    case 'roll-started':
    case 'zsk-waiting-for-dnskey-ttl':
    case 'zsk-waiting-for-maxzone-ttl':
    case 'ksk-waiting-for-ds-update':
    case 'ksk-waiting-for-ds-ttl':
    case 'ksk-waiting-for-dnskey-ttl':
    case 'ksk-waiting-for-5011-remove-hold-down':
      return 'under-way';
    default:
      return assertNever(status);
  }
}

/** Is the key's rollover at work? One of a zone is, at most (ms-dnsp.md section 8.3). */
export function isUnderWay({ rolloverStatus }: Statused): boolean {
  return phaseOf(rolloverStatus) === 'under-way';
}

/** The descriptors that wait for their turn: who came first stands first, of those that came together the first listed. */
export function queueOf(descriptors: readonly SigningKeyDescriptor[]): readonly SigningKeyDescriptor[] {
  const sinceOf = ({ rollover }: SigningKeyDescriptor): number => rollover.statusSince ?? 0;
  return descriptors
    .filter(({ rolloverStatus }) => rolloverStatus === 'queued')
    .toSorted((left, right) => sinceOf(left) - sinceOf(right));
}
