import type { Outcome } from '../../../../shared/contract/outcome';
import type { CommandOf } from '../../../engine/command';
import type { PartitionName } from '../../../engine/forest/directory';
import type { World } from '../../../engine/forest/world';
import { zonesOn } from '../../../engine/forest/zone-copy';
import type { ZoneCopy } from '../../../engine/forest/zone-copy';
import { zoneDirection } from '../../../engine/views/zone-rows';
import type { DnsServerZone } from '../../../powershell/dns-server-data';
import type { DnsServerPort, OnZone } from '../../../powershell/dns-server-port';
import { answer } from '../answer';
import { mapped, onServer, onZone, powerShellOrder, andThen } from './console-place';
import type { ConsolePlace } from './console-place';

type ZoneCalls = Pick<DnsServerPort, 'listZones' | 'getZone' | 'signZone' | 'unsignZone'>;

type SigningAct = CommandOf<'sign-zone'>['act'];
type SigningParameters = Parameters<DnsServerPort['signZone']>[0]['parameters'];

/** `-DoResign` signs a zone that is not signed with its saved parameters (powershell.md section 3). */
function signingAct(parameters: SigningParameters, { isSigned }: ZoneCopy): SigningAct {
  const acts = {
    default: 'sign-with-defaults',
    saved: 'sign',
    again: isSigned ? 're-sign' : 'sign',
  } as const;
  return acts[parameters];
}

/** `DC=DomainDnsZones,DC=contoso,DC=com` as a DNS name. */
export function partitionName(partition: PartitionName): string {
  return partition.replaceAll(/DC=/giu, '').replaceAll(',', '.');
}

function replicationScope({ forest }: World, partition: PartitionName): DnsServerZone['replicationScope'] {
  if (partition === forest.partitions.domainDns) return 'Domain';
  return partition === forest.partitions.forestDns ? 'Forest' : 'Custom';
}

/** A zone as `Get-DnsServerZone` answers it (powershell.md 4.4). */
export function serverZone(world: World, copy: ZoneCopy): DnsServerZone {
  const { name, type, storage, isReadOnly, isSigned } = copy;
  const place = type === 'ad-integrated-primary' && storage.kind === 'directory' ? storage : null;
  return {
    name,
    type: type === 'secondary' ? 'Secondary' : 'Primary',
    isDsIntegrated: place !== null,
    isAutoCreated: false,
    isReverseLookupZone: zoneDirection(name) === 'reverse',
    isReadOnly: isReadOnly && type !== 'secondary',
    isPaused: false,
    isShutdown: copy.status === 'expired',
    isSigned,
    distinguishedName: place?.dn ?? null,
    directoryPartition: place === null ? null : partitionName(place.partition),
    replicationScope: place === null ? 'None' : replicationScope(world, place.partition),
    zoneFile: place === null ? `${name}.dns` : null,
    dynamicUpdate: place === null ? 'None' : 'Secure',
  };
}

function getZone(place: ConsolePlace, on: OnZone): Outcome<DnsServerZone> {
  return mapped(onZone(place, on), ({ world, copy }) => serverZone(world, copy));
}

/** Signs on the very server that was named: only its Key Master does it, or it becomes that (powershell.md section 3). */
function signZone(
  place: ConsolePlace,
  on: OnZone,
  actOf: (copy: ZoneCopy) => SigningAct,
): Outcome<DnsServerZone> {
  const signed = andThen(onZone(place, on), ({ server, copy }) =>
    place.lab.execute<'sign-zone'>({
      kind: 'sign-zone',
      server: server.name,
      zone: copy.name,
      act: actOf(copy),
      order: powerShellOrder,
    }),
  );
  return andThen(signed, () => getZone(place, on));
}

/** What a console finds out about zones, and how it signs them. */
export function zoneCalls(place: ConsolePlace): ZoneCalls {
  return {
    listZones: (on) =>
      answer(
        mapped(onServer(place, on, 'Zones'), ({ world, server }) =>
          zonesOn(world, server.name).map((copy) => serverZone(world, copy)),
        ),
      ),
    getZone: (on) => answer(getZone(place, on)),
    signZone: ({ parameters, ...on }) => answer(signZone(place, on, (copy) => signingAct(parameters, copy))),
    unsignZone: (on) => answer(signZone(place, on, () => 'unsign')),
  };
}
