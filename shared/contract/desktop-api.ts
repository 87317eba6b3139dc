import type { CallName, EventName } from './call-names';
import type { CallArgument, CallResult } from './calls';
import type { EventPayload } from './events';
import type { Outcome } from './outcome';

/** Stops listening to an event. */
export type Unsubscribe = () => void;

/** The parameter list of a call: empty, or its one argument. */
export type CallParameters<C extends CallName> =
  undefined extends CallArgument<C> ? [] : [argument: CallArgument<C>];

type Calls = {
  readonly [C in CallName]: (...parameters: CallParameters<C>) => Promise<Outcome<CallResult<C>>>;
};

type Listeners = {
  readonly [E in EventName as `on${Capitalize<E>}`]: (
    listener: (payload: EventPayload<E>) => void,
  ) => Unsubscribe;
};

/**
 * What the preload script exposes to the renderer as `window.dnsManager`: one verb for each call and one for
 * each event, never a generic send or invoke.
 *
 * Derived from the contract, so that a new call breaks the compile until preload and handler have it.
 */
export type DesktopApi = Calls & Listeners;
