import type { KeyType } from '../../shared/model/signing-key';

/** The key that is to roll over, as a box names it. */
export interface RolloverSubject {
  readonly zone: string;
  /** Where the command works: the Key Master's FQDN. */
  readonly keyMaster: string;
  readonly guid: string;
  readonly keyType: KeyType;
  readonly isRetiring: boolean;
  /** The key in words. */
  readonly name: string;
}
