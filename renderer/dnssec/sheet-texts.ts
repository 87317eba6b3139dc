import type { EditObstacle } from '../../shared/model/dnssec-properties';
import type { TabName } from './store/dialog-state';

/*
 * `V` marks a text that a screenshot or the original's documentation shows word for word (dialogs.md); do not polish
 * those. `R` marks a text that no source shows: when one comes up, it is corrected here. Unmarked groups are ours.
 */

/** The property sheet. V: the tabs and their order, OK. R: title, Cancel, Apply, loading. */
export const sheetTexts = {
  title: (zone: string) => `DNSSEC Properties for ${zone}`,
  tabs: {
    'key-master': 'Key Master',
    ksk: 'KSK',
    zsk: 'ZSK',
    nsec: 'Next Secure (NSEC)',
    'trust-anchor': 'Trust Anchor',
    advanced: 'Advanced',
  } satisfies Record<TabName, string>,
  ok: 'OK',
  cancel: 'Cancel',
  apply: 'Apply',
  close: 'Close',
  retry: 'Retry',
  loading: 'Loading the DNSSEC settings from the Key Master...',
  probing: (keyMaster: string) => `Asking ${keyMaster} whether it answers...`,
  probingNone: 'Checking who holds the role...',
  planning: 'Checking the change...',
  moving: 'Changing the Key Master...',
  signing: 'Re-signing the zone...',
  updating: 'Updating the trust anchors...',
  stop: 'Stop',
  obstacles: {
    'key-master-offline':
      'Nothing can be changed here while the Key Master is off line: only the DNS server acting as the key master for the zone may perform this operation (9101). The Key Master tab is where you act next.',
    'no-key-master':
      'Nothing can be changed here while the zone has no Key Master: only the DNS server acting as the key master for the zone may perform this operation (9101). Assign one on the Key Master tab.',
    'keys-not-accessible':
      'Nothing can be changed here until the zone is re-signed or the role is handed back: the Key Master cannot use all of its signing keys (9107).',
    'zone-locked-for-signing':
      'Nothing can be changed here while signing keys are being made. The server acts next; the status bar shows how far it has come.',
    'no-rights-on-key-master':
      'Nothing can be changed here: you do not have Domain Admins rights, or equivalent, on the Key Master.',
  } satisfies Record<EditObstacle, string>,
} as const;
