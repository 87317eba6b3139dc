import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import { dateTimeText } from '../../reports/time-texts';
import { keyTexts } from '../signing-key-texts';

/** One thing that is known about a key's rollovers. */
interface RolloverFact {
  readonly name: string;
  readonly value: string;
}

function fact(name: string, at: number | null): readonly RolloverFact[] {
  return at === null ? [] : [{ name, value: dateTimeText(at) }];
}

/** Where the rollover stands, since when, and when it goes on; for a key at rest, when the next one comes. */
export function rolloverFacts({ rolloverStatus, rollover }: SigningKeyDescriptor): readonly RolloverFact[] {
  const { statusSince, statusUntil, nextRolloverTime, lastRolloverTime } = rollover;
  const status = { name: keyTexts.rolloverStatus, value: keyTexts.rolloverStatuses[rolloverStatus] };
  if (rolloverStatus !== 'not-rolling') {
    return [
      status,
      ...fact(keyTexts.rolloverSince, statusSince),
      ...fact(keyTexts.rolloverUntil, statusUntil),
    ];
  }
  const next = nextRolloverTime === null ? keyTexts.noNextRollover : dateTimeText(nextRolloverTime);
  return [
    status,
    { name: keyTexts.nextRollover, value: next },
    ...fact(keyTexts.lastRollover, lastRolloverTime),
  ];
}
