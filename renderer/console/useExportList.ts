import { api } from '../api';
import { describeProblem } from '../messages';
import { useConsole, useConsoleState } from './console-context';
import type { ConsoleNode } from './model/console-node';
import { useItemList } from './ItemList/useItemList';

function nameOf(node: ConsoleNode): string {
  switch (node.kind) {
    case 'root':
      return 'DNS';
    case 'server':
    case 'forwarders':
      return node.server;
    case 'zones':
      return `${node.server} ${node.direction} lookup zones`;
    case 'zone':
      return [...node.domain.toReversed(), node.zone].join('.');
    case 'trust-points':
      return `${node.server} trust points`;
  }
}

/** A cell in a tab-separated file: what would break the line becomes a space. */
function cellText(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, ' ');
}

/** Writes the list on the screen to a text file, as `Export List...` does: columns parted by tabs. */
export function useExportList(): () => Promise<void> {
  const console = useConsole();
  const list = useItemList();
  const node = useConsoleState((state) => state.selected);
  return async () => {
    const lines = [list.columns.map(({ name }) => name), ...list.rows.map(({ cells }) => cells)];
    const text = lines.map((cells) => `${cells.map(cellText).join('\t')}\r\n`).join('');
    const name = nameOf(node)
      .replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_')
      .slice(0, 200);
    const outcome = await api.exportList({ suggestedName: `${name}.txt`, text });
    if (outcome.kind === 'refused') console.say(describeProblem(outcome.problem).title);
    else if (outcome.value !== null) console.say(`The list was exported to ${outcome.value.path}.`);
  };
}
