import { expect, it } from 'vitest';
import { guessZoneName } from './guess-zone-name';

it.each([
  ['contoso.com.dns', '@ IN SOA a b 1 1 1 1 1', 'contoso.com'],
  ['db.Example.org', '', 'example.org'],
  ['example.net.zone', '', 'example.net'],
  ['anything.txt', '; c\n$ORIGIN Fabrikam.com.\n@ IN SOA', 'fabrikam.com'],
])('guesses %s with %j as %s', (file, text, zone) => {
  expect(guessZoneName(file, text)).toBe(zone);
});
