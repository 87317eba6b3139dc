import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { manageableServer } from '../forest/manageable-server';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';

/** A copy with DNSSEC settings that can be changed where it is. */
export type PrimaryCopy = ZoneCopy & {
  readonly type: 'ad-integrated-primary' | 'standard-primary';
  readonly settings: SigningSettings;
};

/** Where a zone's signing is seen to: a server that takes the user's calls, and its primary copy. */
export interface SigningPlace {
  readonly server: Server;
  readonly copy: PrimaryCopy;
}

function isPrimary(copy: ZoneCopy): copy is PrimaryCopy {
  return copy.type !== 'secondary' && copy.settings !== null && !copy.isReadOnly;
}

/** A copy whose signing can be seen to where it is, `null` for one that is none. */
export function asPrimary(copy: ZoneCopy | null): PrimaryCopy | null {
  return copy !== null && isPrimary(copy) ? copy : null;
}

/** "You cannot sign or unsign a zone, or view DNSSEC properties of a zone on a secondary DNS server" (dialogs.md 1.3). */
function problemOf(copy: ZoneCopy | null, server: ServerName, zone: string): Problem {
  const parameters = { server, zone };
  if (copy === null) return { code: 'zone-does-not-exist', parameters };
  return copy.type === 'secondary'
    ? { code: 'zone-type-not-allowed', parameters }
    : { code: 'not-allowed-on-read-only-dc', parameters };
}

/** A zone's signing on one server, or why it can not be seen to there. */
export function signingPlace(world: World, serverName: ServerName, zone: string): Outcome<SigningPlace> {
  const server = manageableServer(world, serverName, zone);
  if (server.kind === 'refused') return server;
  const copy = zoneCopy(world, server.value.name, zone);
  if (copy === null || !isPrimary(copy)) return refused(problemOf(copy, server.value.name, zone));
  return done({ server: server.value, copy });
}

/**
 * "If the Key Master is not available, settings cannot be modified" (dialogs.md section 2): what only the Key Master
 * does, a server does when it believes that it is one (MS-DNSP 3.1.4.1, IsKeymaster).
 */
export function keyMasterRequired({ server, copy }: SigningPlace): Problem | null {
  if (copy.isKeyMaster) return null;
  return { code: 'key-master-required', parameters: { zone: copy.name, server: server.name } };
}
