import { rootName } from '../../engine/records/name';

/** The wildcard directly below a name (RFC 4592 section 2.1.1). */
export function wildcardAt(encloser: string): string {
  return encloser === rootName ? '*.' : `*.${encloser}`;
}
