import type { NextActor } from '../shared/model/key-master';

/** Who acts next, as a sentence: every state line ends with one. */
export const actorTexts: Readonly<Record<NextActor, string>> = {
  you: 'You act next.',
  server: 'The server acts next.',
  clock: 'The clock acts next.',
  'parent-zone': 'The parent zone acts next.',
};
