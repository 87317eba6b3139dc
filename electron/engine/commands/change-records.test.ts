import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../shared/contract/problem';
import type { RecordLine } from '../../../shared/model/record-changes';
import type { CommandOf } from '../command';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import { parseSoa } from '../records/start-of-authority';
import { soaRecord } from '../records/zone-content';
import { aForest, after, made, run, settled, switched, zone } from '../testing/worlds';

const world = made(
  aForest()
    .domainController('DC4', { rights: { manage: false } })
    .standAloneServer('DNS1')
    .directoryZone(zone, { signing: { keyMaster: 'DC1' } })
    .directoryZone('plain.contoso.com')
    .fileZone('DNS1', 'fabrikam.com')
    .secondaryZone('DNS1', zone, { master: 'DC1' }),
);

function line(name: string, type: string, data: string, ttl = 3600): RecordLine {
  return { name, type, ttl, data };
}

const host = line(`web.${zone}`, 'A', '192.0.2.7');

function changing(
  server: string,
  { added = [], removed = [] }: Partial<CommandOf<'change-records'>['changes']>,
  of = zone,
): CommandOf<'change-records'> {
  return { kind: 'change-records', server, zone: of, changes: { added, removed } };
}

function serialOn(of: World, server: string, name = zone): number | undefined {
  const copy = zoneCopy(of, server, name);
  return parseSoa((copy && soaRecord(copy.content)?.data) ?? '')?.serial;
}

function recordsOn(of: World, server: string, name = zone): readonly string[] {
  const copy = zoneCopy(of, server, name);
  return (copy?.content.records ?? [])
    .filter(({ type }) => type !== 'SOA')
    .map((record) => `${record.name} ${record.ttl} ${record.type} ${record.data}`);
}

function problemOf(before: World, command: CommandOf<'change-records'>): Problem | null {
  const { outcome, world: same, events } = run<'change-records'>(before, command);
  if (outcome.kind === 'done') return null;
  expect(same).toBe(before);
  expect(events).toEqual([]);
  return outcome.problem;
}

describe('a change of records', () => {
  const changed = after(world, changing('DC2', { added: [host] }));

  it('is made on any writable primary, raises the serial by one, and replicates', () => {
    expect(recordsOn(changed, 'DC2')).toContain(`web.${zone}. 3600 A 192.0.2.7`);
    expect(serialOn(changed, 'DC2')).toBe((serialOn(world, 'DC2') ?? 0) + 1);
    expect(recordsOn(changed, 'DC1')).toEqual(recordsOn(world, 'DC1'));
    for (const server of ['DC1', 'DC3', 'RODC1', 'DNS1']) {
      expect(recordsOn(settled(changed), server)).toEqual(recordsOn(changed, 'DC2'));
      expect(serialOn(settled(changed), server)).toBe(serialOn(changed, 'DC2'));
    }
  });

  it('is signed at once where it is made, and where it arrives', () => {
    const signed = (of: World, server: string) => {
      const copy = zoneCopy(of, server, zone);
      return copy !== null && copy.signatures?.content === copy.contentId;
    };
    expect(signed(changed, 'DC2')).toBe(true);
    for (const server of ['DC1', 'DC3', 'RODC1', 'DNS1']) expect(signed(settled(changed), server)).toBe(true);
  });

  it('is logged record by record as events 516 and 515, and counted in the history', () => {
    const edited = { ...host, data: '192.0.2.8' };
    const { events, world: next } = run<'change-records'>(
      changed,
      changing('DC2', { removed: [host], added: [edited] }),
    );
    const place = { at: changed.time, server: 'DC2', zone };
    expect(events).toEqual([
      { kind: 'record-deleted', name: `web.${zone}`, type: 'A', data: '192.0.2.7', ...place },
      { kind: 'record-created', name: `web.${zone}`, type: 'A', ttl: 3600, data: '192.0.2.8', ...place },
    ]);
    expect(next.history.entries.at(-3)?.fact).toMatchObject({
      kind: 'act',
      act: { kind: 'change-records', added: 1, removed: 1 },
    });
  });

  it('that changes nothing is none', () => {
    const same = run(changed, changing('DC2', { removed: [host], added: [host] }));
    expect(same).toMatchObject({ outcome: { kind: 'done' }, events: [] });
    expect(same.world).toBe(changed);
    expect(run(changed, changing('DC2', {})).world).toBe(changed);
  });

  it('is possible in a file, and in a zone that nobody signed', () => {
    const of = after(
      world,
      changing('DNS1', { added: [line('a.fabrikam.com', 'AAAA', '2001:DB8:0::1')] }, 'fabrikam.com'),
      changing(
        'DC3',
        { added: [line('plain.contoso.com', 'MX', '10 mail.plain.contoso.com.')] },
        'plain.contoso.com',
      ),
    );
    expect(recordsOn(of, 'DNS1', 'fabrikam.com')).toContain('a.fabrikam.com. 3600 AAAA 2001:db8::1');
    expect(recordsOn(of, 'DC3', 'plain.contoso.com')).toContain(
      'plain.contoso.com. 3600 MX 10 mail.plain.contoso.com.',
    );
  });

  it('leaves no earlier content of the zone behind', () => {
    const often = Array.from({ length: 20 }, (_, index) =>
      changing('DC1', { added: [line(`h${index}.${zone}`, 'A', '192.0.2.1')] }),
    );
    const last = settled(after(world, ...often));
    const next = after(last, changing('DC1', { added: [host] }));
    expect(Object.keys(next.contents).length).toBeLessThanOrEqual(Object.keys(world.contents).length + 2);
  });

  it.each([
    ['on an unknown server', world, changing('DC9', {}), 'server-unknown'],
    ['on a server that is off', switched(world, 'DC2', false), changing('DC2', {}), 'server-unavailable'],
    ['without rights', world, changing('DC4', {}), 'access-denied'],
    ['where the zone is not', world, changing('DC1', {}, 'fabrikam.com'), 'zone-does-not-exist'],
    ['on a secondary', world, changing('DNS1', { added: [host] }), 'zone-type-not-allowed'],
    [
      'on a read-only domain controller',
      world,
      changing('RODC1', { added: [host] }),
      'not-allowed-on-read-only-dc',
    ],
  ] as const)('is refused %s', (_, before, command, code) => {
    expect(problemOf(before, command)?.code).toBe(code);
  });

  it('is refused as a whole when one of its records is', () => {
    const wrong = line(`b.${zone}`, 'A', '192.0.2.256');
    expect(problemOf(world, changing('DC1', { added: [host, wrong] }))).toMatchObject({
      code: 'record-invalid',
      parameters: { field: 'data', name: `b.${zone}`, type: 'A' },
    });
  });
});
