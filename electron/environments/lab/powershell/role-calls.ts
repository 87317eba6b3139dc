import type { DnsServerPort } from '../../../powershell/dns-server-port';
import { answer } from '../answer';
import { mapped, onZone, powerShellOrder, andThen } from './console-place';
import type { ConsolePlace } from './console-place';
import { reachedServer } from './server-names';

/** Moves the Key Master role as `Reset-DnsServerZoneKeyMasterRole` wants it (powershell.md 7.1). */
export function roleCalls(place: ConsolePlace): Pick<DnsServerPort, 'resetKeyMasterRole'> {
  return {
    resetKeyMasterRole: ({ keyMasterServer, mode, ...on }) =>
      answer(
        andThen(onZone(place, on), ({ world, server, copy }) =>
          andThen(reachedServer(world, server.name, keyMasterServer), (target) =>
            mapped(
              place.lab.execute<'move-key-master'>({
                kind: 'move-key-master',
                zone: copy.name,
                target: target.name,
                mode,
                order: powerShellOrder,
              }),
              () => ({ keyMasterServer: target.fqdn }),
            ),
          ),
        ),
      ),
  };
}
