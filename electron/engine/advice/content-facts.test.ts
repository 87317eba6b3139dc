import { expect, it } from 'vitest';
import { parseZoneFile } from '../records/zone-file/parse-zone-file';
import { contentFacts } from './content-facts';

const text = `$TTL 300
@ IN SOA ns.example. host.example. 1 900 600 86400 3600
@ IN NS ns.example.
www 7200 IN A 192.0.2.1
www IN TXT "one"
child IN NS ns.child
ns.child IN A 192.0.2.2
signed IN NS ns.example.
signed IN DS 1 13 2 ${'AB'.repeat(32)}
`;

it('counts names and delegations, and knows the largest TTL and the SOA EXPIRE of a zone', () => {
  const parsed = parseZoneFile(text, { origin: 'example' });
  if (parsed.kind !== 'parsed') throw new Error(parsed.reason);
  expect(contentFacts(parsed.content)).toEqual({
    largestTtl: 7200,
    soaExpire: 86_400,
    names: 5,
    secureDelegations: 1,
    unsignedDelegations: 1,
  });
});
