import type { Value } from '../value';
import { hasKind, propertiesOf, propertyOf } from '../value';
import { hasWildcard, wildcardPattern } from '../wildcard';

/** Properties that come from the module's own type files and so stand first in `fl *` (powershell.md 5.4). */
const addedByModule: Readonly<Record<string, readonly string[]>> = {
  DnsServerSigningKey: ['KeyId', 'IsRolloverEnabled'],
  DnsServerDnsSecZoneSetting: ['IsNSec3SaltConfigured'],
};

/**
 * The properties that names and wildcards mean on a value, in the order asked for.
 *
 * A name the value does not have stays in the list: PowerShell shows it as empty.
 */
export function matchingNames(value: Value, wanted: readonly string[]): readonly string[] {
  const names = wanted.flatMap((pattern) => {
    if (!hasWildcard(pattern)) return [propertyOf(value, pattern)?.name ?? pattern];
    const fits = wildcardPattern(pattern);
    return propertiesOf(value)
      .map(({ name }) => name)
      .filter((name) => fits.test(name));
  });
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/** The order `Format-List *` shows a management object in: what the module adds, then the class's by alphabet. */
export function everyName(value: Value): readonly string[] {
  const names = propertiesOf(value).map(({ name }) => name);
  if (!isManagementObject(value)) return names;
  const first = addedByModule[value.typeName] ?? [];
  const rest = names.filter((name) => !first.includes(name) && name !== 'CimClass');
  return [...first, ...rest.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)), 'CimClass'];
}

/** Gives a management object its `CimClass`, which only `Format-List *` shows here. */
export function withCimClass(value: Value): Value {
  if (!isManagementObject(value)) return value;
  const cimClass = { name: 'CimClass', value: `root/Microsoft/Windows/DNS:${value.typeName}` };
  return { ...value, properties: [...value.properties, cimClass] };
}

function isManagementObject(value: Value): value is Extract<Value, { kind: 'object' }> {
  return hasKind(value) && value.kind === 'object' && value.typeName.startsWith('DnsServer');
}
