import type { RecordRow, TrustAnchorRow } from '../../../shared/model/zone';
import type { ConsoleNode } from './console-node';

/** A zone's node, or a folder inside a zone. */
export type ZoneNode = ConsoleNode & { readonly kind: 'zone' };

/** What a command or a context menu is about: a place in the tree, or something that has no place there. */
export type ConsoleTarget =
  | { readonly kind: 'node'; readonly node: ConsoleNode }
  | { readonly kind: 'record'; readonly folder: ZoneNode; readonly name: string; readonly record: RecordRow }
  | { readonly kind: 'anchor'; readonly server: string; readonly anchor: TrustAnchorRow };
