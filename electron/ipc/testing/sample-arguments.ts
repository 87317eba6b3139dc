import type { CallName } from '../../../shared/contract/call-names';
import type { CallArgument } from '../../../shared/contract/calls';
import { emptyViewState } from '../../../shared/model/empty-view-state';

const server = 'DC1';
const zone = 'secure.contoso.com';

/** One argument for every call that the lab answers with `done`: hostile arguments are made from it. */
export const sampleArguments: { readonly [C in CallName]: CallArgument<C> } = {
  getStatus: undefined,
  listServers: undefined,
  listZones: { server, direction: 'forward' },
  listRecords: { server, zone },
  listTrustAnchors: { server },
  readDnssecProperties: { server, zone },
  findCandidates: { server, zone, search: 'search-1' },
  cancelSearch: { search: 'search-1' },
  planMove: { server, zone, target: 'DC2' },
  moveKeyMaster: { server, zone, target: 'DC2' },
  setServerRunning: { server: 'DC3', running: false },
  importZone: {
    server,
    zone: 'imported.example',
    storage: 'directory-domain',
    fileName: 'imported.example.dns',
    text: '$TTL 3600\n@ IN SOA dc1.contoso.com. hostmaster.contoso.com. 1 900 600 86400 3600\n@ IN NS dc1.contoso.com.\n',
  },
  exportList: { suggestedName: 'zones.txt', text: 'Name\tType\n' },
  loadView: undefined,
  saveView: {
    ...emptyViewState,
    treeWidth: 240,
    selectedNode: 'servers/DC1',
    columnWidths: { 'zones/Name': 120 },
  },
};

/** Fields that name something or choose from a list: no other string may pass. */
export const namingFields: Readonly<Partial<Record<CallName, readonly string[]>>> = {
  listZones: ['server', 'direction'],
  listRecords: ['server', 'zone'],
  listTrustAnchors: ['server'],
  readDnssecProperties: ['server', 'zone'],
  findCandidates: ['server', 'zone'],
  planMove: ['server', 'zone', 'target'],
  moveKeyMaster: ['server', 'zone', 'target'],
  setServerRunning: ['server'],
  importZone: ['server', 'storage'],
};
