import type { DnssecChanges } from '../../../shared/model/dnssec-changes';
import type { SigningParameters, ZoneSigningPlan } from '../../../shared/model/signing-parameters';
import type { CommandOf } from '../command';
import type { World } from '../forest/world';
import { run, zone } from '../testing/worlds';

export type SigningCommand = CommandOf<'sign-zone-with-parameters'>;

export const defaults: SigningParameters = { kind: 'defaults' };

/** Saved settings and keys, changed so. */
export function custom(changes: Partial<DnssecChanges> = {}): SigningParameters {
  const nothing: DnssecChanges = { settings: {}, addedKeys: [], changedKeys: [], removedKeys: [] };
  return { kind: 'custom', changes: { ...nothing, ...changes } };
}

/** Parameters of another zone. */
export function ofZone(name: string): SigningParameters {
  return { kind: 'of-zone', zone: name };
}

/** The command of the wizard, with default settings on DC1 where nothing is said. */
export function signing(parameters: SigningParameters = defaults, server = 'DC1', of = zone): SigningCommand {
  return { kind: 'sign-zone-with-parameters', server, zone: of, parameters };
}

/** What a signing that must not be refused comes to. */
export function planOf(world: World, command: SigningCommand): ZoneSigningPlan {
  const { outcome } = run<'sign-zone-with-parameters'>(world, command);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** Why a signing is refused, `null` where it is carried out; a refusal leaves everything as it was. */
export function refusal(world: World, command: SigningCommand): unknown {
  const decision = run<'sign-zone-with-parameters'>(world, command);
  if (decision.outcome.kind === 'done') return null;
  if (decision.world !== world) throw new Error('A refusal changed the world');
  if (decision.actions.length + decision.events.length > 0) throw new Error('A refusal did something');
  return decision.outcome.problem;
}
