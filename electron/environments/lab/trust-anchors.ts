import type { CallArgument } from '../../../shared/contract/calls';
import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { ServerName } from '../../engine/forest/server';
import type { World } from '../../engine/forest/world';
import { trustAnchorMatrix } from '../../engine/views/trust-anchor-matrix';
import { trustAnchorRows } from '../../engine/views/trust-anchor-rows';
import type { EnvironmentCalls } from '../dns-environment';
import { answer } from './answer';
import type { Lab } from './lab';
import { relayOf } from './relay';

type TrustAnchorCall = 'listTrustAnchors' | 'readTrustAnchors' | 'changeTrustAnchors';

/** Who trusts the keys of a zone. */
export function createTrustAnchorCalls(lab: Lab): EnvironmentCalls<TrustAnchorCall> {
  return {
    listTrustAnchors: ({ server }) => answer(trustAnchorRows(lab.world, server)),
    readTrustAnchors: ({ server, zone }) => answer(trustAnchorMatrix(lab.presentWorld(), server, zone)),
    changeTrustAnchors: (argument) => answer(changeTrustAnchors(lab, argument)),
  };
}

/** Whose trust anchors are written: only the Key Master knows the zone's keys; what is typed goes where it was typed. */
function writerOf(
  world: World,
  { server, zone, change }: CallArgument<'changeTrustAnchors'>,
): Outcome<ServerName> {
  if (change.kind !== 'redistribute') return done(server);
  const relay = relayOf(world, { server, zone });
  if (relay.kind === 'refused') return relay;
  const { asked, keyMaster, isReachable } = relay.value;
  if (isReachable) return done(keyMaster.server);
  return refused({ code: 'key-master-required', parameters: { zone, server: asked } });
}

/** Changes whom servers trust for a zone; what belongs to the forest replicates from the server that writes it. */
function changeTrustAnchors(lab: Lab, argument: CallArgument<'changeTrustAnchors'>): Outcome<null> {
  const writer = writerOf(lab.presentWorld(), argument);
  if (writer.kind === 'refused') return writer;
  return lab.execute<'change-trust-anchors'>({
    kind: 'change-trust-anchors',
    server: writer.value,
    zone: argument.zone,
    change: argument.change,
    order: { source: 'dialog', reason: null },
  });
}
