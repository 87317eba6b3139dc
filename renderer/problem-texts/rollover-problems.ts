import type { Descriptions } from './descriptions';

const windowsTexts = {
  inProgress: 'The specified signing key is already in process of rolling over keys.',
  queued: 'The specified signing key is already queued for rollover.',
  notPokeable: 'The specified signing key is not waiting for parental DS update.',
};

/** What can go wrong when a key rolls over, and when its DS is handed to the parent. */
export const rolloverProblems = {
  'rollover-in-progress': ({ zone }) => ({
    title: `A signing key of the zone ${zone} is rolling over.`,
    cause: windowsTexts.inProgress,
    remedy:
      'Wait until the rollover has ended; the Key Rollovers page says what it waits for and who acts next.',
  }),
  'rollover-already-queued': ({ zone }) => ({
    title: `The signing key of the zone ${zone} is in the queue already.`,
    cause: windowsTexts.queued,
    remedy: 'One key of a zone rolls at a time. Its turn comes when the key before it is done.',
  }),
  'rollover-not-pokeable': ({ zone }) => ({
    title: `The signing key of the zone ${zone} cannot be taken a step further.`,
    cause: windowsTexts.notPokeable,
    remedy: 'Every other wait ends by the clock; the Key Rollovers page says when.',
  }),
  'parent-not-here': ({ zone, parent }) => ({
    title: `The DS records of the zone ${zone} cannot be written from here.`,
    cause: `The parent zone ${parent} is on none of these servers, or does not delegate ${zone}.`,
    remedy: `Copy the DS records and hand them to whoever looks after ${parent}.`,
  }),
} satisfies Partial<Descriptions>;
