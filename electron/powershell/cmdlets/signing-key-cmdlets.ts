import type { BoundParameters } from '../binding/bound-parameters';
import type { ParameterMetadata } from '../binding/metadata';
import type { NewSigningKey, SigningKeyChanges } from '../dns-server-port';
import type { Value } from '../value';
import { microsoftSoftwareProvider } from '../../../shared/model/signing-key';
import type { Cmdlet } from './cmdlet';
import { defaultKeyLength, defaultKeys } from './default-keys';
import { computerName, dnsCmdlet, force, outputOf, passThru, zoneName } from './dns-cmdlet';
import type { DnsCall } from './dns-cmdlet';
import { signingKeyObject } from './key-objects';
import { algorithms, keyTypes, rolloverActions } from './names';

/** `-KeyId`: one descriptor of the zone. */
export const keyId: ParameterMetadata = {
  name: 'KeyId',
  type: 'Guid',
  mandatory: true,
  position: 2,
  pipeline: 'name',
  completion: 'signing-key',
};

function period(name: string): ParameterMetadata {
  return { name, type: 'TimeSpan', pipeline: 'name' };
}

const validityPeriods = [
  period('DnsKeySignatureValidityPeriod'),
  period('DSSignatureValidityPeriod'),
  period('ZoneSignatureValidityPeriod'),
];

const getKey = dnsCmdlet(
  {
    name: 'Get-DnsServerSigningKey',
    synopsis: 'Gets zone signing keys.',
    output: 'DnsServerSigningKey',
    parameters: [zoneName, { ...keyId, type: 'Guid[]', mandatory: false }, computerName],
  },
  async ({ parameters, port, server, take }) => {
    const zone = parameters.mandatoryText('ZoneName');
    const wanted = parameters.texts('KeyId');
    const keys = await take(
      port.listSigningKeys({ server, zone }),
      `get signing keys for zone ${zone}`,
      zone,
    );
    return (keys ?? [])
      .filter(({ descriptor }) => wanted?.includes(descriptor.guid.toLowerCase()) ?? true)
      .map(signingKeyObject);
  },
);

const addKey = dnsCmdlet(
  {
    name: 'Add-DnsServerSigningKey',
    synopsis: 'Adds a KSK or ZSK to a signed zone.',
    output: 'DnsServerSigningKey',
    shouldProcess: true,
    parameters: [
      zoneName,
      {
        name: 'Type',
        type: 'String',
        aliases: ['KeyType'],
        position: 2,
        values: keyTypes.all,
        pipeline: 'name',
      },
      { name: 'CryptoAlgorithm', type: 'String', position: 3, values: algorithms.all, pipeline: 'name' },
      { name: 'KeyLength', type: 'UInt32', position: 4, pipeline: 'name' },
      {
        name: 'KeyStorageProvider',
        type: 'String',
        pipeline: 'name',
        completion: 'key-storage-provider',
      },
      { name: 'StoreKeysInAD', type: 'Boolean', pipeline: 'name' },
      ...validityPeriods,
      period('InitialRolloverOffset'),
      period('RolloverPeriod'),
      passThru,
      computerName,
    ],
  },
  async (call) => {
    const { parameters, port, server, take } = call;
    const zone = parameters.mandatoryText('ZoneName');
    const act = `add a signing key to zone ${zone}`;
    const found = await take(port.getZone({ server, zone }), act, zone);
    if (!found) return [];
    const key = newKey(parameters, found.isDsIntegrated);
    call.tell(
      `Adding a signing key of type ${keyTypes.of(key.keyType)} to the zone ${zone} on server ${server}.`,
    );
    if (!(await call.mayChange(`Add a ${keyTypes.of(key.keyType)}`, zone, null))) return [];
    const added = await take(port.addSigningKey({ server, zone, key }), act, zone);
    return parameters.isOn('PassThru') ? outputOf(added, signingKeyObject) : [];
  },
);

