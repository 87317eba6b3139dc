/** Wording of long work. All of it is ours. */
export const longWorkTexts = {
  cancel: 'Cancel',
  cancelling: 'Stopping...',
  share: (percent: number) => `${percent} %`,
} as const;
