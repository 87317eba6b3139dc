import type { DnsServerPort } from '../../../powershell/dns-server-port';
import { anchorCalls } from './anchor-calls';
import type { ConsolePlace } from './console-place';
import { keyCalls } from './key-calls';
import { roleCalls } from './role-calls';
import { serverCalls } from './server-calls';
import { settingCalls } from './setting-calls';
import { zoneCalls } from './zone-calls';

/**
 * The lab as the DnsServer cmdlets see it from one server.
 *
 * What they do goes the same way as what the dialogs do, and stands in the same history.
 */
export function createLabPort(place: ConsolePlace): DnsServerPort {
  return {
    ...serverCalls(place),
    ...zoneCalls(place),
    ...settingCalls(place),
    ...keyCalls(place),
    ...roleCalls(place),
    ...anchorCalls(place),
  };
}
