import type { ActSource } from '../../../shared/model/history';

/** Wording of the history page. The texts of events and acts stand in act-texts. */
export const historyTexts = {
  title: 'History',
  lead: 'What was done, by whom and why, together with what the servers logged. The latest stands first.',
  loading: 'Reading the history',
  empty: 'Nothing has happened yet.',
  zone: 'Zone',
  allZones: 'All zones',
  show: 'Show',
  kinds: { all: 'Acts and events', act: 'Acts only', event: 'Events only' },
  columns: {
    time: 'Time',
    server: 'Server',
    zone: 'Zone',
    what: 'What',
    by: 'By',
    reason: 'Reason',
  },
  sources: { dialog: 'dialog', powershell: 'PowerShell', lab: 'lab' } satisfies Record<ActSource, string>,
  by: (user: string, source: string) => `${user} (${source})`,
  cut: (shown: number, all: number) =>
    `These are the latest ${shown} of ${all} entries. Export the history to see all of them.`,
  export: 'Export...',
  exported: (path: string) => `The history was exported to ${path}.`,
} as const;
