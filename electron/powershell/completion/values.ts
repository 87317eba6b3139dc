import type { Outcome } from '../../../shared/contract/outcome';
import type { ParameterMetadata } from '../binding/metadata';
import type { Cmdlet } from '../cmdlets/cmdlet';
import type { DnsServerPort } from '../dns-server-port';
import { keyTypes } from '../cmdlets/names';
import type { ArgumentPosition } from './argument-position';

/** A value that can be inserted, and what to say about it. */
export interface ValueOffer {
  readonly value: string;
  readonly detail: string;
}

/** Where values come from. */
export interface ValueSources {
  readonly port: DnsServerPort;
  readonly localServer: string;
  readonly cmdlets: readonly Cmdlet[];
}

/** The values a parameter can take: its allowed ones, or what the world holds. A refusal offers nothing. */
export async function valuesFor(
  parameter: ParameterMetadata,
  { given }: ArgumentPosition,
  sources: ValueSources,
): Promise<readonly ValueOffer[]> {
  if (parameter.values) return offers(parameter.values, '');
  const server = given.get('ComputerName') ?? sources.localServer;
  switch (parameter.completion) {
    case 'zone':
      return zonesOf(sources.port, server);
    case 'server':
      return serversOf(sources.port);
    case 'signing-key':
      return signingKeysOf(sources.port, server, given.get('ZoneName'));
    case 'trust-point':
      return namesOf(sources.port.listTrustPoints({ server }), 'trust point');
    case 'directory-partition':
      return namesOf(sources.port.listDirectoryPartitions({ server }), 'directory partition');
    case 'key-storage-provider': {
      const providers = await sources.port.listKeyStorageProviders({ server });
      return offers(valueOf(providers), 'key storage provider');
    }
    case 'command':
      return sources.cmdlets.map(({ metadata }) => ({ value: metadata.name, detail: metadata.synopsis }));
    default:
      return [];
  }
}

async function zonesOf(port: DnsServerPort, server: string): Promise<readonly ValueOffer[]> {
  return valueOf(await port.listZones({ server })).map(({ name, type, isSigned }) => ({
    value: name,
    detail: `${type}, ${isSigned ? 'signed' : 'not signed'}`,
  }));
}

async function serversOf(port: DnsServerPort): Promise<readonly ValueOffer[]> {
  return valueOf(await port.listServers()).map(({ name, fqdn }) => ({ value: fqdn, detail: name }));
}

async function signingKeysOf(
  port: DnsServerPort,
  server: string,
  zone: string | undefined,
): Promise<readonly ValueOffer[]> {
  if (zone === undefined) return [];
  return valueOf(await port.listSigningKeys({ server, zone })).map(({ descriptor }) => ({
    value: descriptor.guid,
    detail: keyTypes.of(descriptor.keyType),
  }));
}

async function namesOf(
  answer: Promise<Outcome<readonly { readonly name: string }[]>>,
  detail: string,
): Promise<readonly ValueOffer[]> {
  return offers(
    valueOf(await answer).map(({ name }) => name),
    detail,
  );
}

function valueOf<T>(outcome: Outcome<readonly T[]>): readonly T[] {
  return outcome.kind === 'done' ? outcome.value : [];
}

function offers(values: readonly string[], detail: string): readonly ValueOffer[] {
  return values.map((value) => ({ value, detail }));
}
