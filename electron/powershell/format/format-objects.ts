import type { PsObject, Property, Value } from '../value';
import { hasKind, isList, propertyOf } from '../value';
import type { DisplayOptions } from './display-text';
import { displayText } from './display-text';
import { listLines } from './list';
import { autoSized, tableLines } from './table';
import type { TableColumn } from './table';
import { viewOf } from './views';
import type { View } from './views';

/** The most properties that an object without a view shows as a table. */
const widestTable = 4;

/** Lays out objects of one class as they print by themselves, between blank lines. */
export function defaultLines(objects: readonly PsObject[], options: DisplayOptions): readonly string[] {
  const [first] = objects;
  if (!first) return [];
  const view = viewOf(first.typeName);
  if (view?.kind === 'table') return framed(viewTable(objects, view, options));
  if (!view && first.properties.length <= widestTable) {
    const names = first.properties.map(({ name }) => name);
    return names.length === 0 ? [] : tableOf(objects, names, true, options);
  }
  return listOf(objects, null, options);
}

/** Lays out objects as a table of the named properties. */
export function tableOf(
  values: readonly Value[],
  names: readonly string[],
  autoSize: boolean,
  options: DisplayOptions,
): readonly string[] {
  const columns = names.map((name) => propertyColumn(values, name, options));
  return framed(tableLines(autoSize ? columns.map(autoSized) : columns, options));
}

/** The table of a class's own view; with `autoSize` its columns take the room of their content. */
export function viewTable(
  objects: readonly PsObject[],
  { columns }: Extract<View, { kind: 'table' }>,
  options: DisplayOptions,
  autoSize = false,
): readonly string[] {
  const built = columns.map(({ property, width, text }): TableColumn => ({
    label: property,
    align: 'left',
    width: width ?? null,
    cells: objects.map(
      (object) => text?.(object) ?? displayText(propertyOf(object, property)?.value ?? null, options),
    ),
  }));
  return tableLines(autoSize ? built.map(autoSized) : built, options);
}

/** Lays out each object as a list of the named properties; `null` means those of its class. */
export function listOf(
  values: readonly Value[],
  namesOf: ((value: Value) => readonly string[]) | null,
  options: DisplayOptions,
): readonly string[] {
  return values
    .flatMap((value) => {
      const entries = namesOf ? namesOf(value).map((name) => namedEntry(value, name)) : ownEntries(value);
      return [
        '',
        ...listLines(
          entries.map((entry) => shown(entry, options)),
          options,
        ),
      ];
    })
    .concat(values.length > 0 ? [''] : []);
}

/** Puts the blank lines around a table. */
export function framed(lines: readonly string[]): readonly string[] {
  return ['', ...lines, ''];
}

function shown({ name, value }: Property, options: DisplayOptions) {
  return { label: name, text: displayText(value, options) };
}

function namedEntry(value: Value, name: string): Property {
  return propertyOf(value, name) ?? { name, value: null };
}

function ownEntries(value: Value): readonly Property[] {
  if (!hasKind(value) || value.kind !== 'object') return [{ name: 'Value', value }];
  const view = viewOf(value.typeName);
  if (view?.kind !== 'list') return value.properties;
  return view.entries.map(({ property, label }) => ({
    name: label ?? property,
    value: propertyOf(value, property)?.value ?? null,
  }));
}

function propertyColumn(values: readonly Value[], name: string, options: DisplayOptions): TableColumn {
  const found = values.map((value) => propertyOf(value, name));
  const sample = found.find((property) => property !== undefined && property.value !== null);
  return {
    label: sample?.name ?? name,
    align: isLeft(sample?.value ?? null) ? 'left' : 'right',
    width: null,
    cells: found.map((property) => displayText(property?.value ?? null, options)),
  };
}

/** Texts, lists and objects stand on the left; numbers, booleans, durations and instants on the right. */
function isLeft(value: Value): boolean {
  if (value === null || typeof value === 'string' || isList(value)) return true;
  return hasKind(value) && value.kind !== 'time-span' && value.kind !== 'date-time';
}
