import type { Outcome } from '../../../../shared/contract/outcome';
import { done, refused } from '../../../../shared/contract/outcome';
import type { Order } from '../../../engine/command';
import type { Server, ServerName } from '../../../engine/forest/server';
import type { World } from '../../../engine/forest/world';
import { zoneCopy } from '../../../engine/forest/zone-copy';
import type { ZoneCopy } from '../../../engine/forest/zone-copy';
import { withoutTrailingDot } from '../../../engine/records/name';
import type { OnServer, OnZone } from '../../../powershell/dns-server-port';
import type { Lab } from '../lab';
import { calledServer } from './server-names';

/** Where a console stands: its calls go out from that server. */
export interface ConsolePlace {
  readonly lab: Lab;
  readonly local: ServerName;
}

/** A zone on a server that takes the user's call. */
export interface CalledZone {
  readonly world: World;
  readonly server: Server;
  readonly copy: ZoneCopy;
}

/** The history says of every act here that it was ordered in PowerShell. */
export const powerShellOrder: Order = { source: 'powershell', reason: null };

/** A zone's name without its trailing dot; the root stays `.`. */
export function bareName(name: string): string {
  return name === '.' ? name : withoutTrailingDot(name);
}

/** The server a call is about, as the present world has it. */
export function onServer(
  { lab, local }: ConsolePlace,
  { server }: OnServer,
  object: string,
): Outcome<{ readonly world: World; readonly server: Server }> {
  const world = lab.presentWorld();
  const called = calledServer(world, local, server, object);
  return called.kind === 'refused' ? called : done({ world, server: called.value });
}

/** The zone a call is about, as that server has it. */
export function onZone(place: ConsolePlace, on: OnZone): Outcome<CalledZone> {
  const called = onServer(place, on, on.zone);
  if (called.kind === 'refused') return called;
  const { world, server } = called.value;
  const zone = bareName(on.zone);
  const copy = zoneCopy(world, server.name, zone);
  if (copy !== null) return done({ world, server, copy });
  return refused({ code: 'zone-does-not-exist', parameters: { server: server.name, zone } });
}

/** Goes on with an outcome's value. Not called `then`: a module that exports one passes for a promise. */
export function andThen<T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  return outcome.kind === 'refused' ? outcome : next(outcome.value);
}

/** Another value in place of an outcome's. */
export function mapped<T, U>(outcome: Outcome<T>, value: (from: T) => U): Outcome<U> {
  return andThen(outcome, (from) => done(value(from)));
}
