import { assertNever } from '../../../shared/assert-never';
import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { CallArgument, CallResult } from '../../../shared/contract/calls';
import type { Clock, KeyMaker, KeyVault, Log, StateStore } from '../../adapters/ports';
import type { ReadZoneFile } from '../../adapters/zone-file-reader';
import type { Action } from '../../engine/decision';
import { manageableServer } from '../../engine/forest/manageable-server';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { zoneCopy } from '../../engine/forest/zone-copy';
import { plan } from '../../engine/key-master/plan';
import { dnssecProperties } from '../../engine/views/dnssec-properties';
import { recordRows } from '../../engine/views/record-rows';
import { trustAnchorRows } from '../../engine/views/trust-anchor-rows';
import { zoneRow, zoneRows } from '../../engine/views/zone-rows';
import type { DiscoveryListener, DnsEnvironment, EnvironmentListener } from '../dns-environment';
import { ChangeNotifier } from './change-notifier';
import { startDnsService } from './dns-service';
import { DnsServices } from './dns-services';
import { findCandidates } from './find-candidates';
import { readImport } from './import-zone';
import { KeyGeneration, generationProgress, waitingKeys } from './key-generation';
import { recoverWorld } from './recovery';
import type { Recovery } from './recovery';
import { serverSummaries } from './server-summaries';
import { WorldRunner } from './world-runner';

/** What a lab is made of. */
export interface LabParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly store: StateStore;
  readonly vault: KeyVault;
  readonly keyMaker: KeyMaker;
  readonly readZoneFile: ReadZoneFile;
  readonly createWorld: () => World;
}

/**
 * The lab: an Active Directory forest with its DNS servers, run by the engine.
 *
 * It can be asked as soon as it is made. Sockets and keys come after that, and are told as changes.
 */
export class LabEnvironment implements DnsEnvironment {
  readonly #parts: LabParts;
  readonly #recovery: Recovery;
  readonly #runner: WorldRunner;
  readonly #services: DnsServices;
  readonly #keys: KeyGeneration;
  readonly #notifier: ChangeNotifier;
  /** Endpoints are no part of the world and count as changes of it. */
  #endpointChanges = 0;
  #closing: Promise<void> | null = null;

