import { z } from 'zod';
import { dnssecChangesSchema } from './dnssec-changes';
import type { DescriptorView } from './dnssec-properties';
import type { SigningKeyDescriptor } from './signing-key';
import type { SigningSettings } from './signing-settings';
import type { SigningPlan } from './zone-signing';

/**
 * Where the parameters come from that an unsigned zone is signed with: the three options of the Zone Signing Wizard
 * (dialogs.md section 5, page 2).
 */
export const signingParametersSchema = z.discriminatedUnion('kind', [
  /** Saved settings and keys of the zone, changed; a zone that was never signed has the default settings and no keys. */
  z.strictObject({ kind: z.literal('custom'), changes: dnssecChangesSchema }),
  /** Settings and kinds of keys of another zone that is signed on the same server. */
  z.strictObject({
    kind: z.literal('of-zone'),
    zone: z
      .string()
      .min(1)
      .max(1004)
      .regex(/^[\x21-\x7e]+$/u, 'a zone name has printable ASCII characters'),
  }),
  /** Everything is reset to the defaults. */
  z.strictObject({ kind: z.literal('defaults') }),
]);

/** Where the parameters come from that an unsigned zone is signed with. */
export type SigningParameters = z.infer<typeof signingParametersSchema>;

/** What the wizard begins with. */
export interface SigningStart {
  readonly zone: string;
  /** Short name of the server that was asked. */
  readonly server: string;
  readonly zoneType: 'ad-integrated-primary' | 'standard-primary';
  /** The Key Master that the zone has from an earlier signing, `null` where it never had one. */
  readonly keyMaster: { readonly server: string; readonly fqdn: string; readonly online: boolean } | null;
  readonly settings: SigningSettings;
  /** Keys of an earlier signing: they are offered again (dialogs.md section 7, "unsign"). */
  readonly savedKeys: readonly DescriptorView[];
  /** Of the server that would be Key Master, the default one first. */
  readonly keyStorageProviders: readonly string[];
  /** Signed primary zones of the asked server, whose parameters can be taken over. */
  readonly signedZones: readonly string[];
}

/** What signing with parameters would do, or did, and with which settings and keys in the end: the summary page. */
export interface ZoneSigningPlan extends SigningPlan {
  readonly settings: SigningSettings;
  readonly keys: readonly SigningKeyDescriptor[];
}
