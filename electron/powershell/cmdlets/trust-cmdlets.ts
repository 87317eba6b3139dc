import type { BoundParameters } from '../binding/bound-parameters';
import type { ParameterMetadata } from '../binding/metadata';
import type { TrustAnchorType } from '../dns-server-data';
import type { NewTrustAnchor, TrustAnchorSelection } from '../dns-server-port';
import { plainText } from '../format/plain-text';
import type { Value } from '../value';
import { itemsOf, memberOf } from '../value';
import type { Cmdlet } from './cmdlet';
import type { DnsCall } from './dns-cmdlet';
import { computerName, dnsCmdlet, force, outputOf, passThru } from './dns-cmdlet';
import { algorithms, digests } from './names';
import { trustAnchorObject, trustPointObject } from './trust-objects';

const anchorName: ParameterMetadata = {
  name: 'Name',
  type: 'String',
  aliases: ['TrustAnchorName'],
  mandatory: true,
  position: 1,
  pipeline: 'name',
  completion: 'trust-point',
};

const getAnchor = dnsCmdlet(
  {
    name: 'Get-DnsServerTrustAnchor',
    synopsis: 'Gets trust anchors on a DNS server.',
    output: 'DnsServerTrustAnchor',
    parameters: [anchorName, computerName],
  },
  async ({ parameters, port, server, take }) => {
    const name = parameters.mandatoryText('Name');
    const act = `get trust anchors for trust point ${name}`;
    const anchors = await take(port.listTrustAnchors({ server, name: trustPoint(name) }), act, name);
    return (anchors ?? []).map(trustAnchorObject);
  },
);

const addAnchor = dnsCmdlet(
  {
    name: 'Add-DnsServerTrustAnchor',
    synopsis: 'Adds a trust anchor to a DNS server.',
    output: 'DnsServerTrustAnchor',
    shouldProcess: true,
    defaultSet: 'DnsKey',
    parameters: [
      { ...anchorName, sets: ['DnsKey', 'DS'] },
      {
        name: 'CryptoAlgorithm',
        type: 'String',
        mandatory: true,
        position: 2,
        sets: ['DnsKey', 'DS'],
        values: algorithms.all,
        pipeline: 'name',
      },
      { name: 'Base64Data', type: 'String', mandatory: true, sets: ['DnsKey'], pipeline: 'name' },
      { name: 'KeyProtocol', type: 'String', sets: ['DnsKey'], values: ['DnsSec'], pipeline: 'name' },
      { name: 'KeyTag', type: 'UInt16', mandatory: true, sets: ['DS'], pipeline: 'name' },
      {
        name: 'DigestType',
        type: 'String',
        mandatory: true,
        sets: ['DS'],
        values: digests.all,
        pipeline: 'name',
      },
      { name: 'Digest', type: 'String', mandatory: true, sets: ['DS'], pipeline: 'name' },
      { name: 'Root', type: 'SwitchParameter', mandatory: true, sets: ['Root'] },
      passThru,
      computerName,
    ],
  },
  (call) => (call.parameters.isOn('Root') ? addRoot(call) : addOne(call)),
);

async function addRoot(call: DnsCall): Promise<readonly Value[]> {
  const { parameters, port, server, take } = call;
  call.tell(`Adding the trust anchors of the root zone on server ${server}.`);
  if (!(await call.mayChange('Add the trust anchors of the root zone', server, null))) return [];
  const added = await take(
    port.addRootTrustAnchors({ server }),
    'add the trust anchors of the root zone',
    '.',
  );
  return parameters.isOn('PassThru') ? (added ?? []).map(trustAnchorObject) : [];
}

async function addOne(call: DnsCall): Promise<readonly Value[]> {
  const { parameters, port, server, take } = call;
  const anchor = newAnchor(parameters);
  const { name, type } = anchor;
  call.tell(`Adding trust anchor for trust point ${name} of type ${type} on server ${server}.`);
  if (!(await call.mayChange(`Add a trust anchor of type ${type}`, name, null))) return [];
  const added = await take(
    port.addTrustAnchor({ server, anchor }),
    `add trust anchor for trust point ${name}`,
    name,
  );
  return parameters.isOn('PassThru') ? outputOf(added, trustAnchorObject) : [];
}

