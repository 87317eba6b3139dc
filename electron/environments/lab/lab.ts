import { assertNever } from '../../../shared/assert-never';
import { done } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Endpoint } from '../../../shared/model/server';
import type { Clock, KeyMaker, KeyVault, Log, StateStore, UndoChange } from '../../adapters/ports';
import type { StandingCrew } from '../../adapters/signatures/standing-crew';
import type { VerifyZone } from '../../adapters/verification/zone-verification';
import type { ReadZoneFile } from '../../adapters/zone-file-reader';
import type { CommandKind, CommandOf, CommandResults } from '../../engine/command';
import type { Action } from '../../engine/decision';
import type { Instant } from '../../engine/forest/directory';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import type { SignedZone } from '../../engine/signing/signed-zone/signed-zone';
import type { DnsEnvironment, EnvironmentListener } from '../dns-environment';
import { ChangeNotifier } from './change-notifier';
import { DeadEndpoints } from './dead-endpoints';
import { startDnsService } from './dns-service';
import type { ServedZones } from './dns-service';
import { DnsServices } from './dns-services';
import { KeyGeneration, generationProgress, waitingKeys } from './key-generation';
import { recoverWorld } from './recovery';
import type { Recovery } from './recovery';
import { SignedCopies } from './signatures/signed-copies';
import { WorldRunner } from './world-runner';
import type { Decided } from './world-runner';

/** What a lab is made of. */
export interface LabParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly store: StateStore;
  readonly vault: KeyVault;
  readonly keyMaker: KeyMaker;
  readonly readZoneFile: ReadZoneFile;
  /** Who makes the signatures; closed with the lab. */
  readonly signingCrew: StandingCrew;
  readonly verifyZone: VerifyZone;
  readonly createWorld: () => World;
}

/**
 * The machinery of the lab: the world that the engine decides about, and everything outside it that follows.
 *
 * It can be asked as soon as it is made. Sockets and keys come after that, and are told as changes.
 */
export class Lab {
  readonly parts: LabParts;
  readonly deadEndpoints = new DeadEndpoints();
  readonly #recovery: Recovery;
  readonly #runner: WorldRunner;
  readonly #services: DnsServices;
  readonly #keys: KeyGeneration;
  readonly #copies: SignedCopies;
  readonly #notifier: ChangeNotifier;
  #makesKeys = false;
  #restores = 0;
  /** Endpoints, checkpoints and entries of the history are no part of the revision and count as changes of it. */
  #otherChanges = 0;
  #closing: Promise<void> | null = null;

