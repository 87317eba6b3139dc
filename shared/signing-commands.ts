import { changeCommands } from './change-commands';
import { commandLineOf, word } from './command-line';
import type { DnssecChanges } from './model/dnssec-changes';
import type { SigningParameters, SigningStart, ZoneSigningPlan } from './model/signing-parameters';

/** The parameters of the other zone have no switch of their own: they are said one by one. */
function takenOver({ settings, keys }: ZoneSigningPlan, { savedKeys }: SigningStart): DnssecChanges {
  const kept = new Set(keys.map(({ guid }) => guid));
  const saved = savedKeys.map(({ descriptor }) => descriptor.guid);
  return {
    settings: { ...settings, dsDigests: [...settings.dsDigests] },
    addedKeys: keys.filter(({ guid }) => !saved.includes(guid)),
    changedKeys: [],
    removedKeys: saved.filter((guid) => !kept.has(guid)),
  };
}

/**
 * The PowerShell commands that sign a zone as the wizard does, one a line, to be copied.
 *
 * The role goes to the server first where another one has it; a zone that has none gives it to the server that signs
 * (powershell.md, Invoke-DnsServerZoneSign).
 */
export function signingCommands(
  start: SigningStart,
  parameters: SigningParameters,
  plan: ZoneSigningPlan,
): readonly string[] {
  const { zone, keyMaster } = plan;
  const isHeldElsewhere =
    start.keyMaster !== null && start.keyMaster.fqdn.toLowerCase() !== keyMaster.toLowerCase();
  const move = isHeldElsewhere
    ? [commandLineOf({ kind: 'move', zone, target: keyMaster, mode: 'seize' })]
    : [];
  const place = `-ZoneName ${word(zone)} -ComputerName ${word(keyMaster)}`;
  switch (parameters.kind) {
    case 'defaults':
      return [...move, `Invoke-DnsServerZoneSign ${place} -SignWithDefault -Force`];
    case 'custom':
      return [
        ...move,
        ...changeCommands(zone, keyMaster, parameters.changes),
        commandLineOf({ kind: 'sign', zone, keyMaster, act: 'sign' }),
      ];
    case 'of-zone':
      return [
        ...move,
        ...changeCommands(zone, keyMaster, takenOver(plan, start)),
        commandLineOf({ kind: 'sign', zone, keyMaster, act: 'sign' }),
      ];
  }
}
