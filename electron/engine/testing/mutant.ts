import type { Command } from '../command';
import type { Decision } from '../decision';
import { findServer } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { realDecide } from './rule';
import type { Decide } from './rule';
import { aForest, made, seizeWithoutKeysBy, zone } from './worlds';

/** An engine that is broken on purpose, and the rule that has to notice. */
export interface Mutant {
  readonly what: string;
  readonly decide: Decide;
  /** What the rule that has to notice is called, in part. */
  readonly rule: string;
  readonly commands?: readonly Command[];
}

/** A zone of the directory: its KSK's private keys are there, its ZSK's in DC1's certificate store. */
export const start = made(
  aForest().directoryZone(zone, {
    signing: {
      keyMaster: 'DC1',
      settings: { distributeTrustAnchors: true },
      keys: [{ keyType: 'KSK' }, { keyType: 'ZSK', storeKeysInDirectory: false }],
    },
  }),
);
/** An hour passes. */
export const wait: Command = { kind: 'advance', to: start.time + 3_600_000 };
/** DC2 takes the role without its keys, and everybody hears of it. */
export const seizing = [seizeWithoutKeysBy('DC2'), wait];

/** The server of that name; one that is not there is a bug of the test. */
export function serverOf(world: World, name: string): Server {
  const server = findServer(world, name);
  if (server === null) throw new Error(`There is no ${name}`);
  return server;
}

/** An engine that does something else to the world after a command of that kind that went through. */
export const afterEach =
  (kind: Command['kind'], change: (decision: Decision, before: World) => Decision): Decide =>
  (world, command) => {
    const decision = realDecide(world, command);
    return command.kind === kind && decision.outcome.kind === 'done' ? change(decision, world) : decision;
  };

/** An engine in which the world is another one after such a command. */
export const worldAfter = (kind: Command['kind'], change: (world: World, before: World) => World): Decide =>
  afterEach(kind, (decision, before) => ({ ...decision, world: change(decision.world, before) }));

/** Two hours pass, in two steps. */
export const waits: readonly Command[] = [wait, { kind: 'advance', to: start.time + 7_200_000 }];
