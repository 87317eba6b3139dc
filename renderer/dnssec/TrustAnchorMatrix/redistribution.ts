import type { ServerTrustAnchors, TrustAnchorMatrix } from '../../../shared/model/trust-anchor-matrix';

/** One thing that a server has to know: to trust a key, or to trust it no longer. */
export interface RedistributionStep {
  readonly kind: 'trust' | 'drop';
  readonly keyTag: number;
  readonly isDone: boolean;
}

/** What one server has to know, and what of it is still to do. */
export interface ServerSteps {
  readonly server: ServerTrustAnchors;
  readonly steps: readonly RedistributionStep[];
  readonly isDone: boolean;
}

/** A server that validates the zone: it trusts a key of it, or is meant to. */
function isMeant({ state }: ServerTrustAnchors): boolean {
  return state !== 'none';
}

function stepsOf(
  { trusted }: ServerTrustAnchors,
  expected: readonly number[],
): readonly RedistributionStep[] {
  return [
    ...expected.map((keyTag) => ({ kind: 'trust', keyTag, isDone: trusted.includes(keyTag) }) as const),
    ...trusted
      .filter((keyTag) => !expected.includes(keyTag))
      .map((keyTag) => ({ kind: 'drop', keyTag, isDone: false }) as const),
  ];
}

/**
 * The check list of a redistribution: which server trusts which key, and what is still to do.
 *
 * Nobody ticks it: a step is done when the server's own trust anchors say so. A key that is withdrawn and gone from a
 * server leaves no step behind.
 */
export function redistributionSteps({ servers, expected }: TrustAnchorMatrix): readonly ServerSteps[] {
  return servers.filter(isMeant).map((server) => {
    const steps = stepsOf(server, expected);
    return { server, steps, isDone: steps.every(({ isDone }) => isDone) };
  });
}
