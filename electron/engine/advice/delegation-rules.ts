import type { ParentCheck } from '../../../shared/model/delegation';
import type { AdviceFacts } from './advice-facts';
import { zoneBreach } from './advice-rule';
import type { AdviceRule } from './advice-rule';

type AskedParent = Extract<ParentCheck, { readonly kind: 'asked' }>;

/** What a parent that answered has; another one says nothing that could be advised on. */
function whenAsked(
  { delegation: { parent } }: AdviceFacts,
  isBroken: (parent: AskedParent) => boolean,
): ReturnType<AdviceRule['breaches']> {
  if (parent.kind !== 'asked') return [];
  return zoneBreach(isBroken(parent), { parent: parent.parent, strays: parent.strays.length });
}

/** What the parent zone says about the zone's keys. */
export const delegationRules: readonly AdviceRule[] = [
  {
    rule: 'ds-stale',
    severity: 'fault',
    place: 'delegation',
    source: 'RFC 4035 section 5.2',
    cost: 'parent',
    breaches: (facts) => whenAsked(facts, ({ verdict, strays }) => verdict === 'none' && strays.length > 0),
  },
  {
    rule: 'ds-missing',
    severity: 'warning',
    place: 'delegation',
    source: 'RFC 4035 section 2.4',
    cost: 'parent',
    breaches: (facts) =>
      whenAsked(
        facts,
        ({ verdict, strays, isParentSigned }) => verdict === 'none' && strays.length === 0 && isParentSigned,
      ),
  },
  {
    rule: 'ds-incomplete',
    severity: 'hint',
    place: 'delegation',
    source: 'RFC 4035 section 2.4',
    cost: 'parent',
    breaches: (facts) => whenAsked(facts, ({ verdict }) => verdict === 'some'),
  },
  {
    rule: 'ds-of-gone-key',
    severity: 'hint',
    place: 'delegation',
    source: 'RFC 4035 section 2.4',
    cost: 'parent',
    breaches: (facts) => whenAsked(facts, ({ verdict, strays }) => verdict !== 'none' && strays.length > 0),
  },
  {
    rule: 'parent-not-signed',
    severity: 'hint',
    place: 'delegation',
    source: 'RFC 4033 section 5',
    cost: 'parent',
    breaches: (facts) =>
      whenAsked(facts, ({ isParentSigned }) => !isParentSigned && !facts.settings.distributeTrustAnchors),
  },
  {
    rule: 'not-delegated',
    severity: 'hint',
    place: 'delegation',
    source: 'RFC 1034 section 4.2.2',
    cost: 'parent',
    breaches: ({ delegation: { parent } }) =>
      zoneBreach(parent.kind === 'not-delegated', { parent: parent.parent }),
  },
];
