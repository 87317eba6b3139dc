import { timeSpanText } from './time-span';
import type { PsObject, Value } from '../value';
import { hasKind, isList, propertyOf } from '../value';

/**
 * A value as one text, the way it stands in a string or goes to a text parameter.
 *
 * Dates are written in the invariant culture there, not in the reader's (PowerShell's string conversion).
 */
export function plainText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(plainText).join(' ');
  switch (value.kind) {
    case 'time-span':
      return timeSpanText(value);
    case 'date-time':
      return invariantDate(value.milliseconds);
    case 'script-block':
      return value.source;
    case 'formatted':
      return value.lines.join('\n');
    case 'object':
      return objectText(value);
  }
}

/** .NET Framework prints 15 digits of a fraction. */
function numberText(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

function invariantDate(milliseconds: number): string {
  const date = new Date(milliseconds);
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year} ${date.toISOString().slice(11, 19)}`;
}

/** The classes that print as `[a][b]`: the data of a trust anchor (powershell.md 5.6). */
const bracketed: Readonly<Record<string, readonly string[]>> = {
  DnsServerResourceRecordDnsKey: ['KeyTag', 'KeyProtocol', 'CryptoAlgorithm', 'Base64Data'],
  DnsServerResourceRecordDS: ['KeyTag', 'CryptoAlgorithm', 'DigestType', 'Digest'],
};

function objectText(object: PsObject): string {
  const names = bracketed[object.typeName];
  if (names) return names.map((name) => `[${plainText(propertyOf(object, name)?.value ?? null)}]`).join('');
  if (!object.typeName.startsWith('Selected.')) return object.typeName;
  return `@{${object.properties.map(({ name, value }) => `${name}=${nestedText(value)}`).join('; ')}}`;
}

function nestedText(value: Value): string {
  return hasKind(value) && value.kind === 'object' ? value.typeName : plainText(value);
}
