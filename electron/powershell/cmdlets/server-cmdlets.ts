import type { Cmdlet } from './cmdlet';
import type { DnsCall } from './dns-cmdlet';
import { computerName, dnsCmdlet, outputOf } from './dns-cmdlet';
import { briefSettingObject, fullSettingObject, partitionObject } from './server-objects';

const getSetting = dnsCmdlet(
  {
    name: 'Get-DnsServerSetting',
    synopsis: 'Retrieves DNS server settings.',
    output: 'DnsServerSettingBrief',
    defaultSet: 'Brief',
    parameters: [
      { name: 'All', type: 'SwitchParameter', mandatory: true, sets: ['All'], pipeline: 'name' },
      computerName,
    ],
  },
  async ({ parameters, port, server, take }) => {
    const settings = await take(port.getServerSettings({ server }), 'get the DNS server settings', server);
    return outputOf(settings, parameters.isOn('All') ? fullSettingObject : briefSettingObject);
  },
);

const getPartition = dnsCmdlet(
  {
    name: 'Get-DnsServerDirectoryPartition',
    synopsis: 'Gets a DNS application directory partition.',
    output: 'DnsServerDirectoryPartition',
    defaultSet: 'Custom',
    parameters: [
      {
        name: 'Name',
        type: 'String',
        aliases: ['DirectoryPartitionName'],
        mandatory: true,
        position: 1,
        sets: ['Name'],
        pipeline: 'name',
        completion: 'directory-partition',
      },
      { name: 'Custom', type: 'SwitchParameter', sets: ['Custom'], pipeline: 'name' },
      computerName,
    ],
  },
  async (call) => {
    const { parameters, port, server, take } = call;
    const name = parameters.text('Name');
    const act = name === undefined ? 'get directory partitions' : `get the directory partition ${name}`;
    const partitions = await take(port.listDirectoryPartitions({ server }), act, name ?? server);
    if (!partitions) return [];
    const found = partitions
      .filter((partition) => name === undefined || partition.name.toLowerCase() === name.toLowerCase())
      .filter(
        ({ flags }) => !parameters.isOn('Custom') || !(flags.includes('Domain') || flags.includes('Forest')),
      );
    if (name !== undefined && found.length === 0) missingPartition(call, name);
    return found.map(partitionObject);
  },
);

/** DNS_ERROR_DP_DOES_NOT_EXIST: the list is the port's, the name is looked up here. */
function missingPartition({ report, server }: DnsCall, name: string): void {
  report({
    message: `Failed to get the directory partition ${name} on server ${server}.`,
    category: 'ObjectNotFound',
    target: { name, type: 'root/Microsoft/Windows/DNS/PS_DnsServerDirectoryPartition' },
    exception: 'CimException',
    id: 'WIN32 9901',
  });
}

const showProviders = dnsCmdlet(
  {
    name: 'Show-DnsServerKeyStorageProvider',
    synopsis: 'Returns a list of key storage providers.',
    output: null,
    parameters: [computerName],
  },
  async ({ port, server, take }) =>
    (await take(port.listKeyStorageProviders({ server }), 'get the key storage providers', server)) ?? [],
);

/** The cmdlets of a server and its directory (powershell.md section 3). */
export const serverCmdlets: readonly Cmdlet[] = [getSetting, getPartition, showProviders];
