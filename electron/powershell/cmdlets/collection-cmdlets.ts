import { compare } from '../pipeline/operators';
import type { Value } from '../value';
import { hasKind, memberOf, psObject, timeSpan } from '../value';
import type { Cmdlet } from './cmdlet';
import { generalCmdlet, property } from './general-cmdlet';

const sortObject = generalCmdlet(
  {
    name: 'Sort-Object',
    aliases: ['sort'],
    synopsis: 'Sorts objects by property values.',
    parameters: [property, { name: 'Descending', type: 'SwitchParameter' }],
  },
  ({ input, parameters }) => {
    const names = parameters.texts('Property');
    const keysOf = (item: Value): readonly Value[] => names?.map((name) => memberOf(item, name)) ?? [item];
    const sign = parameters.isOn('Descending') ? -1 : 1;
    return [...input].sort((a, b) => sign * compareKeys(keysOf(a), keysOf(b)));
  },
);

function compareKeys(left: readonly Value[], right: readonly Value[]): number {
  for (const [at, key] of left.entries()) {
    const order = compare(key, right[at] ?? null) ?? 0;
    if (order !== 0) return order;
  }
  return 0;
}

const forEachObject = generalCmdlet(
  {
    name: 'ForEach-Object',
    aliases: ['foreach', '%'],
    module: 'Microsoft.PowerShell.Core',
    synopsis: 'Performs an operation against each item in a collection of input objects.',
    defaultSet: 'ScriptBlockSet',
    parameters: [
      { name: 'Process', type: 'ScriptBlock', mandatory: true, position: 0, sets: ['ScriptBlockSet'] },
      {
        name: 'MemberName',
        type: 'String',
        mandatory: true,
        position: 0,
        sets: ['PropertyAndMethodSet'],
        completion: 'property',
      },
    ],
  },
  async ({ input, parameters, runBlock, isStopped }) => {
    const name = parameters.text('MemberName');
    if (name !== undefined) return input.map((item) => memberOf(item, name));
    const block = parameters.value('Process') ?? null;
    const given: Value[] = [];
    if (!hasKind(block) || block.kind !== 'script-block') return given;
    for (const item of input) {
      if (isStopped()) break;
      given.push(...(await runBlock(block, item)));
    }
    return given;
  },
);

const measureObject = generalCmdlet(
  {
    name: 'Measure-Object',
    aliases: ['measure'],
    synopsis: 'Counts objects.',
    parameters: [],
  },
  ({ input }) => [
    psObject('GenericMeasureInfo', {
      Count: input.length,
      Average: null,
      Sum: null,
      Maximum: null,
      Minimum: null,
      Property: null,
    }),
  ],
);

const writeOutput = generalCmdlet(
  {
    name: 'Write-Output',
    aliases: ['echo', 'write'],
    synopsis: 'Writes the specified objects to the pipeline.',
    parameters: [{ name: 'Value', type: 'Object[]', position: 0 }],
  },
  ({ input, parameters }) => {
    const value = parameters.value('Value');
    return Array.isArray(value) ? value : input;
  },
);

const newTimeSpan = generalCmdlet(
  {
    name: 'New-TimeSpan',
    synopsis: 'Creates a TimeSpan object.',
    parameters: [
      { name: 'Days', type: 'Int32' },
      { name: 'Hours', type: 'Int32' },
      { name: 'Minutes', type: 'Int32' },
      { name: 'Seconds', type: 'Int32' },
    ],
  },
  ({ parameters }) => {
    const number = (name: string): number => parameters.number(name) ?? 0;
    const hours = number('Days') * 24 + number('Hours');
    return [timeSpan((hours * 60 + number('Minutes')) * 60 + number('Seconds'))];
  },
);

/** The cmdlets that work on whatever comes. */
export const collectionCmdlets: readonly Cmdlet[] = [
  sortObject,
  forEachObject,
  measureObject,
  writeOutput,
  newTimeSpan,
];
