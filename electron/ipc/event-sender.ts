import { eventChannel } from '../../shared/contract/call-names';
import type { EventName } from '../../shared/contract/call-names';
import type { EventPayload } from '../../shared/contract/events';

/** The part of Electron's web contents that takes messages. */
export interface EventTarget {
  readonly isDestroyed: () => boolean;
  readonly send: (channel: string, payload: unknown) => void;
}

/** Sends an event of the contract to every window. */
export type SendEvent = <E extends EventName>(name: E, payload: EventPayload<E>) => void;

/**
 * The one place from which events leave the main process.
 *
 * Typed by the contract, and silent towards windows that have gone: work often ends after its window.
 */
export function createEventSender(targets: () => Iterable<EventTarget>): SendEvent {
  return (name, payload) => {
    for (const target of targets()) {
      if (!target.isDestroyed()) target.send(eventChannel(name), payload);
    }
  };
}
