import type { Outcome } from '../../../shared/contract/outcome';
import { done, refused } from '../../../shared/contract/outcome';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { RolloverStatus } from '../../../shared/model/signing-key';
import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { DnsServerZoneSettings, SigningKey, TrustAnchor, ZoneValidation } from '../dns-server-data';
import type {
  DnsServerPort,
  NewTrustAnchor,
  OnServer,
  OnSigningKey,
  OnZone,
  TrustAnchorSelection,
} from '../dns-server-port';
import { kskId, signingKey, zskId } from './memory-world';
import type { MemoryServer, MemoryWorld, MemoryZone } from './memory-world';

interface Found {
  readonly asked: MemoryServer;
  readonly found: MemoryZone;
}

/** The port on a world in memory, with the rules a cmdlet can be refused by. */
export function memoryPort(world: MemoryWorld): DnsServerPort {
  const lookups = new Lookups(world);
  return {
    listServers: () => Promise.resolve(done(world.servers)),
    ...zonePart(lookups, world),
    ...settingPart(lookups),
    ...signingPart(lookups),
    ...rolePart(lookups),
    ...keyPart(lookups),
    ...rolloverPart(lookups),
    ...trustPart(lookups, world),
    ...serverPart(lookups, world),
  };
}

class Lookups {
  readonly #world: MemoryWorld;

  constructor(world: MemoryWorld) {
    this.#world = world;
  }

  serverNamed(server: string): MemoryServer | undefined {
    const wanted = server.toLowerCase();
    return this.#world.servers.find(({ name, fqdn, ip }) =>
      [name.toLowerCase(), fqdn.toLowerCase(), ip].includes(wanted),
    );
  }

  onServer<T>({ server }: OnServer, answer: (asked: MemoryServer) => Outcome<T>): Promise<Outcome<T>> {
    const asked = this.serverNamed(server);
    if (!asked) return Promise.resolve(refused({ code: 'server-unknown', parameters: { server } }));
    if (!asked.running)
      return Promise.resolve(refused({ code: 'server-unavailable', parameters: { server } }));
    return Promise.resolve(answer(asked));
  }

  onZone<T>(on: OnZone, answer: (on: Found) => Outcome<T>): Promise<Outcome<T>> {
    return this.onServer(on, (asked) => {
      const wanted = on.zone.toLowerCase().replace(/\.$/u, '');
      const found = this.#world.zones.find(({ zone }) => zone.name === wanted);
      if (found) return answer({ asked, found });
      const { server, zone } = on;
      return refused({ code: 'zone-does-not-exist', parameters: { server, zone } });
    });
  }

  onKeyMaster<T>(on: OnZone, answer: (on: Found) => Outcome<T>): Promise<Outcome<T>> {
    return this.onZone(on, (place) => {
      const { keyMaster } = place.found;
      if (keyMaster === null || keyMaster === place.asked.fqdn) return answer(place);
      return refused({ code: 'key-master-required', parameters: { zone: on.zone, server: on.server } });
    });
  }

  onKey(on: OnSigningKey, change: (key: SigningKey) => SigningKey | null): Promise<Outcome<SigningKey>> {
    return this.onKeyMaster(on, ({ found }) => {
      const before = found.keys.find(({ descriptor }) => descriptor.guid === on.keyId);
      if (!before) return refused({ code: 'invalid-parameter', parameters: { parameter: 'KeyId' } });
      const after = change(before);
      found.keys = found.keys.flatMap((key) => (key === before ? (after ?? []) : key));
      return done(after ?? before);
    });
  }
}

type Part<K extends keyof DnsServerPort> = Pick<DnsServerPort, K>;

function zonePart(lookups: Lookups, world: MemoryWorld): Part<'listZones' | 'getZone'> {
  return {
    listZones: (on) => lookups.onServer(on, () => done(world.zones.map(({ zone }) => zone))),
    getZone: (on) => lookups.onZone(on, ({ found }) => done(found.zone)),
  };
}

