import { word } from './command-line';
import type { DelegationReport } from './model/delegation';

/**
 * The PowerShell command that brings a zone's DS records to its parent, to be copied; `null` where no server of the parent
 * is known.
 *
 * The file is the one that the zone's Key Master writes and that the program exports (`dsset-`).
 */
export function delegationCommand({ zone, parent }: DelegationReport): string | null {
  if (parent.kind === 'unknown') return null;
  return `Import-DnsServerResourceRecordDS -ZoneName ${word(parent.parent)} -DSSetFile ${word(`dsset-${zone}`)} -ComputerName ${word(parent.server)}`;
}
