import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { Value } from '../value';
import type { Cmdlet } from './cmdlet';
import { defaultKeys } from './default-keys';
import type { DnsCall } from './dns-cmdlet';
import { computerName, dnsCmdlet, force, outputOf, passThru, zoneName } from './dns-cmdlet';
import { timeSpanText } from '../format/time-span';
import { algorithms, keyTypes } from './names';
import { timeSpan } from '../value';
import { zoneObject } from './zone-objects';

const getZone = dnsCmdlet(
  {
    name: 'Get-DnsServerZone',
    synopsis: 'Gets details of DNS zones on a DNS server.',
    output: 'DnsServerPrimaryZone',
    parameters: [
      {
        name: 'Name',
        type: 'String[]',
        aliases: ['ZoneName'],
        position: 1,
        pipeline: 'name',
        completion: 'zone',
      },
      computerName,
    ],
  },
  async ({ parameters, port, server, take, isStopped }) => {
    const names = parameters.texts('Name');
    if (!names) {
      const zones = await take(port.listZones({ server }), 'enumerate zones', server);
      return (zones ?? []).map(zoneObject);
    }
    const given: Value[] = [];
    for (const zone of names) {
      if (isStopped()) break;
      const found = await take(port.getZone({ server, zone }), `get information for zone ${zone}`, zone);
      given.push(...outputOf(found, zoneObject));
    }
    return given;
  },
);

const signZone = dnsCmdlet(
  {
    name: 'Invoke-DnsServerZoneSign',
    synopsis: 'Signs a DNS server zone.',
    output: 'DnsServerPrimaryZone',
    shouldProcess: true,
    parameters: [
      zoneName,
      { name: 'SignWithDefault', type: 'SwitchParameter', pipeline: 'name' },
      { name: 'DoResign', type: 'SwitchParameter', pipeline: 'name' },
      force,
      passThru,
      computerName,
    ],
  },
  async (call) => {
    const { parameters, port, server } = call;
    const zone = parameters.mandatoryText('ZoneName');
    const resign = parameters.isOn('DoResign');
    // With both switches the defaults win: they re-sign a signed zone as well (powershell.md section 3).
    const withDefault = parameters.isOn('SignWithDefault');
    const verb = withDefault || !resign ? 'sign' : 're-sign';
    const announcement = withDefault
      ? defaultAnnouncement()
      : `This will ${verb} the zone ${zone} on server ${server}.`;
    call.tell(announcement);
    const operation = withDefault ? 'Sign with default settings' : capitalised(verb);
    if (!(await call.mayChange(operation, zone, `${announcement}\nDo you want to continue?`))) return [];
    const kind = withDefault ? 'default' : resign ? 'again' : 'saved';
    return changed(call, port.signZone({ server, zone, parameters: kind }), `${verb} zone ${zone}`, zone);
  },
);

const unsignZone = dnsCmdlet(
  {
    name: 'Invoke-DnsServerZoneUnsign',
    synopsis: 'Unsigns a DNS server zone.',
    output: 'DnsServerPrimaryZone',
    shouldProcess: true,
    parameters: [zoneName, force, passThru, computerName],
  },
  async (call) => {
    const { parameters, port, server } = call;
    const zone = parameters.mandatoryText('ZoneName');
    const announcement = `This will initiate unsigning of the zone ${zone} on server ${server}.`;
    call.tell(announcement);
    if (!(await call.mayChange('Unsign', zone, `${announcement}\nDo you want to continue?`))) return [];
    return changed(call, port.unsignZone({ server, zone }), `unsign zone ${zone}`, zone);
  },
);

async function changed(
  { parameters, take }: DnsCall,
  answer: ReturnType<DnsCall['port']['signZone']>,
  act: string,
  zone: string,
): Promise<readonly Value[]> {
  const signed = await take(answer, act, zone);
  return parameters.isOn('PassThru') ? outputOf(signed, zoneObject) : [];
}

function capitalised(verb: string): string {
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
}

/** What the verbose stream says about signing with defaults (powershell.md 5.5). */
function defaultAnnouncement(): string {
  const settings = defaultSigningSettings;
  const keyLine = (type: 'KSK' | 'ZSK'): string => {
    const { algorithm, keyLength, rolloverPeriod } = defaultKeys[type];
    const start = `One ${keyTypes.of(type)} with:`.padEnd('One ZoneSigningKey with:'.length);
    return `${start} CryptoAlgorithm: ${algorithms.of(algorithm)}  Key Length: ${keyLength}  Rollover Period: ${timeSpanText(timeSpan(rolloverPeriod))}`;
  };
  return [
    'This will reset the DNSSEC settings for the zone to defaults and sign it.',
    'The following parameters will be configured:',
    keyLine('KSK'),
    keyLine('ZSK'),
    `Authenticated Denial of Existence: ${settings.signWithNsec3 ? 'NSec3' : 'NSec'}`,
    `Random Salt Length: ${settings.nsec3RandomSaltLength} octets`,
    'NSec3 Hash Algorithm: RsaSha1',
    `NSec3 Iterations: ${settings.nsec3Iterations}`,
    `NSec3 OptOut: ${settings.nsec3OptOut ? 'Yes' : 'No'}.`,
  ].join('\n');
}

/** The cmdlets of zones and their signing (powershell.md section 3). */
export const zoneCmdlets: readonly Cmdlet[] = [getZone, signZone, unsignZone];
