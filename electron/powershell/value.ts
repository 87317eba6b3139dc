import type { Script } from './language/syntax';

/** A duration; fractions of a second are possible, as in `[TimeSpan]30`, which is 30 ticks. */
export interface TimeSpan {
  readonly kind: 'time-span';
  readonly seconds: number;
}

/** An instant, milliseconds since the epoch. */
export interface DateTime {
  readonly kind: 'date-time';
  readonly milliseconds: number;
}

/** `{ ... }`, to be run by the command that gets it. */
export interface ScriptBlock {
  readonly kind: 'script-block';
  readonly script: Script;
  /** Between the braces, as typed. */
  readonly source: string;
}

/** One property of an object, in the order the class declares it. */
export interface Property {
  readonly name: string;
  readonly value: Value;
}

/** What a cmdlet gives out. */
export interface PsObject {
  readonly kind: 'object';
  /** The class: `DnsServerSigningKey`; `Selected.` stands before it behind Select-Object. */
  readonly typeName: string;
  readonly properties: readonly Property[];
}

/** What Format-List and Format-Table give out: text that only wants printing. */
export interface FormattedText {
  readonly kind: 'formatted';
  readonly lines: readonly string[];
}

/** Everything a variable can hold and a pipeline can carry. */
export type Value =
  | null
  | string
  | number
  | boolean
  | TimeSpan
  | DateTime
  | ScriptBlock
  | PsObject
  | FormattedText
  | readonly Value[];

/** Tells a list from a single value. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Tells an object with properties from everything else. */
export function isObject(value: Value): value is PsObject {
  return hasKind(value) && value.kind === 'object';
}

/** Tells the values that are more than a JavaScript primitive or a list. */
export function hasKind(value: Value): value is TimeSpan | DateTime | ScriptBlock | PsObject | FormattedText {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The items a pipeline sends on: of nothing none, of a list its items, else the value itself. */
export function itemsOf(value: Value): readonly Value[] {
  if (value === null) return [];
  return isList(value) ? value : [value];
}

/** What several values are as one: nothing, the only one, or a list. */
export function collected(values: readonly Value[]): Value {
  const [first] = values;
  return values.length < 2 ? (first ?? null) : values;
}

/** Builds a duration. */
export function timeSpan(seconds: number): TimeSpan {
  return { kind: 'time-span', seconds };
}

/** Builds an instant; nothing for none. */
export function dateTime(milliseconds: number | null): DateTime | null {
  return milliseconds === null ? null : { kind: 'date-time', milliseconds };
}

/** Builds an object from its properties. */
export function psObject(typeName: string, properties: Readonly<Record<string, Value>>): PsObject {
  return {
    kind: 'object',
    typeName,
    properties: Object.entries(properties).map(([name, value]) => ({ name, value })),
  };
}

const units = {
  Days: 86_400,
  Hours: 3600,
  Minutes: 60,
  Seconds: 1,
} as const;
const ticksPerSecond = 10_000_000;

/** The properties of a duration (.NET `System.TimeSpan`), in the order PowerShell lists them. */
export function timeSpanProperties({ seconds }: TimeSpan): readonly Property[] {
  const whole = Math.trunc(seconds);
  const totals = Object.entries(units).map(([name, size]) => ({
    name: `Total${name}`,
    value: seconds / size,
  }));
  return [
    { name: 'Days', value: Math.trunc(whole / units.Days) },
    { name: 'Hours', value: Math.trunc(whole / units.Hours) % 24 },
    { name: 'Minutes', value: Math.trunc(whole / units.Minutes) % 60 },
    { name: 'Seconds', value: whole % 60 },
    { name: 'Milliseconds', value: Math.trunc((seconds - whole) * 1000) },
    { name: 'Ticks', value: Math.round(seconds * ticksPerSecond) },
    ...totals,
    { name: 'TotalMilliseconds', value: seconds * 1000 },
  ];
}

/** The properties of any value; PowerShell gives every value some. */
export function propertiesOf(value: Value): readonly Property[] {
  if (value === null) return [];
  if (typeof value === 'string') return [{ name: 'Length', value: value.length }];
  if (isList(value))
    return [
      { name: 'Count', value: value.length },
      { name: 'Length', value: value.length },
    ];
  if (!hasKind(value)) return [];
  if (value.kind === 'object') return value.properties;
  return value.kind === 'time-span' ? timeSpanProperties(value) : [];
}

/** Finds a property, whatever the case of its name. */
export function propertyOf(value: Value, name: string): Property | undefined {
  const wanted = name.toLowerCase();
  return propertiesOf(value).find((property) => property.name.toLowerCase() === wanted);
}

/**
 * Reads `value.name`.
 *
 * A list answers with the members of its items (member enumeration, PowerShell 3.0 and later), and a single value
 * has a `Count` of 1, so that a script need not ask how many there are.
 */
export function memberOf(value: Value, name: string): Value {
  const own = propertyOf(value, name);
  if (own) return own.value;
  if (isList(value)) {
    return collected(value.flatMap((item) => itemsOf(memberOf(item, name))));
  }
  return name.toLowerCase() === 'count' ? (value === null ? 0 : 1) : null;
}

/** The .NET name of a value's type, as errors print it. */
export function typeNameOf(value: Value): string {
  if (value === null) return 'Null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Int32' : 'Double';
  if (isList(value)) return 'Object[]';
  switch (value.kind) {
    case 'time-span':
      return 'TimeSpan';
    case 'date-time':
      return 'DateTime';
    case 'script-block':
      return 'ScriptBlock';
    case 'formatted':
      return 'FormatEntryData';
    case 'object':
      return value.typeName;
  }
}
