import type { ZoneDirection } from '../../../shared/model/zone';
import type { ConsoleTarget, ZoneNode } from './console-target';

/** A record in the list. */
export type RecordTarget = ConsoleTarget & { readonly kind: 'record' };

/** A kind of record that the menu of a zone has by name. */
export type MenuRecord = 'host' | 'alias' | 'mail-exchanger' | 'pointer';

/** How a trust anchor is given: typed, or in the file that the zone's side hands over. */
export type AnchorSource = 'typing' | 'file';

/** A dialog that changes zones, records or trust anchors, and what it is about. */
export type ZoneDialog =
  | { readonly kind: 'new-zone'; readonly server: string; readonly direction: ZoneDirection }
  | { readonly kind: 'new-record'; readonly folder: ZoneNode; readonly record: MenuRecord }
  | { readonly kind: 'other-records'; readonly folder: ZoneNode }
  | { readonly kind: 'edit-record'; readonly target: RecordTarget }
  | { readonly kind: 'new-domain'; readonly folder: ZoneNode }
  | { readonly kind: 'new-delegation'; readonly folder: ZoneNode }
  /** The DS records of a delegation that is there. */
  | { readonly kind: 'import-ds-set'; readonly folder: ZoneNode }
  /** Of a record, a zone, a folder with all in it, one trust anchor or a whole trust point. */
  | { readonly kind: 'delete'; readonly target: ConsoleTarget }
  | {
      readonly kind: 'add-anchor';
      readonly server: string;
      /** Empty where none is meant yet. */
      readonly zone: string;
      readonly type: 'DNSKEY' | 'DS';
      readonly source: AnchorSource;
    }
  /** What the parent of a signed zone has to publish. */
  | { readonly kind: 'ds-records'; readonly server: string; readonly zone: string };
