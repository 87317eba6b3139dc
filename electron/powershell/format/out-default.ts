import type { PsObject, Value } from '../value';
import { isList, isObject, timeSpanProperties } from '../value';
import type { DisplayOptions } from './display-text';
import { longDate } from './display-text';
import { defaultLines, listOf } from './format-objects';
import { plainText } from './plain-text';

/**
 * Prints what the end of a pipeline gives out.
 *
 * Neighbours of one class share a table; texts and numbers take a line each.
 */
export function outDefault(values: readonly Value[], options: DisplayOptions): readonly string[] {
  const lines: string[] = [];
  let group: PsObject[] = [];
  const flush = (): void => {
    lines.push(...defaultLines(group, options));
    group = [];
  };
  for (const value of values) {
    if (isObject(value)) {
      if (group.length > 0 && group[0]?.typeName !== value.typeName) flush();
      group.push(value);
      continue;
    }
    flush();
    lines.push(...singleLines(value, options));
  }
  flush();
  return lines;
}

function singleLines(value: Value, options: DisplayOptions): readonly string[] {
  if (value === null) return [];
  if (isList(value)) return outDefault(value, options);
  if (typeof value !== 'object') return plainText(value).split(/\r?\n/u);
  switch (value.kind) {
    case 'formatted':
      return value.lines;
    case 'date-time':
      return ['', longDate(value.milliseconds, options), ''];
    case 'time-span': {
      const object: PsObject = {
        kind: 'object',
        typeName: 'TimeSpan',
        properties: timeSpanProperties(value),
      };
      return listOf([object], null, options);
    }
    case 'script-block':
      return value.source.split(/\r?\n/u);
    case 'object':
      return defaultLines([value], options);
  }
}
