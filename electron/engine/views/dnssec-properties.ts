import { done, refused } from '../../../shared/contract/outcome';
import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { DescriptorView, DnssecProperties } from '../../../shared/model/dnssec-properties';
import type { SigningKeyDescriptor } from '../../../shared/model/signing-key';
import type { SigningSettings } from '../../../shared/model/signing-settings';
import { entry, findServerByFqdn } from '../forest/lookup';
import { manageableServer } from '../forest/manageable-server';
import type { Server, ServerName } from '../forest/server';
import type { World } from '../forest/world';
import { zoneCopy } from '../forest/zone-copy';
import type { ZoneCopy } from '../forest/zone-copy';
import { custodyOf } from '../keys/custody';
import { keyTagIfMade } from '../keys/dnskey';
import { slotsOf } from '../keys/published-keys';

/** A copy of which the properties can be shown. */
type PrimaryCopy = ZoneCopy & {
  readonly type: DnssecProperties['zoneType'];
  readonly settings: SigningSettings;
};

function isPrimary(copy: ZoneCopy): copy is PrimaryCopy {
  return copy.type !== 'secondary' && copy.settings !== null && !copy.isReadOnly;
}

/** "You cannot … view DNSSEC properties of a zone on a secondary DNS server" (dialogs.md 1.3). */
function problemOf(copy: ZoneCopy | null, server: ServerName, zone: string): Problem {
  const parameters = { server, zone };
  if (copy === null) return { code: 'zone-does-not-exist', parameters };
  return copy.type === 'secondary'
    ? { code: 'zone-type-not-allowed', parameters }
    : { code: 'not-allowed-on-read-only-dc', parameters };
}

/** Where the keys are, as the server sees it whose copy is shown. */
function viewOf(world: World, { server, name }: ZoneCopy, descriptor: SigningKeyDescriptor): DescriptorView {
  const keys = slotsOf(descriptor).map(({ slot, keyId }) => ({
    keyId,
    slot,
    keyTag: keyTagIfMade(entry(world.keys, keyId)),
    custody: custodyOf(world, server, name, keyId),
  }));
  return { descriptor, keys };
}

/** The Key Master's own copy while it answers; else what the local server knows from the last replication (brief). */
function loadedFrom(world: World, local: PrimaryCopy, keyMaster: Server | null): PrimaryCopy {
  if (keyMaster?.running !== true) return local;
  const copy = zoneCopy(world, keyMaster.name, local.name);
  return copy !== null && isPrimary(copy) ? copy : local;
}

/** What the DNSSEC properties of a zone show, opened on one server. */
export function dnssecProperties(world: World, server: ServerName, zone: string): Outcome<DnssecProperties> {
  const asked = manageableServer(world, server, zone);
  if (asked.kind === 'refused') return asked;
  const copy = zoneCopy(world, asked.value.name, zone);
  if (copy === null || !isPrimary(copy)) return refused(problemOf(copy, asked.value.name, zone));
  const keyMaster = copy.keyMaster === null ? null : findServerByFqdn(world, copy.keyMaster);
  const loaded = loadedFrom(world, copy, keyMaster);
  const keyMasterOnline = keyMaster?.running === true;
  const views = (keyType: SigningKeyDescriptor['keyType']): readonly DescriptorView[] =>
    loaded.descriptors
      .filter((descriptor) => descriptor.keyType === keyType)
      .map((descriptor) => viewOf(world, loaded, descriptor));
  return done({
    zone: copy.name,
    server: asked.value.name,
    zoneType: copy.type,
    signed: copy.isSigned,
    keyMaster: copy.keyMaster,
    keyMasterOnline,
    keyMasterIsDomainController: (keyMaster ?? asked.value).role === 'domain-controller',
    holders: [],
    verbs: [],
    source: keyMasterOnline ? { kind: 'key-master' } : { kind: 'local-copy', asOf: world.time },
    editObstacle: null,
    keysOutOfReach: null,
    keyStorageProviders: [],
    settings: loaded.settings,
    keySigningKeys: views('KSK'),
    zoneSigningKeys: views('ZSK'),
  });
}
