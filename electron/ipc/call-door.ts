import { randomUUID } from 'node:crypto';
import { callChannel, callNames } from '../../shared/contract/call-names';
import type { CallName } from '../../shared/contract/call-names';
import type { CallResult } from '../../shared/contract/calls';
import { refused } from '../../shared/contract/outcome';
import type { Outcome } from '../../shared/contract/outcome';
import type { Handlers } from './handler';
import { parseArgument } from './parse-argument';

/** The part of Electron's `ipcMain` that the door uses. */
export interface CallReceiver<E> {
  readonly handle: (
    channel: string,
    listener: (event: E, ...received: unknown[]) => Promise<Outcome<unknown>>,
  ) => void;
}

/** What the door needs. */
export interface CallDoor<E> {
  readonly receiver: CallReceiver<E>;
  /** Does the message come from our own window? */
  readonly isTrustedSender: (event: E) => boolean;
  readonly handlers: Handlers;
  /** Told of every exception, with the reference that the caller was given. */
  readonly onException: (call: CallName, reference: string, error: unknown) => void;
}

/**
 * Opens the one door from the renderer to the main process.
 *
 * Every call of the contract passes the same checks in the same order: the sender, the argument, the handler. The
 * answer is always an outcome: Electron would pass on an exception's message only, and an exception is a bug.
 */
export function registerCalls<E>(door: CallDoor<E>): void {
  for (const name of callNames) {
    door.receiver.handle(callChannel(name), (event, ...received) => answer(door, name, event, received));
  }
}

async function answer<C extends CallName, E>(
  door: CallDoor<E>,
  name: C,
  event: E,
  received: readonly unknown[],
): Promise<Outcome<CallResult<C>>> {
  try {
    if (!door.isTrustedSender(event)) return refused({ code: 'foreign-sender', parameters: { call: name } });
    const argument = parseArgument(name, received);
    return argument.kind === 'refused' ? argument : await door.handlers[name](argument.value);
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    door.onException(name, reference, error);
    return refused({ code: 'unexpected', parameters: { reference } });
  }
}
