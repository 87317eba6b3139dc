import type { MoveMode } from './model/key-master';

/** An act whose PowerShell command can be shown. Servers are FQDNs. */
export type ShownAct =
  | { readonly kind: 'move'; readonly zone: string; readonly target: string; readonly mode: MoveMode }
  | {
      readonly kind: 'sign';
      readonly zone: string;
      readonly keyMaster: string;
      readonly act: 'sign' | 're-sign' | 'unsign';
    };

/** A word as PowerShell reads it: bare where that is safe, in single quotes where not. Every shown command needs it. */
export function word(text: string): string {
  return /^[A-Za-z0-9._-]+$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/**
 * The PowerShell command of an act, to be copied.
 *
 * `-Force` only removes the prompt (powershell.md 7.1); seizing without key checks has no switch of its own and is
 * what `-SeizeRole -Force` comes to when the keys are not accessible.
 */
export function commandLineOf(act: ShownAct): string {
  if (act.kind === 'move') {
    const seize = act.mode === 'transfer' ? '' : ' -SeizeRole';
    return `Reset-DnsServerZoneKeyMasterRole -ZoneName ${word(act.zone)} -KeyMasterServer ${word(act.target)}${seize} -Force`;
  }
  const place = `-ZoneName ${word(act.zone)} -ComputerName ${word(act.keyMaster)}`;
  if (act.act === 'unsign') return `Invoke-DnsServerZoneUnsign ${place} -Force`;
  return `Invoke-DnsServerZoneSign ${place}${act.act === 're-sign' ? ' -DoResign' : ''} -Force`;
}
