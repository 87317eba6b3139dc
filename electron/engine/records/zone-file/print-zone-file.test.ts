import { describe, expect, it } from 'vitest';
import { parseZoneFile, type ZoneFileOptions } from './parse-zone-file';
import { printZoneFile } from './print-zone-file';

const soa = '@ 3600 IN SOA dc1.contoso.com. hostmaster.contoso.com. 1 900 600 86400 3600';
const ns = '@ 3600 IN NS dc1.contoso.com.';
const zone = { origin: 'contoso.com' };

function parsed(text: string, options: ZoneFileOptions = zone) {
  const outcome = parseZoneFile(text, options);
  if (outcome.kind === 'invalid') throw new Error(`line ${outcome.line}: ${outcome.reason}`);
  return outcome;
}

describe('printZoneFile', () => {
  it('writes what parseZoneFile reads back as the same', () => {
    const { content } = parsed(
      [
        soa.replace('@', 'Contoso.COM.'),
        ns,
        'www 60 A 192.0.2.1',
        'www 60 AAAA 2001:db8::1',
        'WWW 60 TXT "a \\"b\\" \\200" ""',
        'sub 60 NS ns.elsewhere.example.',
        '*.wild 70 MX 10 www',
        'a\\.b 60 TXT x',
        'strange 60 TYPE65280 \\# 2 ABCD',
        'empty 60 TYPE65280 \\# 0',
        '$ORIGIN x.CONTOSO.com.',
        'y 60 TXT x',
      ].join('\n'),
    );
    expect(parsed(printZoneFile(content)).content).toEqual(content);
    expect(parsed(printZoneFile(content), {}).content).toEqual(content);
  });

  it('writes owners below the origin relative and leaves repeated ones out', () => {
    const { content } = parsed([soa, ns, 'www 60 A 192.0.2.1', 'www 60 A 192.0.2.2'].join('\n'));
    expect(printZoneFile(content).split('\n').slice(0, 2)).toEqual(['$ORIGIN contoso.com.', '$TTL 3600']);
    expect(printZoneFile(content)).toContain(
      '\nwww                     60 IN A     192.0.2.1\n                        60 IN A     192.0.2.2\n',
    );
  });
});
