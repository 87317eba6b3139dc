import type { ZoneSigningPlan } from '../../../shared/model/signing-parameters';
import { planSigningWithParameters } from '../commands/sign-zone-with-parameters';
import { findServer } from '../forest/lookup';
import type { Server } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { believersOf } from '../key-master/beliefs';
import { holdersOf } from '../key-master/role-lists';
import { canUseKey, isKeyMade } from '../keys/custody';
import { keyIdsOf } from '../keys/published-keys';
import { holds, holdsIf, silent } from './rule';
import type { Rule, Step } from './rule';
import { sameValue } from './same-value';

/** A signing with parameters that went through, and the zone as the server has it then. */
interface Signed {
  readonly world: World;
  readonly server: Server;
  readonly copy: ZoneCopy;
  readonly plan: ZoneSigningPlan;
}

function signedBy({ command, decision: { outcome, world } }: Step): Signed | null {
  if (command.kind !== 'sign-zone-with-parameters' || outcome.kind === 'refused') return null;
  const server = findServer(world, command.server);
  const copy = server && zoneCopy(world, server.name, command.zone);
  if (server === null || copy === null) throw new Error(`${command.zone} was signed and is not there`);
  return outcome.value !== null && 'keys' in outcome.value
    ? { world, server, copy, plan: outcome.value }
    : null;
}

const thePlanComesTrue: Rule = {
  name: 'a signing with parameters comes to what its plan announced, but for a fault that nobody can foresee',
  ofStep: ({ before, command, decision }) => {
    if (command.kind !== 'sign-zone-with-parameters' || before.armedFaults.length > 0) return silent;
    const planned = planSigningWithParameters(before, command);
    return holdsIf(sameValue(planned, decision.outcome), () =>
      JSON.stringify({ planned, came: decision.outcome }),
    );
  },
};

const theZoneIsSigned: Rule = {
  name: 'who signs with parameters is the Key Master that the directory names, and the zone has what was told',
  ofStep: (step) => {
    const signed = signedBy(step);
    if (signed === null) return silent;
    const { world, server, copy, plan } = signed;
    const holders = copy.storage.kind === 'directory' ? holdersOf(world, server, copy.storage.dn) : [server];
    const isMaster = copy.isKeyMaster && holders.some(({ name }) => name === server.name);
    const isTold = sameValue(
      { settings: copy.settings, keys: copy.descriptors, keyMaster: copy.keyMaster },
      { settings: plan.settings, keys: plan.keys, keyMaster: plan.keyMaster },
    );
    return holdsIf(copy.isSigned && isMaster && isTold, () => `${plan.zone} on ${server.name}`);
  },
};

const whoGoesOnBelieving: Rule = {
  name: 'a signing with parameters that takes the role names everybody who goes on believing, and those only',
  ofStep: (step) => {
    const signed = signedBy(step);
    if (signed?.copy.storage.kind !== 'directory') return silent;
    const { world, server, copy, plan } = signed;
    if (!plan.consequences.some(({ kind }) => kind === 'becomes-key-master')) return silent;
    const dn = copy.storage.kind === 'directory' ? copy.storage.dn : '';
    const believing = believersOf(world, dn)
      .filter(({ name }) => name !== server.name)
      .map(({ fqdn }) => fqdn);
    const named = plan.consequences.flatMap((each) =>
      each.kind === 'goes-on-believing' ? [each.server] : [],
    );
    return holdsIf(sameValue([...believing].sort(), [...named].sort()), () => believing.join(', '));
  },
};

const everyKeyIsThere: Rule = {
  name: 'who signs with parameters can use every key of the zone, or makes it',
  ofStep: (step) => {
    const signed = signedBy(step);
    if (signed === null) return silent;
    const { world, server, copy } = signed;
    const missing = keyIdsOf(copy.descriptors).filter((keyId) =>
      isKeyMade(world, keyId)
        ? !canUseKey(world, server, copy.name, keyId)
        : world.keys[keyId]?.maker !== server.name,
    );
    return missing.length === 0 ? holds : holdsIf(false, () => `${copy.name} on ${server.name}`);
  },
};

/** The rules of the wizard's command. */
export const rulesOfSigning: readonly Rule[] = [
  thePlanComesTrue,
  theZoneIsSigned,
  whoGoesOnBelieving,
  everyKeyIsThere,
];
