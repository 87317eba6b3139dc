import type { Outcome } from '../../../shared/contract/outcome';
import type { SigningKey } from '../dns-server-data';
import type { OnSigningKey } from '../dns-server-port';
import type { Value } from '../value';
import type { Cmdlet } from './cmdlet';
import type { DnsCall } from './dns-cmdlet';
import { computerName, dnsCmdlet, force, outputOf, passThru, zoneName } from './dns-cmdlet';
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
    const key = call.parameters.mandatoryText('KeyId');
    return turn(call, enabling, key, (on) => call.port.enableRollover({ ...on, times }));
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
  (call) =>
    turn(call, disabling, call.parameters.mandatoryText('KeyId'), (on) => call.port.disableRollover(on)),
);

const invoke = dnsCmdlet(
  {
    name: 'Invoke-DnsServerSigningKeyRollover',
    synopsis: 'Initiates rollover of signing keys for the zone.',
    output: 'DnsServerSigningKey',
    shouldProcess: true,
    parameters: [zoneName, { ...keyId, type: 'Guid[]' }, force, passThru, computerName],
  },
  async (call) => {
    const given: Value[] = [];
    for (const key of call.parameters.texts('KeyId') ?? []) {
      if (call.isStopped()) break;
      given.push(...(await turn(call, rolling, key, (on) => call.port.startRollover(on))));
    }
    return given;
  },
);

const step = dnsCmdlet(
  {
    name: 'Step-DnsServerSigningKeyRollover',
    synopsis: 'Rolls over a KSK that is waiting for a parent DS update.',
    output: 'DnsServerSigningKey',
    shouldProcess: true,
    // No alias Cn here, and here alone (powershell.md section 3).
    parameters: [zoneName, keyId, force, passThru, { ...computerName, aliases: [] }],
  },
  (call) => turn(call, stepping, call.parameters.mandatoryText('KeyId'), (on) => call.port.stepRollover(on)),
);

/** How one way to turn a rollover is spoken of. */
interface Turn {
  /** What is announced and asked, and what could not be done, before the key's GUID. */
  readonly announcement: string;
  readonly act: string;
  readonly operation: string;
}

const rolling: Turn = {
  announcement: 'This will start the rollover of the signing key',
  act: 'start the rollover of the signing key',
  operation: 'Start rollover',
};

const stepping: Turn = {
  announcement: 'This will force the rollover to go on without the parent, of the signing key',
  act: 'step the rollover of the signing key',
  operation: 'Step rollover',
};

const enabling: Turn = {
  announcement: 'This will enable rollover of the signing key',
  act: 'enable rollover of the signing key',
  operation: 'Enable rollover',
};

const disabling: Turn = {
  announcement: 'This will disable rollover of the signing key',
  act: 'disable rollover of the signing key',
  operation: 'Disable rollover',
};

/** Announces, asks, acts on one key, and gives it out where -PassThru asks for it. */
async function turn(
  call: DnsCall,
  { announcement, act, operation }: Turn,
  key: string,
  change: (on: OnSigningKey) => Promise<Outcome<SigningKey>>,
): Promise<readonly Value[]> {
  const { parameters, server } = call;
  const zone = parameters.mandatoryText('ZoneName');
  const told = `${announcement} ${key} of the zone ${zone} on server ${server}.`;
  call.tell(told);
  if (!(await call.mayChange(operation, key, `${told} Do you want to continue?`))) return [];
  const changed = await call.take(
    change({ server, zone, keyId: key }),
    `${act} ${key} of zone ${zone}`,
    zone,
  );
  return parameters.isOn('PassThru') ? outputOf(changed, signingKeyObject) : [];
}

/** The cmdlets of rollovers (powershell.md section 3). */
export const rolloverCmdlets: readonly Cmdlet[] = [enable, disable, invoke, step];
