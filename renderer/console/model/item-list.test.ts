import { describe, expect, it } from 'vitest';
import type { ZoneOutlook } from '../../../shared/model/validation';
import { aRecord, aServer, aZone, anAnchor, dataWith, forwardZones, zoneNode } from '../testing/builders';
import { emptyData } from './console-data';
import { rootNode } from './console-node';
import { itemListOf } from './item-list';
import { sortRows } from './sort-rows';

const names = (list: ReturnType<typeof itemListOf>) => list.columns.map(({ name }) => name);

describe('the list of zones', () => {
  it('has the columns of DNS Manager, and the one that is ours behind them', () => {
    const list = itemListOf(dataWith('zones', forwardZones, []), forwardZones);
    expect(names(list)).toEqual(['Name', 'Type', 'Status', 'DNSSEC Status', 'Key Master', 'Validation']);
  });

  it('shows the Key Master also of an unsigned zone that keeps one, and nothing for a zone without', () => {
    const zones = [
      aZone('legacy.contoso.com', { signed: false }),
      aZone('new.com', { signed: false, keyMaster: null }),
    ];
    const { rows } = itemListOf(dataWith('zones', forwardZones, zones), forwardZones);
    expect(rows.map(({ cells }) => cells.slice(3, 5))).toEqual([
      ['Not Signed', 'DC1.contoso.com'],
      ['Not Signed', ''],
    ]);
  });

  it('puts a lock on signed zones only', () => {
    const zones = [aZone('a.com'), aZone('b.com', { signed: false })];
    const { rows } = itemListOf(dataWith('zones', forwardZones, zones), forwardZones);
    expect(rows.map(({ icon }) => icon)).toEqual(['zone-signed', 'zone']);
  });
});

describe('the column Validation', () => {
  const day = 86_400_000;
  const outlook = (changes: Partial<ZoneOutlook> = {}): ZoneOutlook => ({
    status: 'secure',
    bogusAt: null,
    cause: null,
    actor: null,
    isAtRisk: false,
    ...changes,
  });
  const soon = outlook({
    bogusAt: 3 * day + 60_000,
    cause: 'key-set-expires-key-master-offline',
    actor: 'you',
    isAtRisk: true,
  });
  const zones = [
    aZone('secure.com', { outlook: outlook() }),
    aZone('plain.com', { signed: false }),
    aZone('soon.com', { outlook: soon }),
    aZone('bogus.com', { outlook: { ...soon, status: 'bogus', bogusAt: -day } }),
  ];
  const data = dataWith('zones', forwardZones, zones);
  const shown = (timeShift?: number) =>
    itemListOf(data, forwardZones, timeShift).rows.map(({ cells }) => cells.at(-1));

  it('says what becomes of each signed zone', () => {
    expect(shown()).toEqual(['Secure', '', 'At risk, bogus in 3 days', 'Bogus']);
  });

  it('counts in the time of the lab', () => {
    expect(shown(2 * day)).toEqual(['Secure', '', 'At risk, bogus in 1 day', 'Bogus']);
    expect(shown(4 * day)).toEqual(['Secure', '', 'Bogus', 'Bogus']);
  });

  it('tells the cause and who acts next where one points at it', () => {
    const [secure, plain, atRisk] = itemListOf(data, forwardZones).rows.map(({ hints }) => hints?.at(-1));
    expect([secure, plain]).toEqual([undefined, undefined]);
    expect(atRisk).toMatch(/^Validation fails from .* on: the signatures .* is off line. You act next.$/u);
  });

  it('orders by urgency, what has nothing to lose last', () => {
    const { columns, rows } = itemListOf(data, forwardZones);
    const sorted = sortRows(rows, columns.length - 1, 'ascending');
    expect(sorted.map(({ cells }) => cells[0])).toEqual(['bogus.com', 'soon.com', 'secure.com', 'plain.com']);
  });
});