function newAnchor(parameters: BoundParameters): NewTrustAnchor {
  const name = trustPoint(parameters.mandatoryText('Name'));
  const algorithm = algorithms.read(parameters.mandatoryText('CryptoAlgorithm')) ?? 8;
  const publicKey = parameters.text('Base64Data');
  if (publicKey !== undefined) return { type: 'DNSKEY', name, algorithm, publicKey };
  return {
    type: 'DS',
    name,
    algorithm,
    keyTag: parameters.number('KeyTag') ?? 0,
    digestType: digests.read(parameters.mandatoryText('DigestType')) ?? 'SHA-256',
    digest: parameters.mandatoryText('Digest'),
  };
}

const removeAnchor = dnsCmdlet(
  {
    name: 'Remove-DnsServerTrustAnchor',
    synopsis: 'Removes a trust anchor from a DNS server.',
    output: 'DnsServerTrustAnchor',
    shouldProcess: true,
    defaultSet: 'Name',
    parameters: [
      { ...anchorName, sets: ['Name'] },
      {
        name: 'Type',
        type: 'String',
        aliases: ['TrustAnchorType'],
        position: 2,
        sets: ['Name'],
        values: ['DnsKey', 'DS'],
        pipeline: 'name',
      },
      {
        name: 'InputObject',
        type: 'CimInstance[]',
        mandatory: true,
        sets: ['InputObject'],
        pipeline: 'value',
      },
      force,
      passThru,
      computerName,
    ],
  },
  async (call) => {
    const given: Value[] = [];
    for (const selection of selections(call)) {
      if (call.isStopped()) break;
      given.push(...(await removeSelected(call, selection)));
    }
    return given;
  },
);

function selections({ parameters, server }: DnsCall): readonly TrustAnchorSelection[] {
  const objects = itemsOf(parameters.value('InputObject') ?? null);
  if (objects.length > 0)
    return objects.map((anchor) => {
      const keyTag = memberOf(anchor, 'KeyTag');
      return {
        server,
        name: trustPoint(plainText(memberOf(anchor, 'TrustAnchorName'))),
        type: anchorType(plainText(memberOf(anchor, 'TrustAnchorType'))),
        keyTag: typeof keyTag === 'number' ? keyTag : null,
      };
    });
  const name = trustPoint(parameters.mandatoryText('Name'));
  return [{ server, name, type: anchorType(parameters.text('Type') ?? ''), keyTag: null }];
}

async function removeSelected(call: DnsCall, selection: TrustAnchorSelection): Promise<readonly Value[]> {
  const { parameters, port, server, take } = call;
  const { name, type } = selection;
  const what = type === null ? 'all trust anchors' : `trust anchors of type ${type}`;
  const announcement = `This will remove ${what} at the trust point ${name} on server ${server}.`;
  call.tell(announcement);
  const question = `${announcement} Do you want to continue?`;
  if (!(await call.mayChange(`Remove ${what}`, name, question))) return [];
  const removed = await take(
    port.removeTrustAnchors(selection),
    `remove trust anchors for trust point ${name}`,
    name,
  );
  return parameters.isOn('PassThru') ? (removed ?? []).map(trustAnchorObject) : [];
}

function anchorType(text: string): TrustAnchorType | null {
  if (text === '') return null;
  return text.toLowerCase() === 'ds' ? 'DS' : 'DNSKEY';
}

/** A trust point's name without its trailing dot, which is how the console prints it; the root stays `.`. */
function trustPoint(name: string): string {
  return name.length > 1 && name.endsWith('.') ? name.slice(0, -1) : name;
}

const getPoint = dnsCmdlet(
  {
    name: 'Get-DnsServerTrustPoint',
    synopsis: 'Gets trust points on a DNS server.',
    output: 'DnsServerTrustPoint',
    parameters: [
      {
        name: 'Name',
        type: 'String[]',
        aliases: ['TrustPointName'],
        position: 1,
        pipeline: 'name',
        completion: 'trust-point',
      },
      computerName,
    ],
  },
  async ({ parameters, port, server, take }) => {
    const points = await take(port.listTrustPoints({ server }), 'get trust points', server);
    const names = parameters.texts('Name')?.map((name) => trustPoint(name).toLowerCase());
    return (points ?? [])
      .filter(({ name }) => names?.includes(name.toLowerCase()) ?? true)
      .map(trustPointObject);
  },
);

/** The cmdlets of trust anchors and trust points (powershell.md section 3). */
export const trustCmdlets: readonly Cmdlet[] = [getAnchor, addAnchor, removeAnchor, getPoint];
