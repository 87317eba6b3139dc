import type { DnsEnvironment } from '../../environments/dns-environment';
import type { Handlers } from '../handler';

/** The calls of the PowerShell pane. */
export function createPowerShellHandlers(
  environment: DnsEnvironment,
): Pick<Handlers, 'runPowerShell' | 'answerPowerShell' | 'completePowerShell'> {
  return {
    runPowerShell: (argument) => environment.runPowerShell(argument),
    answerPowerShell: (argument) => environment.answerPowerShell(argument),
    completePowerShell: (argument) => environment.completePowerShell(argument),
  };
}
