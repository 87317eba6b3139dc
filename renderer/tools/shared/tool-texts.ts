/** Wording that all tool pages share. All of it is ours. */
export const toolTexts = {
  reload: 'Refresh',
  reloadHint: 'F5',
  close: (title: string) => `Close ${title}`,
  closeHint: 'Esc',
  retry: 'Try again',
  dismiss: 'Dismiss this message',
  cancel: 'Cancel',
} as const;
