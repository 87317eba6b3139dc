import { describe, expect, it } from 'vitest';
import { goesOn, takeApart } from './entered-lines';

describe('a command goes on', () => {
  it.each([
    'Get-DnsServerZone |',
    'Get-DnsServerZone `',
    'Select ZoneName,',
    'foreach-object {',
    'echo ("a"',
  ])('after %s', (text) => expect(goesOn(text)).toBe(true));

  it.each(['Get-DnsServerZone', "echo '('", 'echo "{ |" ', 'echo (1)', ''])('not after %s', (text) =>
    expect(goesOn(text)).toBe(false),
  );
});

describe('a paste', () => {
  it('enters the lines that a line break ends, and leaves the last one to be finished', () => {
    expect(takeApart('one\r\ntwo\r\nthr')).toEqual({ commands: ['one', 'two'], rest: 'thr' });
    expect(takeApart('one\n\ntwo\n')).toEqual({ commands: ['one', 'two'], rest: '' });
  });

  it('keeps the lines of one command together', () => {
    expect(takeApart('Get-DnsServerZone |\n  Select ZoneName\n')).toEqual({
      commands: ['Get-DnsServerZone |\n  Select ZoneName'],
      rest: '',
    });
    expect(takeApart('Get-DnsServerZone |\n')).toEqual({ commands: [], rest: 'Get-DnsServerZone |\n' });
  });

  it('of a console session takes the commands and leaves prompts and output', () => {
    const session = [
      'PS C:\\> Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com | Select KeyMasterServer',
      '',
      'KeyMasterServer',
      '---------------',
      'DC1.contoso.com',
      '',
      'PS C:\\\\> Get-DnsServerZone |',
      '>> Select ZoneName',
      'secure.contoso.com',
      '',
    ].join('\n');
    expect(takeApart(session).commands).toEqual([
      'Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com | Select KeyMasterServer',
      'Get-DnsServerZone |\nSelect ZoneName',
    ]);
  });
});
