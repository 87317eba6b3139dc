import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { ParameterMetadata } from '../binding/metadata';
import type { Value } from '../value';
import type { Cmdlet } from './cmdlet';
import { computerName, dnsCmdlet, outputOf, passThru, zoneName } from './dns-cmdlet';
import { settingFields } from './setting-fields';
import { validationObject, zoneSettingObject } from './zone-objects';

const getSetting = dnsCmdlet(
  {
    name: 'Get-DnsServerDnsSecZoneSetting',
    synopsis: 'Gets DNSSEC settings for a zone.',
    output: 'DnsServerDnsSecZoneSetting',
    parameters: [{ ...zoneName, type: 'String[]' }, computerName],
  },
  async ({ parameters, port, server, take, isStopped }) => {
    const given: Value[] = [];
    for (const zone of parameters.texts('ZoneName') ?? []) {
      if (isStopped()) break;
      const answer = port.getZoneSettings({ server, zone });
      const settings = await take(answer, `get the DNSSEC settings for zone ${zone}`, zone);
      given.push(...outputOf(settings, zoneSettingObject));
    }
    return given;
  },
);

const setSetting = dnsCmdlet(
  {
    name: 'Set-DnsServerDnsSecZoneSetting',
    synopsis: 'Changes settings for DNSSEC for a zone.',
    output: 'DnsServerDnsSecZoneSetting',
    shouldProcess: true,
    parameters: [
      zoneName,
      ...settingFields.map(({ property, type, values, position }): ParameterMetadata => ({
        name: property,
        type,
        pipeline: 'name',
        ...(values && { values }),
        ...(position !== undefined && { position }),
      })),
      passThru,
      computerName,
    ],
  },
  async ({ parameters, port, server, take, tell, mayChange }) => {
    const zone = parameters.mandatoryText('ZoneName');
    const fields = settingFields.filter(({ property }) => parameters.has(property));
    const changes = fields.reduce<Partial<SigningSettings>>(
      (all, { read }) => ({ ...all, ...read(parameters) }),
      {},
    );
    const names = fields.map(({ property }) => property).join(', ');
    const operation = `Set ${names || 'DNSSEC settings'}`;
    tell(`Modifies the DNSSEC properties for the zone ${zone} on server ${server}.`);
    if (!(await mayChange(operation, zone, null))) return [];
    const answer = port.setZoneSettings({ server, zone, changes });
    const settings = await take(answer, `set the DNSSEC settings for zone ${zone}`, zone);
    if (!settings) return [];
    for (const { property, verboseName } of fields)
      tell(`${verboseName ?? property} successfully set on server ${server}.`);
    return parameters.isOn('PassThru') ? [zoneSettingObject(settings)] : [];
  },
);

const testSetting = dnsCmdlet(
  {
    name: 'Test-DnsServerDnsSecZoneSetting',
    synopsis: 'Validates DNSSEC settings for a zone.',
    output: 'DnsServerZoneDnsSecValidationResult',
    parameters: [zoneName, computerName],
  },
  async ({ parameters, port, server, take }) => {
    const zone = parameters.mandatoryText('ZoneName');
    const answer = port.validateZoneSettings({ server, zone });
    return outputOf(
      await take(answer, `validate the DNSSEC settings for zone ${zone}`, zone),
      validationObject,
    );
  },
);

/** The cmdlets of a zone's DNSSEC settings (powershell.md section 3). */
export const zoneSettingCmdlets: readonly Cmdlet[] = [getSetting, setSetting, testSetting];
