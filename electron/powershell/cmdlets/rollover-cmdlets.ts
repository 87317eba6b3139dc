import type { Outcome } from '../../../shared/contract/outcome';
import type { SigningKey } from '../dns-server-data';
import type { OnSigningKey } from '../dns-server-port';
import type { Value } from '../value';
import type { Cmdlet } from './cmdlet';
import type { DnsCall } from './dns-cmdlet';
import { computerName, dnsCmdlet, force, passThru, zoneName } from './dns-cmdlet';
import { signingKeyObject } from './key-objects';
import { defined, keyId } from './signing-key-cmdlets';

const enable = dnsCmdlet(
  {
    name: 'Enable-DnsServerSigningKeyRollover',
    synopsis: 'Enables rollover on the input key.',
    output: 'DnsServerSigningKey',
    shouldProcess: true,
    parameters: [
      zoneName,
      keyId,
      { name: 'RolloverPeriod', type: 'TimeSpan', position: 3, pipeline: 'name' },
      { name: 'InitialRolloverOffset', type: 'TimeSpan', position: 4, pipeline: 'name' },
      force,
      passThru,
      computerName,
    ],
  },
  (call) => {
    const times = {
      ...defined('rolloverPeriod', call.parameters.seconds('RolloverPeriod')),
      ...defined('initialRolloverOffset', call.parameters.seconds('InitialRolloverOffset')),
    };
    return switchRollover(call, 'enable', (key) => call.port.enableRollover({ ...key, times }));
  },
);

const disable = dnsCmdlet(
  {
    name: 'Disable-DnsServerSigningKeyRollover',
    synopsis: 'Disables key rollover on an input key.',
    output: 'DnsServerSigningKey',
    shouldProcess: true,
    parameters: [zoneName, keyId, force, passThru, computerName],
  },
  (call) => switchRollover(call, 'disable', (key) => call.port.disableRollover(key)),
);

async function switchRollover(
  call: DnsCall,
  verb: 'enable' | 'disable',
  act: (key: OnSigningKey) => Promise<Outcome<SigningKey>>,
): Promise<readonly Value[]> {
  const { parameters, server } = call;
  const zone = parameters.mandatoryText('ZoneName');
  const key = parameters.mandatoryText('KeyId');
  const announcement = `This will ${verb} rollover of the signing key ${key} of the zone ${zone} on server ${server}.`;
  call.tell(announcement);
  const operation = verb === 'enable' ? 'Enable rollover' : 'Disable rollover';
  if (!(await call.mayChange(operation, key, `${announcement} Do you want to continue?`))) return [];
  const changed = await call.take(
    act({ server, zone, keyId: key }),
    `${verb} rollover of the signing key ${key} of zone ${zone}`,
    zone,
  );
  return changed && parameters.isOn('PassThru') ? [signingKeyObject(changed)] : [];
}

/** The cmdlets that switch automatic rollover (powershell.md section 3). */
export const rolloverCmdlets: readonly Cmdlet[] = [enable, disable];
