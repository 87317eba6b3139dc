/** Wording that all tool pages share. All of it is ours. */
export const toolTexts = {
  reload: 'Refresh',
  reloadHint: 'F5',
  close: (title: string) => `Close ${title}`,
  closeHint: 'Esc',
  retry: 'Try again',
  dismiss: 'Dismiss this message',
  cancel: 'Cancel',
  server: 'DNS server',
  signedZone: 'Signed zone',
  loadingZones: 'Reading the zones of the server',
  noSignedZone: (server: string) => `${server} has no signed zone.`,
} as const;
