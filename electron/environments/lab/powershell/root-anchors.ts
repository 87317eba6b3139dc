import type { AlgorithmNumber } from '../../../../shared/model/signing-key';

/** A trust anchor of the root zone. */
export interface RootAnchor {
  readonly algorithm: AlgorithmNumber;
  /** The DNSKEY's public key field, base64. */
  readonly publicKey: string;
}

/**
 * The root zone's key signing keys of 2017 (tag 20326) and 2024 (tag 38696), as IANA publishes them in root-anchors.xml
 * (RFC 9718).
 *
 * They stand here because the lab is offline. Compared character by character with root.key of Debian's dns-root-data
 * 2024071801, which is made of IANA's signed file; the tests hold them against their published digests, and against
 * that package where it is installed.
 */
export const rootAnchors: readonly RootAnchor[] = [
  {
    algorithm: 8,
    publicKey:
      'AwEAAaz/tAm8yTn4Mfeh5eyI96WSVexTBAvkMgJzkKTOiW1vkIbzxeF3+/4RgWOq7HrxRixHlFlExOLAJr5emLvN7SWXgnLh4+B5xQlNVz8Og8kvArMtNROxVQuCaSnIDdD5LKyWbRd2n9WGe2R8PzgCmr3EgVLrjyBxWezF0jLHwVN8efS3rCj/EWgvIWgb9tarpVUDK/b58Da+sqqls3eNbuv7pr+eoZG+SrDK6nWeL3c6H5Apxz7LjVc1uTIdsIXxuOLYA4/ilBmSVIzuDWfdRUfhHdY6+cn8HFRm+2hM8AnXGXws9555KrUB5qihylGa8subX2Nn6UwNR1AkUTV74bU=',
  },
  {
    algorithm: 8,
    publicKey:
      'AwEAAa96jeuknZlaeSrvyAJj6ZHv28hhOKkx3rLGXVaC6rXTsDc449/cidltpkyGwCJNnOAlFNKF2jBosZBU5eeHspaQWOmOElZsjICMQMC3aeHbGiShvZsx4wMYSjH8e7Vrhbu6irwCzVBApESjbUdpWWmEnhathWu1jo+siFUiRAAxm9qyJNg/wOZqqzL/dL/q8PkcRU5oUKEpUge71M3ej2/7CPqpdVwuMoTvoB+ZOT4YeGyxMvHmbrxlFzGOHOijtzN+u1TQNatX2XBuzZNQ1K+s2CXkPIZo7s6JgZyvaBevYtxPvYLw4z9mR7K2vaF18UYH9Z9GNUUeayffKC73PYc=',
  },
];
