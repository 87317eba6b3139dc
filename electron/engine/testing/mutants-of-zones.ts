import { withServer } from '../forest/lookup';
import type { Command } from '../command';
import { serverOf, start, worldAfter } from './mutant';
import type { Mutant } from './mutant';
import { zone } from './worlds';

const added = { name: `added.${zone}`, type: 'A', ttl: 60, data: '192.0.2.1' };
const change: Command = {
  kind: 'change-records',
  server: 'DC1',
  zone,
  changes: { removed: [], added: [added] },
};
const deletion: Command = { kind: 'delete-zone', server: 'DC1', zone };

/** Engines that are wrong about zones that come and go, and the rules that have to notice. */
export const mutantsOfZones: readonly Mutant[] = [
  {
    what: 'the serial of a changed zone falls',
    decide: worldAfter('change-records', (world) => ({
      ...world,
      contents: Object.fromEntries(
        Object.entries(world.contents).map(([id, content]) => [
          id,
          {
            ...content,
            records: content.records.map((record) =>
              record.type === 'SOA'
                ? { ...record, data: record.data.split(' ').with(2, '0').join(' ') }
                : record,
            ),
          },
        ]),
      ),
    })),
    rule: 'a change of records raises the serial',
    commands: [change],
  },
  {
    what: 'who deleted a zone waits to sign it',
    decide: worldAfter('delete-zone', (world) =>
      withServer(world, { ...serverOf(world, 'DC1'), signingDue: { [zone]: world.time } }),
    ),
    rule: 'who deleted a zone has nothing of it',
    commands: [deletion],
  },
  {
    what: 'who deleted a zone keeps its signatures',
    decide: worldAfter('delete-zone', (world) =>
      withServer(world, { ...serverOf(world, 'DC1'), signatures: serverOf(start, 'DC1').signatures }),
    ),
    rule: 'nobody has signatures of a zone',
    commands: [deletion],
  },
];
