import type { CallArgument } from '../../../shared/contract/calls';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Order } from '../../engine/command';
import { trustAnchorMatrix } from '../../engine/views/trust-anchor-matrix';
import { trustAnchorRows } from '../../engine/views/trust-anchor-rows';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';

type TrustAnchorCall = 'listTrustAnchors' | 'readTrustAnchors' | 'changeTrustAnchors';

/** Who trusts the keys of a zone. */
export function createTrustAnchorCalls(lab: Lab): EnvironmentCalls<TrustAnchorCall> {
  return {
    listTrustAnchors: ({ server }) => answer(trustAnchorRows(lab.world, server)),
    readTrustAnchors: ({ server, zone }) => answer(trustAnchorMatrix(lab.presentWorld(), server, zone)),
    changeTrustAnchors: (argument) =>
      answer(changeTrustAnchors(lab, argument, { source: 'dialog', reason: null })),
  };
}

/** Changes the trust anchors on the server that was asked; what belongs to the forest replicates from there. */
export function changeTrustAnchors(
  lab: Lab,
  { server, zone, change }: CallArgument<'changeTrustAnchors'>,
  order: Order,
): Outcome<null> {
  return lab.execute<'change-trust-anchors'>({ kind: 'change-trust-anchors', server, zone, change, order });
}
