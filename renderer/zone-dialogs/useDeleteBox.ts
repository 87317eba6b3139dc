import { useEffect, useState } from 'react';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import { useConsole } from '../console/console-context';
import { nodeId } from '../console/model/console-node';
import type { ConsoleTarget } from '../console/model/console-target';
import { reasonOrNull } from '../dnssec/store/reason';
import { deletionOf, isGone, mostRecords } from './deletion';
import type { Deletion } from './deletion';
import { deleteWords } from './dialog-texts';
import { useChange } from './useChange';
import type { Change } from './useChange';

type RiskApi = Pick<DesktopApi, 'readDelegation' | 'readTrustAnchors'>;

/** Who counts on the keys of a zone that goes: the parent that vouches for them, the servers that trust them. */
async function risksOf(api: RiskApi, server: string, zone: string): Promise<readonly string[]> {
  const [delegation, anchors] = await Promise.all([
    api.readDelegation({ server, zone }),
    api.readTrustAnchors({ server, zone }),
  ]);
  const report = delegation.kind === 'done' ? delegation.value : null;
  const vouching = report?.records.some(({ atParent }) => atParent === true) ? report.parent.parent : null;
  const trusting =
    anchors.kind === 'done' ? anchors.value.servers.filter(({ trusted }) => trusted.length > 0) : [];
  return [
    ...(vouching === null ? [] : [deleteWords.parent(vouching)]),
    ...(trusting.length > 0 ? [deleteWords.resolvers(trusting.map(({ fqdn }) => fqdn).join(', '))] : []),
  ];
}

/** What stands in a delete box, and what its buttons do. */
export interface DeleteBoxModel {
  readonly deletion: Deletion;
  readonly sentences: readonly string[];
  /** Why it cannot be done at all. */
  readonly obstacle: string | null;
  readonly change: Change;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly accept: () => Promise<void>;
}

function obstacleOf(deletion: Deletion): string | null {
  return deletion.kind === 'records' && deletion.removed.length > mostRecords
    ? deleteWords.tooMany(deletion.removed.length, mostRecords)
    : null;
}

function ask(api: DesktopApi, deletion: Deletion, reason: string | null) {
  const { server, zone } = deletion;
  switch (deletion.kind) {
    case 'records':
      return api.changeRecords({
        server,
        zone,
        changes: { removed: [...deletion.removed], added: [] },
        reason,
      });
    case 'zone':
      return api.deleteZone({ server, zone, reason });
    case 'anchors':
      return api.changeTrustAnchors({ server, zone, change: { kind: 'remove', keyTag: deletion.keyTag } });
  }
}

/** Keeps the question what goes, finds out what follows, and deletes. `null` where there is nothing to delete. */
export function useDeleteBox(
  target: ConsoleTarget,
  onClose: (changed: boolean) => void,
): DeleteBoxModel | null {
  const console = useConsole();
  const { api, store } = console;
  const [deletion] = useState(() => deletionOf(store.getState().data, target));
  const [risks, setRisks] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const change = useChange();
  useEffect(() => {
    if (deletion?.kind !== 'zone') return undefined;
    let left = false;
    void risksOf(api, deletion.server, deletion.zone).then((found) => {
      if (!left) setRisks(found);
    });
    return () => {
      left = true;
    };
  }, [api, deletion]);
  if (deletion === null) return null;
  const obstacle = obstacleOf(deletion);
  const accept = async (): Promise<void> => {
    if (obstacle !== null) return;
    const outcome = await change.run(() => ask(api, deletion, reasonOrNull(reason)));
    if (outcome?.kind !== 'done') return;
    onClose(false);
    const { above } = deletion;
    if (above !== null && isGone(store.getState().selected, target)) console.select(above);
    await console.refresh();
    const isShown = above === null || nodeId(above) === nodeId(store.getState().selected);
    if (!isShown) await console.reread(above);
    console.say(deleteWords.deleted(deletion.name));
  };
  return {
    deletion,
    sentences: [...deletion.sentences, ...risks],
    obstacle,
    change,
    reason,
    setReason,
    accept,
  };
}