function settingPart(lookups: Lookups): Part<'getZoneSettings' | 'setZoneSettings' | 'validateZoneSettings'> {
  const settingsOf = ({ asked, found }: Found): DnsServerZoneSettings => {
    const master = found.keyMaster === null ? undefined : lookups.serverNamed(found.keyMaster);
    return {
      zone: found.zone.name,
      isKeyMasterServer: found.keyMaster === asked.fqdn,
      keyMasterServer: found.keyMaster,
      keyMasterStatus: master ? (master.running ? 'online' : 'offline') : null,
      settings: found.settings,
    };
  };
  return {
    getZoneSettings: (on) => lookups.onZone(on, (place) => done(settingsOf(place))),
    setZoneSettings: (on) =>
      lookups.onKeyMaster(on, (place) => {
        place.found.settings = { ...place.found.settings, ...on.changes };
        return done(settingsOf(place));
      }),
    validateZoneSettings: (on) => lookups.onZone(on, ({ found }) => done(validation(found))),
  };
}

function validation({ zone, keys }: MemoryZone): ZoneValidation {
  const isFine = keys.length > 1;
  return {
    zone: zone.name,
    errorCode: isFine ? 0 : 9104,
    errorDescription: isFine ? '' : 'The zone does not have enough signing keys.',
    extendedErrorCode: 0,
    extendedErrorDescription: '',
    keyId: null,
    keyPointer: null,
  };
}

function signingPart(lookups: Lookups): Part<'signZone' | 'unsignZone'> {
  return {
    signZone: (on) =>
      lookups.onKeyMaster(on, ({ asked, found }) => {
        const { name } = found.zone;
        if (on.parameters === 'default') {
          found.settings = defaultSigningSettings;
          found.keys = [signingKey(name, 'KSK', kskId), signingKey(name, 'ZSK', zskId)];
        }
        found.keyMaster ??= asked.fqdn;
        found.zone = { ...found.zone, isSigned: true };
        return done(found.zone);
      }),
    unsignZone: (on) =>
      lookups.onZone(on, ({ found }) => {
        if (!found.zone.isSigned) return refused({ code: 'zone-not-signed', parameters: { zone: on.zone } });
        found.zone = { ...found.zone, isSigned: false };
        return done(found.zone);
      }),
  };
}

function rolePart(lookups: Lookups): Part<'resetKeyMasterRole'> {
  return {
    resetKeyMasterRole: (reset) =>
      lookups.onZone(reset, ({ found }) => {
        const { zone, keyMasterServer: server, mode } = reset;
        const target = lookups.serverNamed(server);
        if (!target) return refused({ code: 'server-unknown', parameters: { server } });
        const { keyMaster } = found;
        const holder = keyMaster === null ? undefined : lookups.serverNamed(keyMaster);
        if (mode === 'transfer' && !holder?.running)
          return refused({ code: 'bad-key-master', parameters: { zone, keyMaster: keyMaster ?? '' } });
        if (mode !== 'seize-without-key-checks' && !target.reachesKeys)
          return refused({ code: 'signing-key-not-accessible', parameters: { zone, server, keys: [] } });
        found.keyMaster = target.fqdn;
        return done({ keyMasterServer: target.fqdn });
      }),
  };
}

function inStatus(key: SigningKey, rolloverStatus: RolloverStatus): SigningKey {
  return { ...key, descriptor: { ...key.descriptor, rolloverStatus } };
}

function keyPart(
  lookups: Lookups,
): Part<
  | 'listSigningKeys'
  | 'addSigningKey'
  | 'setSigningKey'
  | 'removeSigningKey'
  | 'enableRollover'
  | 'disableRollover'
> {
  return {
    listSigningKeys: (on) => lookups.onZone(on, ({ found }) => done(found.keys)),
    addSigningKey: (on) =>
      lookups.onKeyMaster(on, ({ found }) => {
        const guid = `00000000-0000-0000-0000-${String(found.keys.length).padStart(12, '0')}`;
        const made = signingKey(found.zone.name, on.key.keyType, guid);
        const added = { ...made, descriptor: { ...made.descriptor, ...on.key } };
        found.keys = [...found.keys, added];
        return done(added);
      }),
    setSigningKey: ({ changes, ...on }) =>
      lookups.onKey(on, (key) => ({
        ...key,
        nextRolloverAction: changes.nextRolloverAction ?? key.nextRolloverAction,
        descriptor: { ...key.descriptor, ...changes },
      })),
    removeSigningKey: (on) => lookups.onKey(on, () => null),
    enableRollover: ({ times, ...on }) =>
      lookups.onKey(on, (key) => ({
        ...key,
        descriptor: { ...key.descriptor, rolloverPeriod: key.descriptor.rolloverPeriod ?? 86_400, ...times },
      })),
    disableRollover: (on) =>
      lookups.onKey(on, (key) => ({ ...key, descriptor: { ...key.descriptor, rolloverPeriod: null } })),
  };
}

