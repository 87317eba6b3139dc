import { dateTimeText, durationText } from '../../reports/time-texts';

/** Wording of the lab's time. All of it is ours. */
export const timeTexts = {
  title: 'Time',
  lead: 'Moving the time ahead lets everything happen on the way, in its order: replication, polling, new signatures, rollovers, and signatures that run out. Undo brings the earlier time back.',
  same: 'The lab has the time of this computer.',
  ahead: (shift: number) =>
    `The lab is ${durationText(Math.round(shift / 1000) * 1000)} ahead of the clock of this computer.`,
  nothingDue: 'Nothing will happen by itself.',
  nextEvent: (at: number, now: number) =>
    `Something happens by itself next on ${dateTimeText(at)}, in ${durationText(at - now)}.`,
  dueNow: 'Something happens by itself at this moment.',
  advance: 'Advance',
  toNextEvent: 'To the next event',
  span: 'By a span',
  amount: 'How many',
  unit: 'Unit',
  bySpan: 'Advance by the span',
  date: 'To a date',
  toDate: 'Advance to the date',
  other: 'Another span',
  advancing: 'Moving the time ahead...',
  advanced: (to: number) => `The time in the lab is ${dateTimeText(to)}.`,
  cancelled: 'The jump was cancelled. Nothing has changed.',
  /** Cancelled too late, or something else was done on its way, which must not be lost. */
  stays:
    'The jump could not be cancelled any more. The time in the lab is where it has come to; Undo takes back one act at a time.',
  notLater: 'Choose a date that is later than the time in the lab.',
  notAPeriod: 'Choose a number from 1 to 9999.',
} as const;
