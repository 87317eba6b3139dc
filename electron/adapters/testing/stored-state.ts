import type { World } from '../../engine/forest/world';
import type { ZoneContent } from '../../engine/records/zone-content';
import type { JournalRow } from '../ports';

/** A zone with one record. */
export const content: ZoneContent = {
  origin: 'example.',
  records: [{ name: 'www.example.', type: 'A', ttl: 300, data: '192.0.2.1' }],
};

/** A world with a little of everything. */
export const world: World = {
  format: 2,
  time: 1000,
  timeShift: 0,
  seed: 7,
  revision: 0,
  forest: {
    name: 'contoso.com',
    sites: ['Headquarters', 'Branch'],
    siteLinks: [{ sites: ['Headquarters', 'Branch'], interval: 900, connected: true }],
    intraSiteDelay: 15,
    dsPollingInterval: 180,
    partitions: {
      configuration: 'CN=Configuration',
      domainDns: 'DC=DomainDnsZones',
      forestDns: 'DC=ForestDnsZones',
    },
    domainNamingMaster: 'DC1',
    user: 'CONTOSO\\Administrator',
  },
  servers: {},
  replicas: {},
  deliveries: [],
  nextSequence: 1,
  contents: { first: content },
  keys: {},
  devices: {
    HSM1: { name: 'HSM1', keyStorageProvider: 'A device', servers: { DC1: true, DC2: false } },
  },
  history: {
    entries: [
      {
        sequence: 1,
        at: 900,
        server: 'DC1',
        zone: 'contoso.com',
        fact: { kind: 'event', event: { kind: 'zone-signed', properties: null } },
      },
    ],
    nextSequence: 2,
  },
  armedFaults: ['move-stops-between-writes'],
};

/** A row that moves a role. */
export const rowAt = (sequence: number): JournalRow => ({
  sequence,
  at: 1000 + sequence,
  command: { kind: 'move-key-master', zone: 'contoso.com', target: `DC${sequence}`, mode: 'seize' },
});
