import type { DnsEnvironment } from '../environments/dns-environment';
import type { SendEvent } from './event-sender';
import type { Handlers } from './handler';
import { createConsoleHandlers } from './handlers/console-handlers';
import type { ConsolePorts } from './handlers/console-handlers';
import { createKeyMasterHandlers } from './handlers/key-master-handlers';
import { createLabHandlers } from './handlers/lab-handlers';
import { createPowerShellHandlers } from './handlers/powershell-handlers';
import { createRolloverHandlers } from './handlers/rollover-handlers';
import { createServerHandlers } from './handlers/server-handlers';
import type { AppVersions } from './handlers/server-handlers';
import { createSigningHandlers } from './handlers/signing-handlers';
import { createZoneHandlers } from './handlers/zone-handlers';
import { createLongWork } from './long-work';

/** What the handlers need. */
export interface HandlerParts {
  readonly environment: DnsEnvironment;
  readonly versions: AppVersions;
  readonly console: ConsolePorts;
  readonly sendEvent: SendEvent;
}

/** The handlers of all topics; a call of the contract without one breaks the compile here. */
export function createHandlers({ environment, versions, console, sendEvent }: HandlerParts): Handlers {
  const work = createLongWork(sendEvent);
  return {
    ...createServerHandlers(environment, versions),
    ...createZoneHandlers(environment),
    ...createSigningHandlers(environment),
    ...createRolloverHandlers(environment, work),
    ...createKeyMasterHandlers(environment, sendEvent),
    ...createLabHandlers(environment, work),
    ...createPowerShellHandlers(environment),
    ...createConsoleHandlers(console, environment, work),
  };
}