  constructor(parts: LabParts) {
    this.#parts = parts;
    this.#recovery = recoverWorld(parts.store, parts.createWorld);
    this.#runner = this.#createRunner();
    this.#services = this.#createServices();
    this.#keys = this.#createKeys();
    this.#notifier = new ChangeNotifier({
      revision: () => this.#revision(),
      progress: () => generationProgress(this.world),
    });
  }

  get world(): World {
    return this.#runner.world;
  }

  /** Begins to follow the time, and to bind the sockets of the servers that run. Call once. */
  start(): void {
    this.#runner.start();
    for (const { name, running } of Object.values(this.world.servers)) {
      if (running) void this.#services.start(name);
    }
  }

  /** Begins to make the key pairs that are still missing. Call once, when nobody waits for anything else. */
  startKeyGeneration(): void {
    if (this.#closing !== null) return;
    this.#keys.add(waitingKeys(this.world));
    this.#parts.vault
      .protectStoredKeys()
      .catch((error: unknown) => this.#parts.log.error('Stored keys could not be encrypted', error));
  }

  status(): ReturnType<DnsEnvironment['status']> {
    const { forest } = this.world;
    return {
      environment: { kind: 'lab', forest: forest.name },
      localServer: forest.domainNamingMaster,
      user: forest.user,
      keyProtection: this.#parts.vault.protection(),
      keyGeneration: generationProgress(this.world),
      setAside: this.#recovery.setAside,
      revision: this.#revision(),
    };
  }

  listServers(): Promise<Outcome<CallResult<'listServers'>>> {
    return answer(done(serverSummaries(this.world, (server) => this.#services.endpointOf(server))));
  }

  listZones(argument: CallArgument<'listZones'>): Promise<Outcome<CallResult<'listZones'>>> {
    return answer(zoneRows(this.world, argument.server, argument.direction));
  }

  listRecords(argument: CallArgument<'listRecords'>): Promise<Outcome<CallResult<'listRecords'>>> {
    return answer(recordRows(this.world, argument.server, argument.zone));
  }

  listTrustAnchors(
    argument: CallArgument<'listTrustAnchors'>,
  ): Promise<Outcome<CallResult<'listTrustAnchors'>>> {
    return answer(trustAnchorRows(this.world, argument.server));
  }

  readDnssecProperties(
    argument: CallArgument<'readDnssecProperties'>,
  ): Promise<Outcome<CallResult<'readDnssecProperties'>>> {
    return answer(dnssecProperties(this.world, argument.server, argument.zone));
  }

  findCandidates(
    argument: { readonly server: string; readonly zone: string },
    listener: DiscoveryListener,
  ): Promise<Outcome<CallResult<'findCandidates'>>> {
    const endpointOf = (server: ServerName) => this.#services.lastEndpointOf(server);
    return findCandidates({ world: () => this.world, endpointOf }, argument, listener);
  }

  planMove({ server, zone, target }: CallArgument<'planMove'>): Promise<Outcome<CallResult<'planMove'>>> {
    const asked = manageableServer(this.world, server, zone);
    if (asked.kind === 'refused') return answer(asked);
    return answer(plan(this.#runner.presentWorld(), { kind: 'transfer-key-master', zone, target }));
  }

  moveKeyMaster({
    server,
    zone,
    target,
  }: CallArgument<'moveKeyMaster'>): Promise<Outcome<CallResult<'moveKeyMaster'>>> {
    const asked = manageableServer(this.world, server, zone);
    if (asked.kind === 'refused') return answer(asked);
    return answer(this.#runner.execute<'transfer-key-master'>({ kind: 'transfer-key-master', zone, target }));
  }

  setServerRunning({ server, running }: CallArgument<'setServerRunning'>): Promise<Outcome<null>> {
    return answer(
      this.#runner.execute<'set-server-running'>({ kind: 'set-server-running', server, running }),
    );
  }

  async importZone(argument: CallArgument<'importZone'>): Promise<Outcome<CallResult<'importZone'>>> {
    const { server, zone } = argument;
    const asked = manageableServer(this.world, server, zone);
    if (asked.kind === 'refused') return asked;
    const command = await readImport(argument, this.#parts.readZoneFile);
    if (command.kind === 'refused') return command;
    const outcome = this.#runner.execute<'import-zone'>(command.value);
    if (outcome.kind === 'refused') return outcome;
    const copy = zoneCopy(this.world, server, zone);
    if (copy === null) throw new Error(`The zone ${zone} was imported and is not there`);
    return done(zoneRow(copy));
  }

  subscribe(listener: EnvironmentListener): () => void {
    return this.#notifier.subscribe(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.all([this.#keys.close(), this.#services.close()]);
    this.#runner.close();
    this.#notifier.close();
  }

  #createRunner(): WorldRunner {
    const { store, clock, log } = this.#parts;
    return new WorldRunner({
      store,
      clock,
      log,
      recovery: this.#recovery,
      onChanged: (actions) => {
        for (const action of actions) this.#perform(action);
        this.#notifier.changed();
      },
    });
  }

  #createServices(): DnsServices {
    const { log } = this.#parts;
    return new DnsServices({
      start: (server) => startDnsService(server, () => this.world, log),
      log,
      onChanged: () => {
        this.#endpointChanges += 1;
        this.#notifier.changed();
      },
    });
  }

  #createKeys(): KeyGeneration {
    const { keyMaker: maker, vault, log } = this.#parts;
    return new KeyGeneration({
      maker,
      vault,
      log,
      onMade: (keyId, publicKey) =>
        this.#runner.execute<'complete-key-generation'>({
          kind: 'complete-key-generation',
          keyId,
          publicKey,
        }),
    });
  }

  #perform(action: Action): void {
    switch (action.kind) {
      case 'start-dns-service':
        void this.#services.start(action.server);
        break;
      case 'stop-dns-service':
        void this.#services.stop(action.server);
        break;
      case 'generate-key':
        this.#keys.add([action]);
        break;
      default:
        assertNever(action);
    }
  }

  #revision(): number {
    return this.world.revision + this.#endpointChanges;
  }
}

function answer<T>(outcome: Outcome<T>): Promise<Outcome<T>> {
  return Promise.resolve(outcome);
}
