import type { LabState } from '../../../../shared/model/lab';

const server = (name: string, site: string | null) => ({
  server: name,
  site,
  running: true,
  replicationHeld: false,
  pendingChanges: 0,
});

/** Three domain controllers in two sites, a server outside of the directory, and a device. */
export function aLab(changes: Partial<LabState> = {}): LabState {
  return {
    time: Date.UTC(2026, 10, 24, 15, 0, 30),
    timeShift: 0,
    nextEventAt: null,
    servers: [
      server('DC1', 'Headquarters'),
      server('DC2', 'Headquarters'),
      server('DC3', 'Branch'),
      server('NS1', null),
    ],
    siteLinks: [{ sites: ['Headquarters', 'Branch'], interval: 900, connected: true }],
    devices: [
      {
        name: 'HSM1',
        keyStorageProvider: 'Contoso HSM Key Storage Provider',
        servers: [
          { server: 'DC1', connected: true },
          { server: 'DC2', connected: false },
        ],
      },
    ],
    armedFaults: [],
    undoable: [],
    checkpoints: [],
    ...changes,
  };
}
