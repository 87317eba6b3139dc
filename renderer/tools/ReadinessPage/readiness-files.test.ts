import { describe, expect, it } from 'vitest';
import type { ReadinessReport, ZoneReadiness } from '../../../shared/model/readiness';
import { readinessFile } from './readiness-files';
import { readinessRows, summaryOf } from './readiness-rows';

const zone = (name: string, changes: Partial<ZoneReadiness> = {}): ZoneReadiness => ({
  zone: name,
  signed: true,
  storage: 'directory',
  verdict: 'safe',
  candidates: [{ server: 'DC2', fqdn: 'DC2.contoso.com', verdict: 'keys-accessible' }],
  keysLost: [],
  trustAnchorServers: [],
  bogusAt: null,
  bogusCause: null,
  ...changes,
});

const report: ReadinessReport = {
  at: Date.UTC(2026, 10, 24, 15),
  forest: 'contoso.com',
  server: 'DC1',
  servers: [
    {
      server: 'DC1',
      fqdn: 'DC1.contoso.com',
      running: true,
      zones: [
        zone('a.contoso.com'),
        zone('=cmd.contoso.com', {
          verdict: 'must-be-re-signed',
          keysLost: ['12345', '54321'],
          trustAnchorServers: ['DC2.contoso.com'],
          bogusAt: Date.UTC(2026, 10, 28, 15),
          bogusCause: 'key-set-expires-key-master-offline',
        }),
        zone('<b>.contoso.com', { verdict: 'no-candidate', candidates: [], signed: false }),
      ],
    },
  ],
};

describe('the readiness report', () => {
  it('has the zones that need attention first', () => {
    expect(readinessRows(report).map((row) => row.zone.zone)).toEqual([
      '<b>.contoso.com',
      '=cmd.contoso.com',
      'a.contoso.com',
    ]);
    expect(summaryOf(report)).toBe('1 safe, 1 to be re-signed, 1 without a candidate.');
  });

  it('is a CSV file that no spreadsheet takes for formulas', () => {
    const lines = readinessFile(report, 'csv').split('\r\n');
    expect(lines[0]).toBe(
      'Key Master,Zone,Signed,If it died tonight,Could take over,Keys lost with it,Trust anchors to update,Validation fails',
    );
    expect(lines[2]).toBe(
      `DC1.contoso.com,'=cmd.contoso.com,yes,must be re-signed,DC2 (keys accessible),"12345, 54321",DC2.contoso.com,"2026-11-28T15:00:00.000Z: the signatures of the DNSKEY set run out, and the Key Master that makes them is off line."`,
    );
    expect(lines.at(-1)).toBe('');
  });

  it('says when validation fails, where it does, and has nothing to say of unsigned zones', () => {
    const last = readinessFile(report, 'csv')
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.slice(line.lastIndexOf(',') + 1));
    expect([last[0], last[2]]).toEqual(['', 'never']);
  });

  it('is an HTML page in which names are text', () => {
    const html = readinessFile(report, 'html');
    expect(html).toContain('<td>&lt;b&gt;.contoso.com</td>');
    expect(html).not.toContain('<b>');
    expect(html).toContain('As of 2026-11-24T15:00:00.000Z, read on DC1.');
  });

  it('is JSON that reads back as it was', () => {
    expect(JSON.parse(readinessFile(report, 'json'))).toEqual(report);
  });
});
