import { describe, expect, it } from 'vitest';
import { aRecord, anAnchor, forwardZones, zoneNode } from '../console/testing/builders';
import { rootNode } from '../console/model/console-node';
import type { ConsoleTarget } from '../console/model/console-target';
import { placeOf, questionOf } from './tool-place';

const onNode = (node: Extract<ConsoleTarget, { kind: 'node' }>['node']): ConsoleTarget => ({
  kind: 'node',
  node,
});
const record: ConsoleTarget = {
  kind: 'record',
  folder: zoneNode('contoso.com', 'eu', 'west'),
  name: 'www',
  record: aRecord('www', { type: 'AAAA' }),
};

describe('where a tool begins', () => {
  it('is the zone one looks at, also from a record or a trust anchor of it', () => {
    expect(placeOf(onNode(zoneNode('contoso.com')), 'DC9')).toEqual({ server: 'DC1', zone: 'contoso.com' });
    expect(placeOf(record, 'DC9')).toEqual({ server: 'DC1', zone: 'contoso.com' });
    expect(placeOf({ kind: 'anchor', server: 'DC2', anchor: anAnchor('a.com') }, 'DC9')).toEqual({
      server: 'DC2',
      zone: 'a.com',
    });
  });

  it('is the zone of the trust point one looks at', () => {
    const point = { kind: 'trust-points', server: 'DC2', labels: ['com', 'a'] } as const;
    expect(placeOf(onNode(point), 'DC9')).toEqual({ server: 'DC2', zone: 'a.com' });
  });

  it('is the server one is on, else the local one', () => {
    expect(placeOf(onNode(forwardZones), 'DC9')).toEqual({ server: 'DC1', zone: null });
    expect(placeOf(onNode(rootNode), 'DC9')).toEqual({ server: 'DC9', zone: null });
    expect(placeOf(null, 'DC9')).toEqual({ server: 'DC9', zone: null });
  });
});

describe('what a chain leads to', () => {
  it('is the record one looks at, by its full name', () => {
    expect(questionOf(record)).toEqual({ name: 'www.west.eu.contoso.com', type: 'AAAA' });
  });

  it('is the zone by its SOA record, a trust anchor by its keys, and nothing elsewhere', () => {
    expect(questionOf(onNode(zoneNode('contoso.com')))).toEqual({ name: 'contoso.com', type: 'SOA' });
    expect(questionOf({ kind: 'anchor', server: 'DC2', anchor: anAnchor('a.com') })).toEqual({
      name: 'a.com',
      type: 'DNSKEY',
    });
    expect(questionOf(onNode(forwardZones)).name).toBe('');
  });
});
