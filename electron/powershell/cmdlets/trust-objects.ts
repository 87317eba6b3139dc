import type { TrustAnchor, TrustPoint } from '../dns-server-data';
import type { PsObject } from '../value';
import { dateTime, psObject } from '../value';
import { algorithms, digests } from './names';

/** A trust anchor as `DnsServerTrustAnchor` (powershell.md 4.6). */
export function trustAnchorObject(anchor: TrustAnchor): PsObject {
  return psObject('DnsServerTrustAnchor', {
    TrustAnchorName: `${anchor.name}.`,
    TrustAnchorType: anchor.data.type,
    KeyTag: anchor.keyTag,
    TrustAnchorState: anchor.state,
    EnteredStateTime: dateTime(anchor.enteredStateTime),
    NextStateTime: dateTime(anchor.nextStateTime),
    TrustAnchorData: anchorData(anchor),
  });
}

function anchorData({ data, keyTag, algorithm }: TrustAnchor): PsObject {
  if (data.type === 'DS')
    return psObject('DnsServerResourceRecordDS', {
      KeyTag: keyTag,
      CryptoAlgorithm: algorithms.of(algorithm),
      DigestType: digests.of(data.digestType),
      Digest: data.digest,
    });
  return psObject('DnsServerResourceRecordDnsKey', {
    KeyTag: keyTag,
    KeyProtocol: 'DnsSec',
    CryptoAlgorithm: algorithms.of(algorithm),
    Base64Data: data.publicKey,
  });
}

/** A trust point as `DnsServerTrustPoint` (powershell.md 4.6). */
export function trustPointObject(point: TrustPoint): PsObject {
  return psObject('DnsServerTrustPoint', {
    TrustPointName: `${point.name}.`,
    TrustPointState: point.state,
    LastActiveRefreshTime: dateTime(point.lastActiveRefreshTime),
    NextActiveRefreshTime: dateTime(point.nextActiveRefreshTime),
    LastActiveRefreshResult: point.lastActiveRefreshResult,
    LastSuccessfulActiveRefreshTime: dateTime(point.lastSuccessfulActiveRefreshTime),
  });
}
