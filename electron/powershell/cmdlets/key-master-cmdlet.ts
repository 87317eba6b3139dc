import type { Value } from '../value';
import type { KeyMasterReset } from '../dns-server-port';
import type { DnsCall } from './dns-cmdlet';
import { dnsCmdlet, force, passThru, zoneName } from './dns-cmdlet';

/**
 * `Reset-DnsServerZoneKeyMasterRole`: transfers or seizes the Key Master role.
 *
 * It has no -ComputerName and so runs on the console's own server (powershell.md 1, fact 1). Where the references
 * are silent: without -KeyMasterServer the new Key Master is that server, and -PassThru, documented as a String,
 * gives out the new Key Master's name.
 */
export const resetKeyMasterRole = dnsCmdlet(
  {
    name: 'Reset-DnsServerZoneKeyMasterRole',
    synopsis: 'Transfers the role of Key Master for a DNS zone.',
    output: null,
    shouldProcess: true,
    parameters: [
      zoneName,
      { name: 'KeyMasterServer', type: 'String', position: 2, pipeline: 'name', completion: 'server' },
      { name: 'SeizeRole', type: 'SwitchParameter' },
      force,
      passThru,
    ],
  },
  async (call) => {
    const { parameters, server } = call;
    const zone = parameters.mandatoryText('ZoneName');
    const keyMasterServer = parameters.text('KeyMasterServer') ?? server;
    const seize = parameters.isOn('SeizeRole');
    const verb = seize ? 'seize' : 'transfer';
    const act = `${verb} the Key Master role for zone ${zone} to server ${keyMasterServer}`;
    call.tell(`This will ${act}.`);
    const operation = `${seize ? 'Seize' : 'Transfer'} the Key Master role to ${keyMasterServer}`;
    const question = `This will ${act}. Do you want to continue?`;
    if (!(await call.mayChange(operation, zone, question))) return [];
    return reset(call, { server, zone, keyMasterServer, mode: verb });
  },
);

async function reset(call: DnsCall, order: KeyMasterReset): Promise<readonly Value[]> {
  const { zone, mode } = order;
  const outcome = await call.port.resetKeyMasterRole(order);
  if (outcome.kind === 'done') return call.parameters.isOn('PassThru') ? [outcome.value.keyMasterServer] : [];
  if (mode === 'seize' && outcome.problem.code === 'signing-key-not-accessible')
    return seizeWithoutKeys(call, order);
  call.refuse(outcome.problem, `reset the Key Master role for zone ${zone}`, zone);
  return [];
}

/**
 * Goes on with a seizure although the new Key Master can not read the private keys.
 *
 * Whether the cmdlet of Windows ever does this is not documented (powershell.md 7.1). DNS Manager does, after a
 * warning, so it is our decision that -Force means the warning was understood, and that it is asked without.
 */
async function seizeWithoutKeys(call: DnsCall, order: KeyMasterReset): Promise<readonly Value[]> {
  const { zone, keyMasterServer } = order;
  const missing = `The private keys of zone ${zone} are not accessible to server ${keyMasterServer}.`;
  const then = 'No new keys are generated. The zone must be re-signed, and trust anchors must be replaced.';
  if (!call.parameters.isOn('Force')) {
    const question = `${missing} ${then}\nDo you want to seize the Key Master role anyway?`;
    if (!(await call.shouldContinue(question))) return [];
  }
  const given = await reset(call, { ...order, mode: 'seize-without-key-checks' });
  if (!call.isStopped()) call.warn(`${missing} ${then}`);
  return given;
}