  constructor(parts: LabParts) {
    this.parts = parts;
    this.#recovery = recoverWorld(parts.store, parts.createWorld);
    this.#runner = this.#createRunner();
    this.#services = this.#createServices();
    this.#keys = this.#createKeys();
    this.#copies = this.#createCopies();
    this.#notifier = new ChangeNotifier({
      revision: () => this.#revision(),
      progress: () => generationProgress(this.world),
    });
  }

  get world(): World {
    return this.#runner.world;
  }

  get now(): Instant {
    return this.#runner.now;
  }

  /** The world as it is now, with what fell due since the last change. For looking only. */
  presentWorld(): World {
    return this.#runner.presentWorld();
  }

  execute<K extends CommandKind>(command: CommandOf<K>, goesOn = false): Outcome<CommandResults[K]> {
    return this.#runner.execute<K>(command, goesOn);
  }

  /** Keeps and carries out what was decided in several turns of the event loop; see `WorldRunner.adopt`. */
  adopt<K extends CommandKind>(basis: World, decided: Decided<K>): Outcome<CommandResults[K]> | null {
    return this.#runner.adopt<K>(basis, decided);
  }

  /** The world becomes another one, and everything outside follows. */
  restore(choose: (machineTime: Instant) => World, change: UndoChange): Outcome<null> {
    const outcome = this.#runner.restore(choose, change);
    if (outcome.kind === 'refused') return outcome;
    for (const { name } of Object.values(this.world.servers)) this.#switchService(name);
    this.#keys.replace(this.#makesKeys ? waitingKeys(this.world) : []);
    this.#restores += 1;
    this.#copies.follow(this.world);
    this.#notifier.changed();
    return done(null);
  }

  /** The signed copy of a zone that a server serves, `null` while there is none. */
  signedZone(server: ServerName, zone: string): SignedZone | null {
    return this.#copies.zoneOn(server, zone);
  }

  /** Resolves when every copy that is to be signed by now is. */
  signed(): Promise<void> {
    return this.#copies.settled();
  }

  /** Resolves when every key pair that the world waits for is made, as far as keys are made already. */
  keysMade(): Promise<void> {
    return this.#keys.settled();
  }

  /** Are key pairs made while the lab runs? Not before `startKeyGeneration`. */
  get makesKeys(): boolean {
    return this.#makesKeys;
  }

  get isClosing(): boolean {
    return this.#closing !== null;
  }

  /** How often the world became another one: who waits in between may have to give up. */
  get restores(): number {
    return this.#restores;
  }

  /** Where a server's DNS service listens, `null` while it does not. */
  endpointOf(server: ServerName): Endpoint | null {
    return this.#services.endpointOf(server);
  }

  /** Tells of a change outside the world. */
  noteChange(): void {
    this.#otherChanges += 1;
    this.#notifier.changed();
  }

  /** Begins to follow the time, and to bind the sockets of the servers that run. Call once. */
  start(): void {
    this.#runner.start();
    for (const { name, running } of Object.values(this.world.servers)) {
      if (running) void this.#services.start(name);
    }
  }

  /**
   * Begins to make the key pairs and signatures that are still missing. Call once, when nobody waits for anything else.
   */
  startKeyGeneration(): void {
    if (this.#closing !== null) return;
    this.#makesKeys = true;
    this.#keys.add(waitingKeys(this.world));
    this.#copies.start(this.world);
    this.parts.vault
      .protectStoredKeys()
      .catch((error: unknown) => this.parts.log.error('Stored keys could not be encrypted', error));
  }

  status(): ReturnType<DnsEnvironment['status']> {
    const { forest } = this.world;
    return {
      environment: { kind: 'lab', forest: forest.name },
      localServer: forest.domainNamingMaster,
      user: forest.user,
      keyProtection: this.parts.vault.protection(),
      keyGeneration: generationProgress(this.world),
      signing: this.#copies.progress,
      setAside: this.#recovery.setAside,
      timeShift: this.world.timeShift,
      revision: this.#revision(),
    };
  }

  subscribe(listener: EnvironmentListener): () => void {
    return this.#notifier.subscribe(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.all([this.#keys.close(), this.#services.close(), this.deadEndpoints.close()]);
    await this.#copies.close();
    this.#runner.close();
    this.#notifier.close();
  }

  #createRunner(): WorldRunner {
    const { store, clock, log } = this.parts;
    return new WorldRunner({
      store,
      clock,
      log,
      recovery: this.#recovery,
      onChanged: (actions) => {
        for (const action of actions) this.#perform(action);
        this.#followWorld();
        this.noteChange();
      },
    });
  }

  /** Time orders keys, too, when they roll over; and whatever changes may have to be signed. */
  #followWorld(): void {
    if (this.#makesKeys) this.#keys.add(waitingKeys(this.world));
    this.#copies.follow(this.world);
  }

  #createCopies(): SignedCopies {
    const { vault, signingCrew: crew, log } = this.parts;
    return new SignedCopies({ vault, crew, log, onChanged: () => this.#notifier.changed() });
  }

  #createServices(): DnsServices {
    const { log } = this.parts;
    const zones: ServedZones = {
      world: () => this.world,
      signedZone: (server, zone) => this.signedZone(server, zone),
    };
    return new DnsServices({
      start: (server) => startDnsService(server, zones, log),
      log,
      onChanged: () => this.noteChange(),
    });
  }

  #createKeys(): KeyGeneration {
    const { keyMaker: maker, vault, log } = this.parts;
    return new KeyGeneration({
      maker,
      vault,
      log,
      onMade: (keyId, publicKey) =>
        this.execute<'complete-key-generation'>({ kind: 'complete-key-generation', keyId, publicKey }),
    });
  }

  #perform(action: Action): void {
    switch (action.kind) {
      case 'start-dns-service':
      case 'stop-dns-service':
        this.#switchService(action.server);
        break;
      // All keys that wait are looked for after every change.
      case 'generate-key':
        break;
      default:
        assertNever(action);
    }
  }

  /** On or off, as the world has it by now. */
  #switchService(server: ServerName): void {
    const isRunning = this.world.servers[server]?.running === true;
    void (isRunning ? this.#services.start(server) : this.#services.stop(server));
  }

  #revision(): number {
    return this.world.revision + this.#otherChanges;
  }
}
