import { expect, it } from 'vitest';
import type { ServerTrustAnchors } from './model/trust-anchor-matrix';
import { trustAnchorCommands } from './trust-anchor-commands';

const row = (server: string, changes: Partial<ServerTrustAnchors>): ServerTrustAnchors => ({
  server,
  fqdn: `${server}.contoso.com`,
  running: true,
  state: 'out-of-date',
  source: 'forest',
  trusted: [1],
  ...changes,
});
const zone = 'secure.contoso.com';
const keys = [{ algorithm: 13, publicKey: 'ab+/=' }] as const;

it('updates the forest once, every store by hand for itself, and nothing that is right', () => {
  const servers = [
    row('DC1', { state: 'valid' }),
    row('DC2', {}),
    row('DC3', { state: 'missing', source: null, trusted: [] }),
    row('DNS1', { source: 'by-hand', trusted: [] }),
    row('DNS2', { state: 'none', source: null, trusted: [] }),
  ];
  expect(trustAnchorCommands({ zone, keys, servers, distributed: true, expected: [2] })).toEqual([
    'Remove-DnsServerTrustAnchor -Name secure.contoso.com -ComputerName DC2.contoso.com -Type DnsKey -Force',
    "Add-DnsServerTrustAnchor -Name secure.contoso.com -ComputerName DC2.contoso.com -CryptoAlgorithm ECDsaP256Sha256 -Base64Data 'ab+/='",
    "Add-DnsServerTrustAnchor -Name secure.contoso.com -ComputerName DNS1.contoso.com -CryptoAlgorithm ECDsaP256Sha256 -Base64Data 'ab+/='",
  ]);
});
