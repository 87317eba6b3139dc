import { done } from '../../../../shared/contract/outcome';
import type { PowerShellReply } from '../../../../shared/model/powershell';
import type { EnvironmentCalls } from '../../dns-environment';
import { answer } from '../answer';
import type { Lab } from '../lab';

const unavailable: PowerShellReply = {
  lines: [{ stream: 'error', text: 'The DnsServer module is not loaded.' }],
  prompt: null,
  cleared: false,
};

/** The PowerShell pane. */
export function createPowerShellCalls(
  _lab: Lab,
): EnvironmentCalls<'runPowerShell' | 'answerPowerShell' | 'completePowerShell'> {
  return {
    runPowerShell: () => answer(done(unavailable)),
    answerPowerShell: () => answer(done(unavailable)),
    completePowerShell: ({ cursor }) =>
      answer(done({ replaceFrom: cursor, replaceTo: cursor, candidates: [] })),
  };
}
