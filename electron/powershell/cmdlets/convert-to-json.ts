import type { PsObject, Value } from '../value';
import { hasKind, isList, timeSpanProperties } from '../value';
import { plainText } from '../format/plain-text';
import { generalCmdlet } from './general-cmdlet';

const usualDepth = 2;

/** `ConvertTo-Json`, in the layout of Windows PowerShell 5.1: two blanks behind a colon. */
export const convertToJson = generalCmdlet(
  {
    name: 'ConvertTo-Json',
    synopsis: 'Converts an object to a JSON-formatted string.',
    parameters: [
      { name: 'Depth', type: 'Int32' },
      { name: 'Compress', type: 'SwitchParameter' },
    ],
  },
  ({ input, parameters }) => {
    const [first] = input;
    if (first === undefined) return [];
    const json = toJson(input.length === 1 ? first : input, parameters.number('Depth') ?? usualDepth);
    if (parameters.isOn('Compress')) return [JSON.stringify(json)];
    return JSON.stringify(json, null, 4)
      .split('\n')
      .map((line) => line.replace(/^(\s*"(?:[^"\\]|\\.)*":) /u, '$1  '));
  },
);

type Json = null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** Below the depth an object becomes its text, as in PowerShell. */
function toJson(value: Value, depth: number): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return depth < 0 ? plainText(value) : value.map((item) => toJson(item, depth - 1));
  if (!hasKind(value)) return null;
  if (value.kind === 'date-time') return `/Date(${value.milliseconds})/`;
  if (value.kind === 'time-span') return record(timeSpanProperties(value), depth);
  if (value.kind === 'object') return depth < 0 ? plainText(value) : record(value.properties, depth);
  return plainText(value);
}

function record(properties: PsObject['properties'], depth: number): Json {
  return Object.fromEntries(properties.map(({ name, value }) => [name, toJson(value, depth - 1)]));
}
