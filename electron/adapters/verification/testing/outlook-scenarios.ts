import type { BogusCause } from '../../../../shared/model/validation';
import type { Command } from '../../../engine/command';
import type { World } from '../../../engine/forest/world';
import {
  after,
  branchLink,
  seizeWithoutKeysBy,
  settled,
  switched,
  transferTo,
} from '../../../engine/testing/worlds';
import {
  aged,
  delegating,
  fileZone,
  held,
  ksk,
  local,
  onDevice,
  reSigned,
  renewed,
  world,
  zsk,
} from './disturbed-worlds';
import { withRealKeys } from './lived-worlds';
import { tenSeconds } from './stepping';
import type { Grid } from './stepping';

/** A world whose outlook is right to the second, and why it says so. */
export interface Scenario {
  readonly name: string;
  readonly world: () => World;
  readonly server: string;
  readonly cause: BogusCause | null;
  /** The zone in question; that of the directory when not given. */
  readonly of?: string;
  readonly grid?: Grid;
}

export const cut: Command = { kind: 'connect-device', device: 'HSM1', server: 'DC1', connected: false };

export const scenarios: readonly Scenario[] = [
  {
    name: 'all is well, in a file',
    world: () => aged(world(), 1),
    server: 'DNS1',
    of: fileZone,
    cause: null,
  },
  {
    name: 'the server of a file is off',
    world: () => switched(aged(world(), 2), 'DNS1', false),
    server: 'DNS1',
    of: fileZone,
    cause: 'key-set-expires-key-master-offline',
  },
  { name: 'all is well', world: () => world(), server: 'DC1', cause: null },
  { name: 'all is well, and another server looks', world: () => world(), server: 'DC3', cause: null },
  {
    name: 'all is well, on a read-only domain controller',
    world: () => world(),
    server: 'RODC1',
    cause: null,
  },
  { name: 'all is well, on a secondary', world: () => world(), server: 'DNS1', cause: null },
  {
    name: 'all is well, with NSEC',
    world: () => world({ settings: { signWithNsec3: false } }),
    server: 'DC2',
    cause: null,
  },
  {
    name: 'the Key Master is off, and another server looks',
    world: () => switched(aged(world(), 3), 'DC1', false),
    server: 'DC2',
    cause: 'key-set-expires-key-master-offline',
  },
  {
    name: 'the Key Master is off, with NSEC, on a secondary',
    world: () => switched(aged(world({ settings: { signWithNsec3: false } }), 2), 'DC1', false),
    server: 'DNS1',
    cause: 'key-set-expires-key-master-offline',
  },
  {
    name: 'the Key Master is off, on a read-only domain controller',
    world: () => switched(aged(world(), 2), 'DC1', false),
    server: 'RODC1',
    cause: 'key-set-expires-key-master-offline',
  },
  {
    name: 'the role was seized where the KSK is not',
    world: () =>
      settled(
        after(
          switched(aged(world({ keys: [ksk(local), zsk()] }), 1), 'DC1', false),
          seizeWithoutKeysBy('DC2'),
        ),
      ),
    server: 'DC2',
    cause: 'key-set-expires-keys-not-accessible',
  },
  {
    name: 'the role was seized with all keys',
    world: () => settled(after(switched(aged(world(), 1), 'DC1', false), seizeWithoutKeysBy('DC2'))),
    server: 'DC3',
    cause: null,
  },
  {
    name: 'the role was just transferred, and nobody has heard of it',
    world: () => after(aged(world(), 1), transferTo('DC3')),
    server: 'DC2',
    cause: null,
  },
  {
    name: 'the KSK is on a device that was cut off',
    world: () => after(aged(world({ keys: [ksk(onDevice), zsk()] }), 1), cut),
    server: 'DC1',
    cause: 'key-set-expires-keys-not-accessible',
  },
  {
    name: 'the ZSK is on a device that was cut off, which hits the records of that server',
    world: () => after(aged(world({ keys: [ksk(), zsk(onDevice)] }), 1), cut),
    server: 'DC1',
    cause: 'records-expire-keys-not-accessible',
  },
  {
    name: 'the ZSK is on a device that was cut off, and another server reaches it',
    world: () => after(aged(world({ keys: [ksk(), zsk(onDevice)] }), 1), cut),
    server: 'DC2',
    cause: null,
  },
  {
    name: 'the master of a secondary died',
    world: () => switched(aged(world(), 4), 'DC2', false),
    server: 'DNS1',
    cause: 'records-expire-master-offline',
  },
  {
    name: 'a read-only domain controller is cut off from everybody',
    world: () => switched(after(aged(world(), 4), branchLink(false)), 'DC3', false),
    server: 'RODC1',
    cause: 'records-expire-master-offline',
  },
  {
    name: 'the link to the Key Master is cut',
    world: () => after(aged(world(), 5), branchLink(false)),
    server: 'DC3',
    cause: 'key-set-expires-key-master-offline',
  },
  {
    name: 'the link to the Key Master is cut, on the side of the Key Master',
    world: () => after(aged(world(), 5), branchLink(false)),
    server: 'DC2',
    cause: null,
  },
  {
    name: 'replication is held',
    world: () => after(aged(world(), 5), held('DC2')),
    server: 'DC2',
    cause: 'key-set-expires-replication-held',
  },
  {
    name: 'replication is held while a renewed set is on its way',
    world: () => after(aged(world(), renewed), held('DC3')),
    server: 'DC3',
    cause: 'key-set-expires-replication-held',
  },
  {
    name: 'the Key Master goes off while a renewed set is on its way',
    world: () => switched(aged(world(), renewed), 'DC1', false),
    server: 'DC2',
    cause: 'key-set-expires-key-master-offline',
  },
  {
    name: 'the zone was re-signed with a ZSK that only its Key Master has',
    world: () =>
      settled(
        withRealKeys(
          after(
            switched(aged(world({ keys: [ksk(), zsk(local)] }), 1), 'DC1', false),
            seizeWithoutKeysBy('DC2'),
            reSigned('DC2'),
          ),
        ),
      ),
    server: 'DC2',
    cause: null,
  },
  {
    name: 'the zone is being re-signed: the keys are not made yet',
    world: () =>
      after(
        switched(aged(world({ keys: [ksk(local), zsk()] }), 1), 'DC1', false),
        seizeWithoutKeysBy('DC2'),
        reSigned('DC2'),
      ),
    server: 'DC3',
    cause: null,
  },
  {
    name: 'the DNSKEY set is valid for a day, and the Key Master is off',
    world: () =>
      switched(aged(world({ keys: [ksk({ dnskeySignatureValidity: 86_400 }), zsk()] }), 2), 'DC1', false),
    server: 'DC2',
    cause: 'key-set-expires-key-master-offline',
  },
  {
    name: 'records are valid for two days and the set for thirty, and the ZSK is cut off',
    world: () =>
      after(
        aged(
          world({
            keys: [
              ksk({ dnskeySignatureValidity: 30 * 86_400 }),
              zsk({ ...onDevice, standardSignatureValidity: 2 * 86_400 }),
            ],
          }),
          3,
        ),
        cut,
      ),
    server: 'DC1',
    cause: 'records-expire-keys-not-accessible',
  },
  {
    name: 'DS sets are valid for a day, there is one, and the ZSK is cut off',
    world: () =>
      after(
        aged(
          world({ content: delegating, keys: [ksk(), zsk({ ...onDevice, dsSignatureValidity: 86_400 })] }),
          3,
        ),
        cut,
      ),
    server: 'DC1',
    cause: 'records-expire-keys-not-accessible',
  },
  {
    name: 'DS sets are valid for a day, there is none, and the ZSK is cut off',
    world: () =>
      after(aged(world({ keys: [ksk(), zsk({ ...onDevice, dsSignatureValidity: 86_400 })] }), 3), cut),
    server: 'DC1',
    cause: 'records-expire-keys-not-accessible',
  },
  {
    name: 'the DNSKEY set is valid for less time than it takes to another site',
    world: () => world({ keys: [ksk({ dnskeySignatureValidity: 3600 }), zsk()] }),
    server: 'DC3',
    cause: 'key-set-expires-before-renewal-arrives',
    grid: tenSeconds,
  },
  {
    name: 'the DNSKEY set is valid for an hour, which is enough within a site',
    world: () => world({ keys: [ksk({ dnskeySignatureValidity: 7200 }), zsk()] }),
    server: 'DC2',
    cause: null,
  },
];
