import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { Clock, Log, StateStore, UndoChange } from '../../adapters/ports';
import type { CommandKind, CommandOf, CommandResults } from '../../engine/command';
import type { Action } from '../../engine/decision';
import type { Instant } from '../../engine/forest/directory';
import type { World } from '../../engine/forest/world';
import { decide } from '../../engine/decide';
import { nextDue } from '../../engine/next-due';
import { decideAt } from './decide-at';
import type { TimedDecision } from './decide-at';
import type { Recovery } from './recovery';
import { undoStepOf } from './undo-step';

/** Journal rows between two snapshots: a start replays at most this many commands. */
const rowsPerSnapshot = 100;

/** The longest wait a timer can hold (2^31 - 1 milliseconds). */
const longestTimer = 2 ** 31 - 1;

/** What a runner needs. */
export interface RunnerParts {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly recovery: Recovery;
  /** Told of every change after it is on disk, with what must be done outside. */
  readonly onChanged: (actions: readonly Action[]) => void;
}

/** A command, when it was given and what was decided. */
export interface Decided<K extends CommandKind> {
  readonly at: Instant;
  readonly command: CommandOf<K>;
  readonly decision: TimedDecision<K>;
  /** Does it belong to the act before it, so that both are taken back together? */
  readonly goesOn: boolean;
}

/**
 * Runs commands on the world, one after another, and keeps it on disk.
 *
 * A command is decided, appended to the journal and only then carried out and answered, without anything in between
 * that could interleave: there is no `await` on this road. What was answered is therefore on disk, and what is not
 * on disk has not happened.
 */
export class WorldRunner {
  readonly #parts: RunnerParts;
  #world: World;
  #sequence: number;
  #rows: number;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
    this.#world = parts.recovery.world;
    this.#sequence = parts.recovery.sequence;
    this.#rows = parts.recovery.rows;
  }

  get world(): World {
    return this.#world;
  }

  /** The number of commands that changed the world since it began. */
  get sequence(): number {
    return this.#sequence;
  }

  /** The world as it is now: with everything that has fallen due since the last change. For looking only. */
  presentWorld(): World {
    return decide<'advance'>(this.#world, { kind: 'advance', to: this.#now() }).world;
  }

  /** Catches up with the time that passed and begins to follow it. */
  start(): void {
    this.execute<'advance'>({ kind: 'advance', to: this.#now() });
    this.#setTimer();
  }

  /**
   * Decides, keeps and carries out a command.
   *
   * @param goesOn the command belongs to the act before it, so that both are taken back together
   */
  execute<K extends CommandKind>(command: CommandOf<K>, goesOn = false): Outcome<CommandResults[K]> {
    if (this.#closed) throw new Error(`The lab is closed and can not run ${command.kind}`);
    const at = this.#now();
    return this.#keep({ at, command, decision: decideAt<K>(this.#world, at, command), goesOn });
  }

  /**
   * Keeps and carries out what was decided about this world in several turns of the event loop, `null` where the world has
   * become another one meanwhile.
   *
   * `decideAt` must come to the same decision: the replay of the journal will ask it.
   */
  adopt<K extends CommandKind>(basis: World, decided: Decided<K>): Outcome<CommandResults[K]> | null {
    if (this.#closed) throw new Error(`The lab is closed and can not run ${decided.command.kind}`);
    return this.#world === basis ? this.#keep(decided) : null;
  }

  #keep<K extends CommandKind>({ at, command, decision, goesOn }: Decided<K>): Outcome<CommandResults[K]> {
    if (!isWorthKeeping(this.#world, decision.world)) return decision.outcome;
    const row = { sequence: this.#sequence + 1, at, command };
    const undo = goesOn ? null : undoStepOf(command, decision);
    const problem = this.#write(() => this.#parts.store.append(row, undo));
    if (problem !== null) return refused(problem);
    this.#commit(decision.world);
    this.#parts.onChanged(decision.actions);
    return decision.outcome;
  }

  /**
   * Makes the world another one: that is no command, so a snapshot is written instead of a row.
   *
   * @param choose makes the new world; it is told what the machine's clock says, as the other world may be ahead of it by
   * another span
   */
  restore(choose: (machineTime: Instant) => World, change: UndoChange): Outcome<null> {
    if (this.#closed) throw new Error('The lab is closed and can not be restored');
    const world = choose(this.#parts.clock.now());
    const sequence = this.#sequence + 1;
    const problem = this.#write(() => this.#parts.store.restore({ sequence, world }, change));
    if (problem !== null) return refused(problem);
    this.#world = world;
    this.#sequence = sequence;
    this.#rows = 0;
    this.#setTimer();
    return done(null);
  }

  /** Writes a last snapshot, so that the next start replays nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#rows > 0) this.#saveSnapshot();
    this.#parts.store.close();
  }

  /**
   * The present instant: the machine's clock, and what the lab's time was moved ahead. The clock may be set back; the
   * world's time never runs backwards.
   */
  get now(): Instant {
    return this.#now();
  }

  #now(): number {
    return Math.max(this.#parts.clock.now() + this.#world.timeShift, this.#world.time);
  }

  /** Writes, or says why that was impossible; then nothing has happened. */
  #write(write: () => void): Problem | null {
    try {
      write();
      return null;
    } catch (error) {
      this.#parts.log.error('The state could not be written', error);
      return { code: 'state-not-saved', parameters: { reason: messageOf(error) } };
    }
  }

  #commit(world: World): void {
    this.#world = world;
    this.#sequence += 1;
    this.#rows += 1;
    this.#setTimer();
    if (this.#rows >= rowsPerSnapshot) this.#saveSnapshot();
  }

  /** A snapshot only shortens the next start; the journal has everything, so its failure costs nothing. */
  #saveSnapshot(): void {
    try {
      this.#parts.store.saveSnapshot({ sequence: this.#sequence, world: this.#world });
      this.#rows = 0;
    } catch (error) {
      this.#parts.log.error('The snapshot could not be written', error);
    }
  }

  #setTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const due = nextDue(this.#world);
    this.#timer = due === null ? null : setTimeout(() => this.#wake(), this.#delayUntil(due));
  }

  #delayUntil(due: number): number {
    const present = this.#parts.clock.now() + this.#world.timeShift;
    return Math.min(Math.max(due - present, 0), longestTimer);
  }

  #wake(): void {
    this.execute<'advance'>({ kind: 'advance', to: this.#now() });
    this.#setTimer();
  }
}

/** What only tells the time is not; what only adds to the history is. */
function isWorthKeeping(before: World, after: World): boolean {
  return after.revision !== before.revision || after.history !== before.history;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
