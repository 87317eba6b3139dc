import type { DelegationReport } from '../../../shared/model/delegation';
import type { DescriptorView, DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { ContentFacts } from './content-facts';

/**
 * What the rules look at: settings, keys, records, parent and trust anchors of one signed zone, already found out.
 *
 * The rules themselves see no world, so that each can be read, and tested, by its numbers alone.
 */
export interface AdviceFacts {
  readonly zone: string;
  readonly storage: DnssecProperties['zoneType'];
  /** FQDN, `null` where there is none. */
  readonly keyMaster: string | null;
  readonly keyMasterIsDomainController: boolean;
  readonly settings: SigningSettings;
  /** KSKs, then ZSKs. */
  readonly keys: readonly DescriptorView[];
  readonly content: ContentFacts;
  /** Of the DNSKEY set that is served, in seconds. */
  readonly dnskeyTtl: number;
  /** How long the answer to a question for the DNSKEY set is, with its signatures. */
  readonly dnskeyResponse: number;
  readonly delegation: DelegationReport;
  /** FQDNs of running servers whose trust anchors name keys that the zone has no longer. */
  readonly outOfDateAnchors: readonly string[];
}
