/** Words of the check list of a redistribution. All of it is ours. */
export const redistributionTexts = {
  title: 'Check list of the redistribution',
  lead: (done: number, all: number) =>
    all === 0
      ? 'No server validates this zone by a trust anchor of its own: there is nothing to distribute.'
      : `${done} of ${all} servers trust what they should. A step ticks itself when the server says so.`,
  trust: (keyTag: number) => `trusts key ${keyTag}`,
  trustToDo: (keyTag: number) => `to do: trust key ${keyTag}`,
  dropToDo: (keyTag: number) => `to do: trust key ${keyTag} no longer`,
  off: ' (switched off: it learns this when it runs again)',
} as const;
