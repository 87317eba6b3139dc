import type { ZoneDirection } from '../../../shared/model/zone';

/** A place in the console tree. */
export type ConsoleNode =
  | { readonly kind: 'root' }
  | { readonly kind: 'server'; readonly server: string }
  | { readonly kind: 'zones'; readonly server: string; readonly direction: ZoneDirection }
  | {
      readonly kind: 'zone';
      readonly server: string;
      readonly direction: ZoneDirection;
      readonly zone: string;
      /** A folder inside the zone, labels from the zone downwards; empty for the zone itself. */
      readonly domain: readonly string[];
    }
  /** Labels from the top down: `['com', 'contoso']`; empty for the folder `Trust Points`. */
  | { readonly kind: 'trust-points'; readonly server: string; readonly labels: readonly string[] }
  | { readonly kind: 'forwarders'; readonly server: string };

/** The root of the tree. */
export const rootNode: ConsoleNode = { kind: 'root' };

/**
 * A node's identifier, the same for equal nodes and stable between two runs.
 *
 * JSON because zone names may hold any separator (RFC 2317 names have slashes).
 */
export function nodeId(node: ConsoleNode): string {
  switch (node.kind) {
    case 'root':
      return 'root';
    case 'server':
    case 'forwarders':
      return JSON.stringify([node.kind, node.server]);
    case 'zones':
      return JSON.stringify([node.kind, node.server, node.direction]);
    case 'zone':
      return JSON.stringify([node.kind, node.server, node.direction, node.zone, ...node.domain]);
    case 'trust-points':
      return JSON.stringify([node.kind, node.server, ...node.labels]);
  }
}

/** The node one level up, `null` for the root. */
export function parentOf(node: ConsoleNode): ConsoleNode | null {
  switch (node.kind) {
    case 'root':
      return null;
    case 'server':
      return rootNode;
    case 'zones':
    case 'forwarders':
      return { kind: 'server', server: node.server };
    case 'zone':
      return node.domain.length === 0
        ? { kind: 'zones', server: node.server, direction: node.direction }
        : { ...node, domain: node.domain.slice(0, -1) };
    case 'trust-points':
      return node.labels.length === 0
        ? { kind: 'server', server: node.server }
        : { ...node, labels: node.labels.slice(0, -1) };
  }
}

function isDirection(value: unknown): value is ZoneDirection {
  return value === 'forward' || value === 'reverse';
}

/** Reads an identifier back; `null` for anything else, because it comes from a file. */
export function parseNodeId(id: string): ConsoleNode | null {
  if (id === 'root') return rootNode;
  const parts = readStrings(id);
  const [kind, server, third, zone, ...domain] = parts;
  if (server === undefined) return null;
  switch (kind) {
    case 'server':
    case 'forwarders':
      return { kind, server };
    case 'zones':
      return isDirection(third) ? { kind, server, direction: third } : null;
    case 'zone':
      return isDirection(third) && zone !== undefined
        ? { kind, server, direction: third, zone, domain }
        : null;
    case 'trust-points':
      return { kind, server, labels: parts.slice(2) };
    default:
      return null;
  }
}

function readStrings(text: string): readonly string[] {
  try {
    const parts: unknown = JSON.parse(text);
    return Array.isArray(parts) ? parts.filter((part): part is string => typeof part === 'string') : [];
  } catch {
    return [];
  }
}
