import type { KeyType } from '../../shared/model/signing-key';

/** What a rollover box is about: the start of a rollover, or its step over the wait for the parent. */
export type RolloverAct = 'start' | 'step';

/** The box before a key rolls over. R: the question (M10). Everything else is ours. */
export const rolloverBoxTexts = {
  question: {
    start: 'Do you want to initiate a rollover of the selected key?',
    step: 'Do you want to take the rollover of the selected key a step further?',
  } satisfies Record<RolloverAct, string>,
  whatWillHappen: 'What will happen',
  retiring: 'The key is marked for retirement: its rollover removes it.',
  consequences: {
    ZSK: [
      'The key waits for its turn: one key of a zone rolls over at a time.',
      'The new key is published. It signs as soon as the TTL of the DNSKEY records has passed.',
      'The old key is removed when the largest TTL of the zone has passed. The clock acts on all of it.',
    ],
    KSK: [
      'The key waits for its turn: one key of a zone rolls over at a time.',
      'The new key is published and signs the DNSKEY set beside the old one.',
      'The parent zone has to publish the DS record of the new key. Handing it over is yours to do.',
      'Trust anchors that were distributed must be updated by hand after a rollover that was started by hand.',
    ],
  } satisfies Record<KeyType, readonly string[]>,
  step: [
    'The rollover goes on as if the parent zone had the DS record of the new key.',
    'Step only when the parent has it: when the old key goes before, validation of the zone fails.',
  ],
  starting: 'Starting the rollover...',
  failed: {
    start: (zone: string) => `The rollover of a key of the zone ${zone} could not be started.`,
    step: (zone: string) => `The rollover of a key of the zone ${zone} could not be taken further.`,
  } satisfies Record<RolloverAct, (zone: string) => string>,
} as const;