/** Fills what was not named with the defaults; which they are for -Type is not documented, a KSK is taken. */
function newKey(parameters: BoundParameters, isDsIntegrated: boolean): NewSigningKey {
  const keyType = keyTypes.read(parameters.text('Type') ?? '') ?? 'KSK';
  const defaults = defaultKeys[keyType];
  const algorithm = algorithms.read(parameters.text('CryptoAlgorithm') ?? '') ?? defaults.algorithm;
  const provider = parameters.text('KeyStorageProvider') ?? defaults.keyStorageProvider;
  const replicates = isDsIntegrated && provider === microsoftSoftwareProvider;
  return {
    keyType,
    algorithm,
    keyLength: parameters.number('KeyLength') ?? defaultKeyLength(keyType, algorithm),
    keyStorageProvider: provider,
    storeKeysInDirectory: parameters.boolean('StoreKeysInAD') ?? replicates,
    dnskeySignatureValidity:
      parameters.seconds('DnsKeySignatureValidityPeriod') ?? defaults.dnskeySignatureValidity,
    dsSignatureValidity: parameters.seconds('DSSignatureValidityPeriod') ?? defaults.dsSignatureValidity,
    standardSignatureValidity:
      parameters.seconds('ZoneSignatureValidityPeriod') ?? defaults.standardSignatureValidity,
    rolloverPeriod: parameters.seconds('RolloverPeriod') ?? defaults.rolloverPeriod,
    initialRolloverOffset: parameters.seconds('InitialRolloverOffset') ?? defaults.initialRolloverOffset,
  };
}

const setKey = dnsCmdlet(
  {
    name: 'Set-DnsServerSigningKey',
    synopsis: 'Changes settings of a signing key.',
    output: 'DnsServerSigningKey',
    shouldProcess: true,
    parameters: [
      zoneName,
      keyId,
      ...validityPeriods,
      period('RolloverPeriod'),
      { name: 'NextRolloverAction', type: 'String', values: rolloverActions.all, pipeline: 'name' },
      passThru,
      computerName,
    ],
  },
  async (call) => {
    const { parameters, port, server, take } = call;
    const zone = parameters.mandatoryText('ZoneName');
    const key = parameters.mandatoryText('KeyId');
    const changes = keyChanges(parameters);
    const act = `set the signing key ${key} of zone ${zone}`;
    // One optional parameter at least is required (powershell.md section 3); how the refusal reads is not documented.
    if (Object.keys(changes).length === 0) {
      call.refuse({ code: 'invalid-parameter', parameters: { parameter: 'KeyId' } }, act, zone);
      return [];
    }
    call.tell(`Modifies the signing key ${key} of the zone ${zone} on server ${server}.`);
    if (!(await call.mayChange('Set signing key', key, null))) return [];
    const set = await take(port.setSigningKey({ server, zone, keyId: key, changes }), act, zone);
    return parameters.isOn('PassThru') ? outputOf(set, signingKeyObject) : [];
  },
);

function keyChanges(parameters: BoundParameters): SigningKeyChanges {
  const action = rolloverActions.read(parameters.text('NextRolloverAction') ?? '');
  return {
    ...defined('dnskeySignatureValidity', parameters.seconds('DnsKeySignatureValidityPeriod')),
    ...defined('dsSignatureValidity', parameters.seconds('DSSignatureValidityPeriod')),
    ...defined('standardSignatureValidity', parameters.seconds('ZoneSignatureValidityPeriod')),
    ...defined('rolloverPeriod', parameters.seconds('RolloverPeriod')),
    ...(action && { nextRolloverAction: action }),
  };
}

/** A record of one field, empty for a value that was not given. */
export function defined<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  const record: Partial<Record<K, V>> = {};
  if (value !== undefined) record[name] = value;
  return record;
}

const removeKey = dnsCmdlet(
  {
    name: 'Remove-DnsServerSigningKey',
    synopsis: 'Removes signing keys.',
    output: 'DnsServerSigningKey',
    shouldProcess: true,
    parameters: [zoneName, { ...keyId, type: 'Guid[]' }, force, passThru, computerName],
  },
  async (call) => {
    const { parameters } = call;
    const given: Value[] = [];
    for (const key of parameters.texts('KeyId') ?? []) {
      if (call.isStopped()) break;
      given.push(...(await removeOne(call, parameters.mandatoryText('ZoneName'), key)));
    }
    return given;
  },
);

async function removeOne(call: DnsCall, zone: string, key: string): Promise<readonly Value[]> {
  const { parameters, port, server, take } = call;
  const announcement = `This will remove the signing key ${key} from the zone ${zone} on server ${server}.`;
  call.tell(announcement);
  if (!(await call.mayChange('Remove signing key', key, `${announcement} Do you want to continue?`)))
    return [];
  const answer = port.removeSigningKey({ server, zone, keyId: key });
  const removed = await take(answer, `remove the signing key ${key} from zone ${zone}`, zone);
  return parameters.isOn('PassThru') ? outputOf(removed, signingKeyObject) : [];
}

/** The cmdlets of signing keys (powershell.md section 3). */
export const signingKeyCmdlets: readonly Cmdlet[] = [getKey, addKey, setKey, removeKey];