describe('the list of a zone', () => {
  const zone = zoneNode('contoso.com');

  it('has a column for time stamps when the zone is in the directory', () => {
    const data = dataWith('zones', forwardZones, [aZone('contoso.com')]);
    expect(names(itemListOf(data, zone))).toEqual(['Name', 'Type', 'Data', 'Timestamp']);
  });

  it('has three columns when the zone is in a file', () => {
    const data = dataWith('zones', forwardZones, [aZone('contoso.com', { type: 'standard-primary' })]);
    expect(names(itemListOf(data, zone))).toEqual(['Name', 'Type', 'Data']);
  });

  it('names records as DNS Manager does', () => {
    const records = [
      aRecord('', { type: 'SOA', data: 'x' }),
      aRecord('www'),
      aRecord('odd', { type: 'TYPE65280' }),
    ];
    const { rows } = itemListOf(dataWith('records', zone, records), zone);
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['(same as parent folder)', 'Start of Authority (SOA)'],
      ['www', 'Host (A)'],
      ['odd', 'TYPE65280'],
    ]);
  });
});

describe('the list of trust points', () => {
  const folder = { kind: 'trust-points', server: 'DC1', labels: [] } as const;
  const data = dataWith('trustAnchors', folder, [anAnchor('secure.contoso.com')]);

  it('has one folder a label, top down', () => {
    expect(itemListOf(data, folder).rows.map(({ cells }) => cells[0])).toEqual(['com']);
    expect(
      itemListOf(data, { ...folder, labels: ['com', 'contoso'] }).rows.map(({ cells }) => cells[0]),
    ).toEqual(['secure']);
  });

  it('writes moments as DNS Manager does', () => {
    const leaf = itemListOf(data, { ...folder, labels: ['com', 'contoso', 'secure'] });
    expect(leaf.rows[0]?.cells[4]).toMatch(/^5\/10\/2023 \d{1,2}:\d{2}:\d{2} [AP]M$/u);
  });

  it('shows a trust anchor in its leaf', () => {
    const leaf = itemListOf(data, { ...folder, labels: ['com', 'contoso', 'secure'] });
    expect(names(leaf)).toEqual(['Name', 'Status', 'Type', 'Algorithm', 'Valid From', 'Valid To']);
    expect(leaf.rows[0]?.cells.slice(0, 4)).toEqual([
      '(same as parent folder)',
      'Valid',
      'DNS KEY (DNSKEY)',
      'RSA/SHA-256',
    ]);
  });
});

describe('other lists', () => {
  it('shows a stopped server as stopped', () => {
    const data = dataWith('servers', rootNode, [aServer('DC1', { running: false })]);
    expect(itemListOf(data, rootNode).rows[0]).toMatchObject({ icon: 'server-stopped' });
  });

  it('has the four folders of a server in order', () => {
    const { rows } = itemListOf(emptyData, { kind: 'server', server: 'DC1' });
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      'Forward Lookup Zones',
      'Reverse Lookup Zones',
      'Trust Points',
      'Conditional Forwarders',
    ]);
  });
});

describe('sortRows', () => {
  const row = (name: string, isFolder = false) =>
    ({
      key: name,
      icon: 'record',
      cells: [name],
      isFolder,
      target: { kind: 'node', node: rootNode },
    }) as const;

  it('orders numbers in names by value', () => {
    const sorted = sortRows([row('host10'), row('host9'), row('host1')], 0, 'ascending');
    expect(sorted.map(({ key }) => key)).toEqual(['host1', 'host9', 'host10']);
  });

  it('orders moments by time and not by their text', () => {
    const at = (key: string, moment: number) => ({ ...row(key), order: [moment] });
    const sorted = sortRows([at('12/1', 2), at('2/1', 1), at('3/1', 3)], 0, 'ascending');
    expect(sorted.map(({ key }) => key)).toEqual(['2/1', '12/1', '3/1']);
  });

  it('puts the own records of a folder above those of other names', () => {
    const sorted = sortRows([row('_dmarc'), row('www'), row('(same as parent folder)')], 0, 'ascending');
    expect(sorted.map(({ key }) => key)).toEqual(['(same as parent folder)', '_dmarc', 'www']);
  });

  it('keeps folders above the rest in both directions', () => {
    const rows = [row('a'), row('z', true)];
    for (const direction of ['ascending', 'descending'] as const) {
      expect(sortRows(rows, 0, direction)[0]?.key).toBe('z');
    }
  });
});
