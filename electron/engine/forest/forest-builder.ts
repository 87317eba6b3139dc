import type { ServerRole } from '../../../shared/model/server';
import type { Action } from '../decision';
import { deviceOfProvider } from '../keys/devices';
import { beliefsFrom, followsRoleLists } from '../key-master/beliefs';
import { dnKey, domainDn, serverSettingsDn, zoneDn } from './distinguished-name';
import type { DirectoryObject, DistinguishedName, PartitionName, Replica } from './directory';
import { draftDirectoryZone, draftFileZone, draftSecondaryZone, draftServer } from './forest-draft';
import type { ForestDraft } from './forest-draft';
import type {
  DirectoryZoneOptions,
  DomainControllerOptions,
  FileZoneOptions,
  NewSiteLink,
  NewWorld,
  ServerOptions,
  WorldBuilder,
  WorldOptions,
} from './forest-options';
import { stamped, withoutPrivateKeys } from './merge';
import { replicationDelay } from './replication-delay';
import { fillSecondaries } from './secondary-zones';
import type { Server, ServerName } from './server';
import type { Device, World } from './world';

const firstSite = 'Default-First-Site-Name';

/** Servers poll at different times, so that a crowd of them does not do so at one instant. */
const pollStagger = 37_000;

function newDraft(options: WorldOptions): ForestDraft {
  const { name = 'contoso.com', time = Date.UTC(2025, 0, 6, 8), seed = 1 } = options;
  const domain = domainDn(name);
  const partitions = {
    configuration: `CN=Configuration,${domain}`,
    domainDns: `DC=DomainDnsZones,${domain}`,
    forestDns: `DC=ForestDnsZones,${domain}`,
  };
  const user = options.user ?? `${(name.split('.')[0] ?? name).toUpperCase()}\\Administrator`;
  const { intraSiteDelay = 15, dsPollingInterval = 180 } = options;
  return {
    name,
    time,
    seed,
    nextSequence: 1,
    settings: { intraSiteDelay, dsPollingInterval, partitions, user },
    sites: [],
    siteLinks: [],
    servers: new Map(),
    contents: {},
    keys: {},
    objects: new Map(Object.values(partitions).map((partition) => [partition, {}])),
    roleLists: new Map(),
    anchors: [],
    devices: new Map(),
  };
}

class ForestBuilder implements WorldBuilder {
  readonly #draft: ForestDraft;

  constructor(options: WorldOptions) {
    this.#draft = newDraft(options);
  }

