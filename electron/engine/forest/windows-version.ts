import type { WindowsVersion } from '../../../shared/model/server';

/** Does this release know online signing and the Key Master role? Both came with Windows Server 2012 (brief). */
export function knowsKeyMasters(version: WindowsVersion): boolean {
  return version !== '2008 R2';
}
