import { isObject, itemsOf, isList, timeSpan, hasKind } from '../value';
import { plainText } from '../format/plain-text';
import type { Value } from '../value';
import type { ParameterType } from './metadata';
import { secondsOf } from './time-span-text';

/** A value of the wanted type, or PowerShell's sentence about why it is none. */
export type Conversion =
  | { readonly kind: 'converted'; readonly value: Value }
  | { readonly kind: 'impossible'; readonly reason: string };

const integers = { UInt32: 2 ** 32 - 1, UInt16: 2 ** 16 - 1, Byte: 255, Int32: 2 ** 31 - 1 } as const;
const ticksPerSecond = 10_000_000;
const guid = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/iu;

/** Converts an argument to a parameter's type, as PowerShell's language primitives do. */
export function convert(value: Value, type: ParameterType): Conversion {
  switch (type) {
    case 'Object':
      return converted(value);
    case 'Object[]':
      return converted(itemsOf(value));
    case 'String':
      return toText(value);
    case 'String[]':
      return eachItem(value, toText);
    case 'Guid':
      return toGuid(value);
    case 'Guid[]':
      return eachItem(value, toGuid);
    case 'SwitchParameter':
    case 'Boolean':
      return toBoolean(value, type);
    case 'TimeSpan':
      return toTimeSpan(value);
    case 'ScriptBlock':
      return hasKind(value) && value.kind === 'script-block' ? converted(value) : cannot(value, type);
    case 'CimInstance[]':
      return eachItem(value, (item) => (isObject(item) ? converted(item) : cannot(item, type)));
    case 'UInt32':
    case 'UInt16':
    case 'Byte':
    case 'Int32':
      return toInteger(value, type);
  }
}

function converted(value: Value): Conversion {
  return { kind: 'converted', value };
}

function cannot(value: Value, type: string, error?: string): Conversion {
  const shown = isList(value) ? 'value' : `value "${plainText(value)}"`;
  const why = error === undefined ? '' : ` Error: "${error}"`;
  return { kind: 'impossible', reason: `Cannot convert ${shown} to type "System.${type}".${why}` };
}

function eachItem(value: Value, convertItem: (item: Value) => Conversion): Conversion {
  const items: Value[] = [];
  for (const item of itemsOf(value)) {
    const result = convertItem(item);
    if (result.kind === 'impossible') return result;
    items.push(result.value);
  }
  return converted(items);
}

function toText(value: Value): Conversion {
  if (isList(value)) return { kind: 'impossible', reason: 'Cannot convert value to type System.String.' };
  return converted(plainText(value));
}

function toGuid(value: Value): Conversion {
  const match = typeof value === 'string' ? guid.exec(value.trim()) : null;
  if (match) return converted((match[1] ?? '').toLowerCase());
  return cannot(
    value,
    'Guid',
    'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).',
  );
}

function toBoolean(value: Value, type: string): Conversion {
  if (typeof value === 'boolean') return converted(value);
  if (typeof value === 'number') return converted(value !== 0);
  const kind = type === 'Boolean' ? 'System.Boolean' : 'System.Management.Automation.SwitchParameter';
  const from = typeof value === 'string' ? 'System.String' : plainText(value);
  return {
    kind: 'impossible',
    reason: `Cannot convert value "${from}" to type "${kind}". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.`,
  };
}

/** A text is parsed; a bare number counts ticks of 100 ns, which is why `-RolloverPeriod 30` is no 30 days. */
function toTimeSpan(value: Value): Conversion {
  if (hasKind(value) && value.kind === 'time-span') return converted(value);
  if (typeof value === 'number') return converted(timeSpan(value / ticksPerSecond));
  const seconds = typeof value === 'string' ? secondsOf(value) : null;
  if (seconds !== null) return converted(timeSpan(seconds));
  return cannot(value, 'TimeSpan', 'String was not recognized as a valid TimeSpan.');
}

function toInteger(value: Value, type: keyof typeof integers): Conversion {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number))
    return cannot(value, type, 'Input string was not in a correct format.');
  const rounded = Math.round(number);
  const smallest = type === 'Int32' ? -(2 ** 31) : 0;
  if (rounded < smallest || rounded > integers[type])
    return cannot(
      value,
      type,
      `Value was either too large or too small for ${type === 'Byte' ? 'an unsigned byte' : `a ${type}`}.`,
    );
  return converted(rounded);
}