function rolloverPart(lookups: Lookups): Part<'startRollover' | 'stepRollover'> {
  return {
    startRollover: (on) => lookups.onKey(on, (key) => inStatus(key, 'queued')),
    stepRollover: (on) => {
      const { zone, keyId: guid } = on;
      return lookups.onKeyMaster(on, ({ found }) => {
        const key = found.keys.find(({ descriptor }) => descriptor.guid === guid);
        if (key?.descriptor.rolloverStatus !== 'ksk-waiting-for-ds-update')
          return refused({ code: 'rollover-not-pokeable', parameters: { zone, guid } });
        const stepped = inStatus(key, 'ksk-waiting-for-ds-ttl');
        found.keys = found.keys.map((each) => (each === key ? stepped : each));
        return done(stepped);
      });
    },
  };
}

function trustPart(
  lookups: Lookups,
  world: MemoryWorld,
): Part<
  'listTrustAnchors' | 'addTrustAnchor' | 'addRootTrustAnchors' | 'removeTrustAnchors' | 'listTrustPoints'
> {
  const add = (anchor: NewTrustAnchor): TrustAnchor => {
    const added = stored(anchor);
    world.anchors = [...world.anchors, added];
    return added;
  };
  const root = { type: 'DNSKEY', name: '.', algorithm: 8, publicKey: 'AwEAAa' } as const;
  return {
    listTrustAnchors: (on) =>
      lookups.onServer(on, () =>
        done(world.anchors.filter(({ name }) => on.name === null || on.name === name)),
      ),
    addTrustAnchor: (on) => lookups.onServer(on, () => done(add(on.anchor))),
    addRootTrustAnchors: (on) => lookups.onServer(on, () => done([add(root)])),
    removeTrustAnchors: (selection) =>
      lookups.onServer(selection, () => {
        const goes = world.anchors.filter((anchor) => isSelected(selection, anchor));
        world.anchors = world.anchors.filter((anchor) => !goes.includes(anchor));
        return done(goes);
      }),
    listTrustPoints: (on) => lookups.onServer(on, () => done(world.points)),
  };
}

function isSelected(selection: TrustAnchorSelection, { name, data, keyTag }: TrustAnchor): boolean {
  if (name !== selection.name) return false;
  return (selection.type ?? data.type) === data.type && (selection.keyTag ?? keyTag) === keyTag;
}

function stored(anchor: NewTrustAnchor): TrustAnchor {
  const { name, algorithm } = anchor;
  const times = { enteredStateTime: 0, nextStateTime: null };
  if (anchor.type === 'DS') {
    const { keyTag, digestType, digest } = anchor;
    return { name, algorithm, keyTag, state: 'Valid', ...times, data: { type: 'DS', digestType, digest } };
  }
  const data = { type: 'DNSKEY', publicKey: anchor.publicKey } as const;
  return { name, algorithm, keyTag: 4711, state: 'Valid', ...times, data };
}

function serverPart(
  lookups: Lookups,
  world: MemoryWorld,
): Part<'getServerSettings' | 'listDirectoryPartitions' | 'listKeyStorageProviders'> {
  return {
    getServerSettings: (on) =>
      lookups.onServer(on, ({ fqdn, ip }) =>
        done({
          computerName: fqdn,
          ipAddresses: [ip],
          listeningIpAddresses: [ip],
          majorVersion: 10,
          minorVersion: 0,
          buildNumber: 20348,
          isReadOnlyDc: false,
          enableDnsSec: true,
          enableIpv6: true,
          dsAvailable: true,
          enableDirectoryPartitions: true,
          enableOnlineSigning: true,
          maximumSignatureScanPeriod: 2 * 86_400,
          maximumTrustAnchorActiveRefreshInterval: 15 * 86_400,
          rootTrustAnchorsUrl: 'https://data.iana.org/root-anchors/root-anchors.xml',
        }),
      ),
    listDirectoryPartitions: (on) => lookups.onServer(on, () => done(world.partitions)),
    listKeyStorageProviders: (on) =>
      lookups.onServer(on, () => done([microsoftSoftwareProvider, 'Microsoft Platform Crypto Provider'])),
  };
}
