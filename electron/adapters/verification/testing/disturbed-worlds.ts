import type { SigningSettings } from '../../../../shared/model/signing-settings';
import type { Command } from '../../../engine/command';
import type { KeyOptions, WorldBuilder } from '../../../engine/forest/forest-options';
import type { World } from '../../../engine/forest/world';
import type { ZoneContent } from '../../../engine/records/zone-content';
import { aForest, zone } from '../../../engine/testing/worlds';
import { lived, quickAlgorithm, really } from './lived-worlds';
import { zoneFrom } from './zones';

export const hour = 3600_000;
export const day = 24 * hour;
export const content = zoneFrom(
  `
$ORIGIN ${zone}.
$TTL 3600
@        IN SOA dc1.contoso.com. hostmaster.contoso.com. 1 900 600 86400 3600
@        IN NS dc1.contoso.com.
www      IN A 192.0.2.1
*.wild   IN TXT "wild"
a.b.deep IN A 192.0.2.2
`,
  zone,
);
export const fileContent = zoneFrom(
  `
$ORIGIN file.contoso.com.
$TTL 3600
@ IN SOA dns1.contoso.com. hostmaster.contoso.com. 1 900 600 86400 3600
@ IN NS dns1.contoso.com.
`,
  'file.contoso.com',
);
export const delegating = zoneFrom(
  `
$ORIGIN ${zone}.
$TTL 3600
@        IN SOA dc1.contoso.com. hostmaster.contoso.com. 1 900 600 86400 3600
@        IN NS dc1.contoso.com.
child    IN NS dc1.contoso.com.
child    IN DS 12345 13 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
`,
  zone,
);

export const quick: Partial<KeyOptions> = { algorithm: quickAlgorithm, keyLength: 256, rolloverPeriod: null };
export const ksk = (options: Partial<KeyOptions> = {}): KeyOptions => ({
  keyType: 'KSK',
  ...quick,
  ...options,
});
export const zsk = (options: Partial<KeyOptions> = {}): KeyOptions => ({
  keyType: 'ZSK',
  ...quick,
  ...options,
});
export const provider = 'Contoso HSM Provider';
export const local = { storeKeysInDirectory: false };
export const onDevice = { keyStorageProvider: provider, ...local };
export const fileZone = 'file.contoso.com';

export interface ZoneWish {
  readonly keys?: readonly KeyOptions[];
  readonly content?: ZoneContent;
  readonly settings?: Partial<SigningSettings>;
}

export function forest(wish: ZoneWish = {}): WorldBuilder {
  const { keys = [ksk(), zsk()], settings } = wish;
  return aForest()
    .standAloneServer('DNS1')
    .device({ name: 'HSM1', keyStorageProvider: provider, servers: { DC1: true, DC2: true, DC3: false } })
    .directoryZone(zone, {
      content: wish.content ?? content,
      signing: { keyMaster: 'DC1', keys, ...(settings === undefined ? {} : { settings }) },
    })
    .secondaryZone('DNS1', zone, { master: 'DC2' })
    .fileZone('DNS1', fileZone, { content: fileContent, signing: { keys: [ksk(local), zsk(local)] } });
}

export function world(wish: ZoneWish = {}): World {
  return really(forest(wish));
}

export const held = (server: string): Command => ({ kind: 'hold-replication', server, held: true });
export const reSigned = (server: string): Command => ({ kind: 'sign-zone', server, zone, act: 're-sign' });

/** Days after which the Key Master has signed the set again a second ago: a quarter of seven days is left. */
export const renewed = 5.25 + 1 / 86_400;

/** Some days of undisturbed life, so that servers have renewed at different times. */
export function aged(fresh: World, days: number): World {
  return lived(fresh, fresh.time + days * day);
}
