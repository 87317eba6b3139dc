import type { OpenDialog } from '../stores/console-state';
import type { ConsoleNode } from './model/console-node';

/** The property sheet of a node (Alt+Enter), `null` where there is none. */
export function propertiesOf(node: ConsoleNode): OpenDialog | null {
  if (node.kind === 'server') return { kind: 'server-properties', server: node.server };
  if (node.kind === 'zone' && node.domain.length === 0) return { kind: 'zone-properties', node };
  return null;
}
