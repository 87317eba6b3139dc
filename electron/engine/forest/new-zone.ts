import { defaultSigningSettings } from '../../../shared/model/signing-settings';
import type { ContentId, Instant } from './directory';
import { stamped } from './merge';
import type { ZoneObject } from './replica';
import type { LocalZone, ServerName } from './server';

/** Who writes an object, and when. */
export interface Writing {
  readonly at: Instant;
  readonly origin: ServerName;
}

/**
 * A dnsZone object that was never signed.
 *
 * @param generation 0 where there was no zone of that name before
 */
export function newZoneObject(
  name: string,
  content: ContentId,
  { at, origin }: Writing,
  generation = 0,
): ZoneObject {
  return {
    kind: 'zone',
    name,
    generation,
    attributes: {
      content: stamped(content, at, origin),
      isSigned: stamped(false, at, origin),
      settings: stamped(defaultSigningSettings, at, origin),
      signingKeyDescriptors: stamped([], at, origin),
      signingKeys: stamped([], at, origin),
      dnskeySet: stamped(null, at, origin),
      nsec3Salt: stamped('', at, origin),
    },
  };
}

/** A zone in a file that was never signed. */
export function newFileZone(name: string, content: ContentId): Extract<LocalZone, { kind: 'file' }> {
  return {
    kind: 'file',
    name,
    content,
    isSigned: false,
    settings: defaultSigningSettings,
    signingKeyDescriptors: [],
    dnskeySet: null,
    nsec3Salt: '',
    hasKeyMaster: false,
  };
}
