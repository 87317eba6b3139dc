import { cmdletAlgorithms } from './cmdlet-names';
import { word } from './command-line';
import type { ServerTrustAnchors, TrustAnchorMatrix } from './model/trust-anchor-matrix';

/** The servers on which something has to be done; what stands in the forest's zone is done once, for all of them. */
function placesToUpdate(servers: readonly ServerTrustAnchors[]): readonly ServerTrustAnchors[] {
  const wrong = servers.filter(({ state }) => state === 'out-of-date' || state === 'missing');
  const byHand = wrong.filter(({ source }) => source === 'by-hand');
  const shared = wrong.find(({ source }) => source !== 'by-hand');
  return shared === undefined ? byHand : [shared, ...byHand];
}

/**
 * The PowerShell commands that bring the trust anchors of a zone up to date, to be copied.
 *
 * Old ones are removed before the present keys are added: a server that trusts a key the zone no longer has takes the
 * zone's answers for bogus.
 */
export function trustAnchorCommands({ zone, keys, servers }: TrustAnchorMatrix): readonly string[] {
  return placesToUpdate(servers).flatMap(({ fqdn, trusted }) => {
    const place = `-Name ${word(zone)} -ComputerName ${word(fqdn)}`;
    const added = keys.map(
      ({ algorithm, publicKey }) =>
        `Add-DnsServerTrustAnchor ${place} -CryptoAlgorithm ${cmdletAlgorithms[algorithm]} -Base64Data ${word(publicKey)}`,
    );
    return trusted.length === 0
      ? added
      : [`Remove-DnsServerTrustAnchor ${place} -Type DnsKey -Force`, ...added];
  });
}
