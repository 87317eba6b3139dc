import type { World } from '../forest/world';
import type { ZoneContent } from '../records/zone-content';
import { zoneCopy } from '../forest/zone-copy';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import type { KeyOptions, WorldBuilder } from '../forest/forest-options';
import { recordsOf } from '../records/zone-content';
import { aForest, made } from '../testing/worlds';

/** A parent zone, and its child whose delegation tests look at. */
export const parent = 'contoso.com';
export const child = 'secure.contoso.com';

/** The records of the parent, with a delegation of the child and its DS records. */
export function parentContent(signers: readonly string[] = [], ttl = 3600): ZoneContent {
  const origin = `${parent}.`;
  const record = (name: string, type: string, data: string, of = 3600) => ({ name, type, ttl: of, data });
  return {
    origin,
    records: [
      record(origin, 'SOA', `dc1.${origin} hostmaster.${origin} 41 900 600 86400 3600`),
      record(origin, 'NS', `dc1.${origin}`),
      record(`${child}.`, 'NS', `dc1.${origin}`),
      ...signers.map((data) => record(`${child}.`, 'DS', data, ttl)),
      record(`www.${origin}`, 'A', '192.0.2.1'),
    ],
  };
}

/** What a family of zones is. */
export interface FamilyOptions {
  readonly keys?: readonly KeyOptions[];
  readonly settings?: Partial<SigningSettings>;
  readonly content?: ZoneContent;
  readonly parentSettings?: Partial<SigningSettings>;
  readonly forest?: WorldBuilder;
}

/** The parent, signed on DC1, and the child, signed on DC2; both in the directory. */
export function aFamily({
  keys,
  settings,
  content,
  parentSettings,
  forest = aForest(),
}: FamilyOptions = {}): World {
  const childKeys = keys === undefined ? {} : { keys };
  return made(
    forest
      .directoryZone(parent, {
        content: parentContent(),
        signing: { keyMaster: 'DC1', settings: parentSettings ?? {} },
      })
      .directoryZone(child, {
        ...(content === undefined ? {} : { content }),
        signing: { keyMaster: 'DC2', settings: settings ?? {}, ...childKeys },
      }),
  );
}

/** The data of the DS records that a server's copy of the parent has of the child. */
export function signersAt(world: World, server = 'DC1'): readonly string[] {
  const copy = zoneCopy(world, server, parent);
  return copy === null ? [] : recordsOf(copy.content, `${child}.`, 'DS').map(({ data }) => data);
}
