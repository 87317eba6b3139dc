import { algorithmNames } from '../../../shared/model/signing-key';
import type { SigningKeyView } from '../../../shared/model/signing-key';
import type { RolloverLane } from '../../../shared/model/rollover';
import { dateTimeText, durationText } from '../../reports/time-texts';
import { actorNames, noAutomaticRollover, rolloverTexts, waitTexts } from './rollover-texts';

/** `KSK RSA/SHA-256, 2048 bits`. */
export function laneName({ keyType, algorithm, keyLength }: RolloverLane): string {
  const names: Readonly<Record<number, string>> = algorithmNames;
  return rolloverTexts.keyOf(keyType, names[algorithm] ?? `algorithm ${algorithm}`, keyLength);
}

function keyText({ slot, keyTag }: SigningKeyView): string {
  return `${rolloverTexts.slots[slot]} ${keyTag ?? rolloverTexts.beingMade}`;
}

/** `active 20326, standby 4711`: the key pairs by their key tags. */
export function keysText({ keys }: RolloverLane): string {
  return keys.length === 0 ? rolloverTexts.noKeys : keys.map(keyText).join(', ');
}

/** What is special about a lane: its place in the queue, who started it, that its key goes. */
export function laneNotes(lane: RolloverLane, queue: readonly string[]): readonly string[] {
  const place = queue.indexOf(lane.guid);
  return [
    ...(place < 0 ? [] : [rolloverTexts.queued(place + 1)]),
    ...(lane.isManual ? [rolloverTexts.byHand] : []),
    ...(lane.isRetiring ? [rolloverTexts.retiring] : []),
  ];
}

function momentText(at: number, now: number): string {
  const moment = dateTimeText(at);
  return at <= now ? rolloverTexts.now(moment) : rolloverTexts.in(moment, durationText(at - now));
}

function goesOnText({ until, obstacle, waitsFor }: RolloverLane, now: number): string {
  if (obstacle !== null) return rolloverTexts.notByItself;
  if (until !== null) return momentText(until, now);
  return waitsFor === 'next-rollover' ? rolloverTexts.notPlanned : rolloverTexts.whenDone;
}

/** One thing that a lane says about itself. */
interface LaneFact {
  readonly name: string;
  readonly value: string;
}

function whenLast({ lastRolloverTime }: RolloverLane): string {
  return lastRolloverTime === null ? rolloverTexts.never : dateTimeText(lastRolloverTime);
}

/** What it waits for, since when, who acts next, and when it goes on. `now` is lab time. */
export function laneFacts(lane: RolloverLane, now: number): readonly LaneFact[] {
  const { waitsFor, until, since, actor } = lane;
  const isByHand = waitsFor === 'next-rollover' && until === null;
  return [
    { name: rolloverTexts.waitsFor, value: isByHand ? noAutomaticRollover : waitTexts[waitsFor] },
    since === null
      ? { name: rolloverTexts.lastRollover, value: whenLast(lane) }
      : { name: rolloverTexts.since, value: dateTimeText(since) },
    { name: rolloverTexts.actor, value: actorNames[actor] },
    { name: rolloverTexts.goesOn, value: goesOnText(lane, now) },
  ];
}
