import type { ServerSummary } from '../../../shared/model/server';
import type { RecordRow, TrustAnchorRow, ZoneDirection, ZoneRow } from '../../../shared/model/zone';
import { nodeId } from './console-node';
import type { ConsoleNode } from './console-node';
import { valueOf } from './loadable';
import type { Loadable } from './loadable';

/** The kinds of rows that are read, by the name of their table. */
export interface Tables {
  readonly servers: ServerSummary;
  readonly zones: ZoneRow;
  readonly records: RecordRow;
  readonly trustAnchors: TrustAnchorRow;
}

/** Everything the console has read so far: by table, then by the node it belongs to. */
export type ConsoleData = {
  readonly [T in keyof Tables]: Readonly<Record<string, Loadable<readonly Tables[T][]>>>;
};

/** One thing to read. */
export type DataSource =
  | { readonly table: 'servers' }
  | { readonly table: 'zones'; readonly server: string; readonly direction: ZoneDirection }
  | {
      readonly table: 'records';
      readonly server: string;
      readonly direction: ZoneDirection;
      readonly zone: string;
    }
  | { readonly table: 'trustAnchors'; readonly server: string };

/** Nothing has been read yet. */
export const emptyData: ConsoleData = { servers: {}, zones: {}, records: {}, trustAnchors: {} };

/** What a node's list is made of, `null` for nodes with fixed content. */
export function sourceOf(node: ConsoleNode): DataSource | null {
  switch (node.kind) {
    case 'root':
      return { table: 'servers' };
    case 'zones':
      return { table: 'zones', server: node.server, direction: node.direction };
    case 'zone':
      return { table: 'records', server: node.server, direction: node.direction, zone: node.zone };
    case 'trust-points':
      return { table: 'trustAnchors', server: node.server };
    case 'server':
    case 'forwarders':
      return null;
  }
}

/** The key under which a source's rows are kept: the identifier of the node that owns them. */
export function sourceKey(source: DataSource): string {
  switch (source.table) {
    case 'servers':
      return nodeId({ kind: 'root' });
    case 'zones':
      return nodeId({ kind: 'zones', server: source.server, direction: source.direction });
    case 'records': {
      const { server, direction, zone } = source;
      return nodeId({ kind: 'zone', server, direction, zone, domain: [] });
    }
    case 'trustAnchors':
      return nodeId({ kind: 'trust-points', server: source.server, labels: [] });
  }
}

/** What is known of a source; `undefined` when nobody has asked for it. */
export function stateOf(data: ConsoleData, source: DataSource): Loadable<readonly unknown[]> | undefined {
  return data[source.table][sourceKey(source)];
}

/** The data with new rows for one source. */
export function withRows<T extends keyof Tables>(
  data: ConsoleData,
  table: T,
  key: string,
  rows: Loadable<readonly Tables[T][]>,
): ConsoleData {
  return { ...data, [table]: { ...data[table], [key]: rows } };
}

/** One list for every node that has none, so that nothing is drawn again for it. */
const noRows: readonly never[] = [];

/** The rows a node owns, as far as they are known. */
export function rowsOf<T extends keyof Tables>(
  data: ConsoleData,
  table: T,
  node: ConsoleNode,
): readonly Tables[T][] {
  return valueOf<readonly Tables[T][]>(data[table][nodeId(node)]) ?? noRows;
}

/** What a server's list of zones says of a zone; `undefined` while it is not known. */
export function zoneRowOf(
  data: ConsoleData,
  { server, direction, zone }: ConsoleNode & { readonly kind: 'zone' },
): ZoneRow | undefined {
  return rowsOf(data, 'zones', { kind: 'zones', server, direction }).find(({ name }) => name === zone);
}

/** What the list of servers says of a server; `undefined` while it is not known. */
export function serverRowOf(data: ConsoleData, server: string): ServerSummary | undefined {
  return rowsOf(data, 'servers', { kind: 'root' }).find(({ name }) => name === server);
}