  site(name: string): this {
    if (this.#draft.sites.includes(name)) throw new Error(`There is a site ${name} already`);
    this.#draft.sites.push(name);
    return this;
  }

  siteLink(wanted: NewSiteLink): this {
    const link = { connected: true, ...wanted };
    for (const site of link.sites) {
      if (!this.#draft.sites.includes(site)) throw new Error(`There is no site ${site} yet`);
    }
    this.#draft.siteLinks.push(link);
    return this;
  }

  domainController(name: ServerName, options: DomainControllerOptions = {}): this {
    return this.#addDomainController(name, 'domain-controller', options);
  }

  readOnlyDomainController(name: ServerName, options: DomainControllerOptions = {}): this {
    return this.#addDomainController(name, 'read-only-domain-controller', options);
  }

  standAloneServer(name: ServerName, options: ServerOptions = {}): this {
    return this.#addServer(name, 'stand-alone', options, { site: null, partitions: [] });
  }

  partition(name: PartitionName, servers: readonly ServerName[]): this {
    if (this.#draft.objects.has(name)) throw new Error(`There is a partition ${name} already`);
    this.#draft.objects.set(name, {});
    for (const serverName of servers) {
      const server = draftServer(this.#draft, serverName);
      if (server.site === null) throw new Error(`${serverName} is no domain controller`);
      this.#draft.servers.set(serverName, { ...server, partitions: [...server.partitions, name] });
    }
    return this;
  }

  device(device: Device): this {
    const { devices, servers } = this.#draft;
    if (devices.has(device.name)) throw new Error(`There is a device ${device.name} already`);
    if (deviceOfProvider([...devices.values()], device.keyStorageProvider) !== null) {
      throw new Error(`Two devices can not have the provider ${device.keyStorageProvider}`);
    }
    for (const server of Object.keys(device.servers)) {
      if (!servers.has(server)) throw new Error(`There is no server ${server} yet`);
    }
    devices.set(device.name, device);
    return this;
  }

  directoryZone(name: string, options: DirectoryZoneOptions = {}): this {
    const { domainDns, forestDns } = this.#draft.settings.partitions;
    const partition = options.partition ?? 'domain';
    draftDirectoryZone(this.#draft, {
      name,
      partition: partition === 'domain' ? domainDns : partition === 'forest' ? forestDns : partition,
      content: options.content,
      keyMaster: options.signing?.keyMaster ?? options.keyMaster,
      signing: options.signing,
    });
    return this;
  }

  fileZone(server: ServerName, name: string, options: FileZoneOptions = {}): this {
    draftFileZone(this.#draft, server, name, options);
    return this;
  }

  secondaryZone(server: ServerName, name: string, { master }: { readonly master: ServerName }): this {
    draftSecondaryZone(this.#draft, server, name, master);
    return this;
  }

  build(): NewWorld {
    const world = fillSecondaries(withBeliefs(assemble(this.#draft)));
    checkWays(world);
    return { world, actions: Object.values(world.keys).map(generation) };
  }

  #addDomainController(name: ServerName, role: ServerRole, options: DomainControllerOptions): this {
    const { sites, settings } = this.#draft;
    if (sites.length === 0) sites.push(firstSite);
    const site = options.site ?? sites[0] ?? firstSite;
    if (!sites.includes(site)) throw new Error(`There is no site ${site} yet`);
    return this.#addServer(name, role, options, { site, partitions: Object.values(settings.partitions) });
  }

  #addServer(
    name: ServerName,
    role: ServerRole,
    { version = '2022', running = true, onlineSigning = true, rights }: ServerOptions,
    place: Pick<Server, 'site' | 'partitions'>,
  ): this {
    const { servers, time, settings } = this.#draft;
    if (name !== name.toUpperCase()) throw new Error(`A server's short name is upper case: ${name}`);
    if (servers.has(name)) throw new Error(`There is a server ${name} already`);
    const sincePoll = (servers.size * pollStagger) % (settings.dsPollingInterval * 1000);
    servers.set(name, {
      name,
      fqdn: `${name}.${this.#draft.name}`,
      role,
      version,
      ...place,
      running,
      onlineSigning,
      rights: { manage: true, writeSettings: true, ...rights },
      localZones: {},
      certificateStore: [],
      signatures: {},
      signingDue: {},
      delegationPolls: {},
      trustAnchors: [],
      replicationHeld: false,
      lastContact: time,
      beliefs: {},
      lastPoll: time - sincePoll,
      unseenChange: null,
    });
    return this;
  }
}

/** What every replica of a partition holds. */
function objectsOf(draft: ForestDraft, partition: PartitionName): Record<DistinguishedName, DirectoryObject> {
  const objects = { ...draft.objects.get(partition) };
  const { configuration, forestDns } = draft.settings.partitions;
  if (partition === configuration) {
    for (const [name, zones] of draft.roleLists) {
      const dn = serverSettingsDn(name, draftServer(draft, name).site ?? firstSite, configuration);
      const attributes = { keyMasterZones: stamped(zones, draft.time, name) };
      objects[dnKey(dn)] = { kind: 'server-settings', attributes };
    }
  }
  if (partition === forestDns && draft.anchors.length > 0) {
    const attributes = { anchors: stamped(draft.anchors, draft.time, namingMasterOf(draft)) };
    objects[dnKey(zoneDn('TrustAnchors', forestDns))] = { kind: 'trust-anchors', attributes };
  }
  return objects;
}

/** The forest's first domain controller has the role, as in a forest nobody rearranged. */
function namingMasterOf(draft: ForestDraft): ServerName {
  const first = [...draft.servers.values()].find(({ role }) => role === 'domain-controller');
  if (first === undefined) throw new Error('A forest has at least one domain controller');
  return first.name;
}

function withoutAnyPrivateKeys(replica: Replica): Replica {
  return Object.fromEntries(Object.entries(replica).map(([dn, object]) => [dn, withoutPrivateKeys(object)]));
}

/** Replicas that hold the same share one value, so that a large forest is built in one piece. */
function replicasOf(draft: ForestDraft): World['replicas'] {
  const partitions = [...draft.objects.keys()].map((name) => {
    const full = objectsOf(draft, name);
    return { name, full, readOnly: withoutAnyPrivateKeys(full) };
  });
  return Object.fromEntries(
    [...draft.servers.values()].map((server) => [
      server.name,
      Object.fromEntries(
        partitions
          .filter(({ name }) => server.partitions.includes(name))
          .map(({ name, full, readOnly }) => [
            name,
            server.role === 'read-only-domain-controller' ? readOnly : full,
          ]),
      ),
    ]),
  );
}

function assemble(draft: ForestDraft): World {
  const { name, time, seed, nextSequence, settings, sites, siteLinks, contents, keys } = draft;
  return {
    format: 2,
    time,
    timeShift: 0,
    seed,
    revision: 0,
    forest: {
      name,
      sites: [...sites],
      siteLinks: [...siteLinks],
      ...settings,
      domainNamingMaster: namingMasterOf(draft),
    },
    servers: Object.fromEntries(draft.servers),
    replicas: replicasOf(draft),
    deliveries: [],
    nextSequence,
    contents: { ...contents },
    keys: { ...keys },
    devices: Object.fromEntries(draft.devices),
    history: { entries: [], nextSequence: 1 },
    armedFaults: [],
  };
}

function withBeliefs(world: World): World {
  const servers = Object.values(world.servers).map((server) =>
    followsRoleLists(server) ? { ...server, beliefs: beliefsFrom(world, server) } : server,
  );
  return { ...world, servers: Object.fromEntries(servers.map((server) => [server.name, server])) };
}

/** Every domain controller must be reachable by replication; a forest that falls apart is a bug of who builds it. */
function checkWays(world: World): void {
  for (const server of Object.values(world.servers)) {
    if (server.site !== null) replicationDelay(world, world.forest.domainNamingMaster, server.name);
  }
}

function generation({ id, algorithm, keyLength }: World['keys'][string]): Action {
  return { kind: 'generate-key', keyId: id, algorithm, keyLength };
}

/** Begins a forest; see {@link WorldBuilder}. */
export function buildForest(options: WorldOptions = {}): WorldBuilder {
  return new ForestBuilder(options);
}
