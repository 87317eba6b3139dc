import type { AdviceFinding } from '../../../shared/model/advice';
import type { DescriptorView } from '../../../shared/model/dnssec-properties';
import type { AdviceFacts } from './advice-facts';

/** One place where a rule is not kept. */
export interface Breach {
  /** The descriptor, `null` for the zone. */
  readonly guid: string | null;
  /** Another place than the rule's own: that of a key is its tab. */
  readonly place?: AdviceFinding['place'];
  readonly parameters: AdviceFinding['parameters'];
}

/** One rule: what it is called, how much it matters, where it stands written, what keeping it costs. */
export interface AdviceRule extends Pick<AdviceFinding, 'rule' | 'severity' | 'place' | 'source' | 'cost'> {
  /** Where the zone does not keep it; empty where it does. */
  readonly breaches: (facts: AdviceFacts) => readonly Breach[];
}

/** A breach of the zone as a whole, or none. */
export function zoneBreach(isBroken: boolean, parameters: Breach['parameters'] = {}): readonly Breach[] {
  return isBroken ? [{ guid: null, parameters }] : [];
}

/** A breach for each key that breaks a rule; its place is the key's own tab. */
export function keyBreaches(
  facts: AdviceFacts,
  isBroken: (view: DescriptorView) => boolean,
  parameters: (view: DescriptorView) => Breach['parameters'] = () => ({}),
): readonly Breach[] {
  return facts.keys.filter(isBroken).map((view) => ({
    guid: view.descriptor.guid,
    place: view.descriptor.keyType === 'KSK' ? 'ksk' : 'zsk',
    parameters: { keyType: view.descriptor.keyType, ...parameters(view) },
  }));
}
