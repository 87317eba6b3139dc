import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { AdviceFinding, AdviceReport, AdviceSeverity } from '../../../shared/model/advice';
import type { ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { findKeyMaster } from '../views/dnssec-properties-source';
import { delegationReport } from '../views/delegation-report';
import { dnssecProperties } from '../views/dnssec-properties';
import { trustAnchorMatrix } from '../views/trust-anchor-matrix';
import { signingPlace } from '../keys/signing-place';
import type { SigningPlace } from '../keys/signing-place';
import type { AdviceFacts } from './advice-facts';
import type { AdviceRule } from './advice-rule';
import { algorithmRules } from './algorithm-rules';
import { contentFacts } from './content-facts';
import { custodyRules } from './custody-rules';
import { delegationRules } from './delegation-rules';
import { digestRules } from './digest-rules';
import { dnskeyResponse } from './dnskey-response';
import { nsecRules } from './nsec-rules';
import { rolloverRules } from './rollover-rules';
import { trustRules } from './trust-rules';
import { validityRules } from './validity-rules';

/** All rules, in the order in which findings of one severity are told. */
export const adviceRules: readonly AdviceRule[] = [
  ...delegationRules,
  ...trustRules,
  ...algorithmRules,
  ...nsecRules,
  ...digestRules,
  ...validityRules,
  ...rolloverRules,
  ...custodyRules,
];

const gravity: Readonly<Record<AdviceSeverity, number>> = { fault: 0, warning: 1, hint: 2 };

/** Everything that the rules find in those facts, the gravest first. */
export function findingsOf(facts: AdviceFacts): readonly AdviceFinding[] {
  return adviceRules
    .flatMap(({ breaches, ...rule }) => breaches(facts).map((breach) => ({ ...rule, ...breach })))
    .sort((left, right) => gravity[left.severity] - gravity[right.severity]);
}

function factsOf(world: World, place: SigningPlace): Outcome<AdviceFacts> {
  const { server, copy } = place;
  const properties = dnssecProperties(world, server.name, copy.name);
  if (properties.kind === 'refused') return properties;
  const delegation = delegationReport(world, server.name, copy.name);
  if (delegation.kind === 'refused') return delegation;
  const anchors = trustAnchorMatrix(world, server.name, copy.name);
  if (anchors.kind === 'refused') return anchors;
  const loaded = findKeyMaster(world, place).copy ?? copy;
  const { settings, keySigningKeys, zoneSigningKeys, keyMaster, keyMasterIsDomainController } =
    properties.value;
  return done({
    zone: copy.name,
    storage: copy.type,
    keyMaster,
    keyMasterIsDomainController,
    settings,
    keys: [...keySigningKeys, ...zoneSigningKeys],
    content: contentFacts(loaded.content),
    dnskeyTtl: loaded.dnskeyTtl,
    dnskeyResponse: dnskeyResponse(world, copy.name, loaded.dnskeySet ?? { keys: [] }),
    delegation: delegation.value,
    outOfDateAnchors: anchors.value.servers
      .filter(({ running, state }) => running && state === 'out-of-date')
      .map(({ fqdn }) => fqdn),
  });
}

/**
 * Where the settings of a signed zone differ from current practice.
 *
 * It never stops anybody: what Windows lets one do can be done here, too. Settings and keys are the Key Master's own, the
 * asked server's while that one can not be reached.
 */
export function zoneAdvice(world: World, server: ServerName, zone: string): Outcome<AdviceReport> {
  const place = signingPlace(world, server, zone);
  if (place.kind === 'refused') return place;
  const { copy } = place.value;
  if (!copy.isSigned) {
    return refused({ code: 'zone-not-signed', parameters: { zone: copy.name } });
  }
  const facts = factsOf(world, place.value);
  return facts.kind === 'refused' ? facts : done({ zone: copy.name, findings: findingsOf(facts.value) });
}
