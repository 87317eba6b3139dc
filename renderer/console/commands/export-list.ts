import type { ConsoleStore } from '../../stores/console-store';
import type { ConsoleNode } from '../model/console-node';
import { folderLabels } from '../model/labels';
import { shownListOf } from '../model/shown-list';
import type { ShownList } from '../model/shown-list';

function nameOf(node: ConsoleNode): string {
  switch (node.kind) {
    case 'root':
      return 'DNS';
    case 'server':
      return node.server;
    case 'forwarders':
      return `${node.server} ${folderLabels.forwarders}`;
    case 'zones':
      return `${node.server} ${folderLabels[node.direction]}`;
    case 'zone':
      return [...node.domain.toReversed(), node.zone].join('.');
    case 'trust-points':
      return `${node.server} ${folderLabels.trustPoints}`;
  }
}

/** A file name for the list of a node: what no file system of Windows takes becomes `_`. */
export function suggestedName(node: ConsoleNode): string {
  const name = nameOf(node).replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_');
  return `${name.slice(0, 200)}.txt`;
}

/** A list as text: one line a row, columns parted by tabs; what would break a line becomes a space. */
export function listText({ columns, rows }: Pick<ShownList, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ name }) => name), ...rows.map(({ cells }) => cells)];
  const cellText = (cell: string): string => cell.replaceAll(/[\t\r\n]+/gu, ' ');
  return lines.map((cells) => `${cells.map(cellText).join('\t')}\r\n`).join('');
}

/** Writes the list on the screen, in its order, to a text file the user chooses. */
export async function exportList({ api, store, openDialog, say }: ConsoleStore): Promise<void> {
  const state = store.getState();
  const outcome = await api.exportList({
    suggestedName: suggestedName(state.selected),
    text: listText(shownListOf(state)),
  });
  if (outcome.kind === 'refused') openDialog({ kind: 'problem', problem: outcome.problem });
  else if (outcome.value !== null) say(`The list was exported to ${outcome.value.path}.`);
}
