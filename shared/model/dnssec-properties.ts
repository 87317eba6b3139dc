import type { SigningKeyDescriptor, SigningKeyView } from './signing-key';
import type { SigningSettings } from './signing-settings';

/** A signing key descriptor together with the public side of its keys. */
export interface DescriptorView {
  readonly descriptor: SigningKeyDescriptor;
  readonly keys: readonly SigningKeyView[];
}

/** Why the Key Master of a zone can not be changed in the dialog. */
export type MoveRestriction = 'file-backed' | 'key-master-offline' | null;

/** Everything the DNSSEC properties dialog shows of one zone, as loaded from its Key Master. */
export interface DnssecProperties {
  readonly zone: string;
  /** The server the console asked (short name). */
  readonly server: string;
  readonly zoneType: 'ad-integrated-primary' | 'standard-primary';
  readonly signed: boolean;
  /** FQDN, `null` where the zone never had one. */
  readonly keyMaster: string | null;
  readonly keyMasterOnline: boolean;
  /** Security notice of the brief: a Key Master that is no domain controller needs additional precautions. */
  readonly keyMasterIsDomainController: boolean;
  readonly moveRestriction: MoveRestriction;
  readonly settings: SigningSettings;
  readonly keySigningKeys: readonly DescriptorView[];
  readonly zoneSigningKeys: readonly DescriptorView[];
}
