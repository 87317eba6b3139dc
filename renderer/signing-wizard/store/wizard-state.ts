import type { Problem } from '../../../shared/contract/problem';
import type { Candidate, DisqualificationReason } from '../../../shared/model/key-master';
import type { SigningStart, ZoneSigningPlan } from '../../../shared/model/signing-parameters';
import type { AppStatus } from '../../../shared/model/status';
import type { IntroPage, PageName } from './pages';

/** The three options of page 2, as the contract names them. */
export type SigningOption = 'customize' | 'of-zone' | 'defaults';

/** What is wrong on a page; it stands beside the field. */
export type PageFault =
  | { readonly kind: 'zone-missing' }
  | { readonly kind: 'zone-not-signed'; readonly zone: string }
  | { readonly kind: 'server-missing' }
  | { readonly kind: 'server-not-qualified'; readonly reason: DisqualificationReason }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What Next waits for on page 3. Each is one value: an answer to another one comes too late. */
export type WizardStep =
  | { readonly kind: 'none' }
  /** M3 is open. */
  | { readonly kind: 'asking-validation'; readonly name: string }
  | { readonly kind: 'validating'; readonly name: string }
  | { readonly kind: 'reading-parameters'; readonly server: string };

/** The plan behind the summary page. */
export type SummaryState =
  | { readonly kind: 'none' }
  | { readonly kind: 'planning' }
  | { readonly kind: 'planned'; readonly plan: ZoneSigningPlan }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What goes on in the background after the parameters were applied. */
export type SigningProgressView = Pick<AppStatus, 'keyGeneration' | 'signing'>;

/** Page 14. */
export type SigningRun =
  | { readonly kind: 'none' }
  | { readonly kind: 'applying' }
  /** `progress` is `null` until the program was asked how far it is. */
  | { readonly kind: 'applied'; readonly progress: SigningProgressView | null }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The wizard with what it begins with. Keys, settings and the list of servers are in its draft. */
export interface OpenWizard {
  readonly kind: 'open';
  readonly start: SigningStart;
  /** Short name of the server whose key storage providers `start` has. */
  readonly readFor: string;
  readonly page: PageName;
  readonly option: SigningOption;
  readonly skipped: readonly IntroPage[];
  /** The zone whose parameters are taken over. */
  readonly sourceZone: string;
  /** What stands in the box of page 3. */
  readonly serverName: string;
  /** The server of that name, once it is known that it can be the Key Master. */
  readonly chosenServer: Pick<Candidate, 'server' | 'fqdn'> | null;
  readonly fault: PageFault | null;
  readonly step: WizardStep;
  readonly summary: SummaryState;
  /** Why it is done, for the history. */
  readonly reason: string;
  readonly run: SigningRun;
}

/**
 * The whole wizard.
 *
 * ```
 * loading -> open (welcome -> options -> ... -> summary -> signing) -> closed
 *    |                                                 |
 *    +-> failed -> loading, closed                     +-> closed, from every page, with nothing changed
 * ```
 *
 * Nothing but the step from summary to signing changes anything.
 */
export type WizardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | OpenWizard
  /** It wants to go; `changed` tells the console to read again. */
  | { readonly kind: 'closed'; readonly changed: boolean };

/** The wizard before its first answer. */
export const loadingWizard: WizardState = { kind: 'loading' };
