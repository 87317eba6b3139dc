/*
 * Words of the dialogs that change zones, records and trust anchors. Labels of fields follow DNS Manager where it has
 * the field; whole sentences are ours.
 */

/** What all of these dialogs share. */
export const sheetWords = {
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  reason: 'Reason, for the history (optional):',
  name: 'Name (uses parent domain name if blank):',
  fqdn: 'Fully qualified domain name (FQDN):',
  ttl: 'Time to live (TTL), in seconds:',
  working: 'Changing the zone...',
  readingFile: 'Reading the file...',
} as const;

/** New and edited records. */
export const recordWords = {
  newHost: 'New Host',
  newRecord: (title: string) => `New Resource Record: ${title}`,
  properties: (name: string) => `${name} Properties`,
  addHost: 'Add Host',
  done: 'Done',
  hostAdded: (name: string) => `The host record ${name} was successfully created.`,
  pointer: 'Create associated pointer (PTR) record',
  pointerAdded: ' Its pointer (PTR) record was created, too.',
  noReverseZone:
    ' Its pointer (PTR) record was not created: this server has no reverse lookup zone for the address.',
  pointerRefused: (reason: string) => ` Its pointer (PTR) record was not created: ${reason}`,
  alias: 'Alias name (uses parent domain if left blank):',
  mailDomain: 'Host or child domain:',
  mailHint: 'Left blank in most cases: mail for the domain itself.',
  pointerName: 'Host IP address, or its name in this zone:',
  serviceName: 'Name, as _service._protocol:',
  serviceHint: 'Such as _ldap._tcp.',
  tlsaHint: 'Such as _443._tcp.www.',
  fixedName: 'A record keeps its name. For another name, create another record.',
} as const;

/** Other New Records... */
export const otherWords = {
  title: 'Resource Record Type',
  lead: 'Select a resource record type:',
  create: 'Create Record...',
} as const;

/** New Domain... */
export const domainWords = {
  title: 'New DNS Domain',
  lead: 'A domain comes into being with the first record in it, and goes with the last one. Here it begins with a host; other records can be added to it afterwards.',
  name: 'Type the new DNS domain name:',
  host: 'First host in it (uses the domain name itself if blank):',
  address: 'IP address of the host:',
  creates: 'Creates:',
} as const;

/** New Zone... */
export const zoneWords = {
  title: 'New Zone',
  lead: (server: string) =>
    `A primary zone on ${server}, with its SOA and NS records and nothing else. It can be signed afterwards.`,
  name: 'Zone name:',
  nameHint: 'Such as newzone.contoso.com.',
  network: 'Network ID, or name of the reverse lookup zone:',
  networkHint: 'Such as 192.0.2, 2001:db8::/32 or 2.0.192.in-addr.arpa.',
  reverse: (name: string) => `Reverse lookup zone name: ${name}`,
  storage: 'How the zone data is stored and replicated:',
  noNetwork: 'A reverse lookup zone is named by a network, or ends with in-addr.arpa or ip6.arpa.',
  fromFile: 'From a File...',
  created: (zone: string) => `The zone ${zone} was created.`,
} as const;

/** New Delegation... */
export const delegationWords = {
  title: 'New Delegation',
  domain: 'Delegated domain:',
  domainHint: 'One name below this zone. Its records are kept by the servers below.',
  servers: 'Name servers of the delegated domain',
  server: 'Server fully qualified domain name (FQDN):',
  addresses: 'IP addresses:',
  addServer: 'Add another server',
  removeServer: (index: number) => `Remove name server ${index}`,
  glueNeeded: 'This server stands in the delegated domain: without its address nobody finds it.',
  foreignGlue: (zone: string) =>
    `This server does not stand in ${zone}: its address belongs to another zone.`,
  dsFile: 'DS set of the delegated domain (dsset- file, optional):',
  dsHint: 'Where the child is signed: without its DS records, resolvers take it for unsigned.',
  dsRead: (count: number) => (count === 1 ? '1 DS record was read:' : `${count} DS records were read:`),
  dsOther: (name: string, zone: string) =>
    `The file has DS records of ${name}, not of ${zone}. None of them was taken.`,
  dsNone: 'There is no DS record in the file.',
  dsDrop: 'Leave out',
} as const;

/** Import DS Set... */
export const dsSetWords = {
  title: 'Import DS Set',
  lead: 'The delegated zone has been signed, or has new keys. With its DS records here, resolvers trust its keys.',
  file: 'DS set of the delegated domain (dsset- file):',
  hint: 'Whoever looks after the delegated zone hands it over.',
  replace: (count: number) =>
    count === 1
      ? 'Take away the DS record that stands there, unless the file has it, too'
      : `Take away those of the ${count} DS records that stand there which the file does not have`,
  same: 'All of these records are there already:',
} as const;

/** Deleting. */
export const deleteWords = {
  record: (type: string, name: string) => `Do you want to delete the ${type} record of ${name}?`,
  zone: (zone: string, server: string) => `Do you want to delete the zone ${zone} from ${server}?`,
  folder: (name: string, count: number) =>
    `Do you want to delete ${name} with ${count === 1 ? 'its one record' : `all of its ${count} records`}?`,
  anchor: (zone: string, keyTag: number) => `Do you want to delete the trust anchor ${keyTag} of ${zone}?`,
  point: (zone: string, count: number) =>
    `Do you want to delete the trust point ${zone} with ${count === 1 ? 'its trust anchor' : `all of its ${count} trust anchors`}?`,
  consequences: 'What will happen',
  directory: 'The zone goes from Active Directory, and with it from every DNS server that has it from there.',
  file: (server: string) =>
    `The zone and its file go from ${server}. Secondary servers keep their copy until it expires.`,
  signed: 'Its signing keys and signatures go with it. A zone of the same name would begin with new keys.',
  parent: (parent: string) =>
    `${parent} still vouches for its keys (DS): without the zone, its names fail to validate. Take the DS records away first.`,
  resolvers: (servers: string) =>
    `These servers trust its keys, and its names fail to validate there until the trust anchors are removed: ${servers}.`,
  validates: (zone: string) =>
    `Servers that use this trust point validate ${zone} no longer, unless a parent zone vouches for it.`,
  forest: 'On a domain controller the trust points are the forest’s: it goes from every domain controller.',
  delegation: 'With it goes the delegation: names below it are answered from this zone again.',
  signatures: 'The servers that sign the zone sign the change by themselves.',
  lastAddress: 'Other records that point to this name stay as they are.',
  tooMany: (count: number, most: number) =>
    `There are ${count} records, and at most ${most} go at a time. Delete folders below it first.`,
  deleting: 'Deleting...',
  deleted: (what: string) => `${what} was deleted.`,
} as const;

/** Trust anchors. */
export const anchorWords = {
  title: { DNSKEY: 'Add Trust Anchor (DNSKEY)', DS: 'Add Trust Anchor (DS)' },
  importTitle: { DNSKEY: 'Import Trust Anchors (DNSKEY)', DS: 'Import Trust Anchors (DS)' },
  lead: (server: string) => `${server} validates answers of the zone against what you add here.`,
  kind: 'Kind of trust anchor:',
  dnskey: 'DNSKEY: the key itself',
  ds: 'DS: a digest of the key',
  zone: 'Trust point name (FQDN):',
  algorithm: 'Algorithm:',
  publicKey: 'Public key (Base64):',
  file: { DNSKEY: 'Key set (keyset- file):', DS: 'DS set (dsset- file):' },
  fileHint: {
    DNSKEY: 'Only key signing keys (flags 257) become trust anchors.',
    DS: 'Each DS record in it becomes a trust anchor.',
  },
  read: (count: number) => (count === 1 ? '1 trust anchor was read:' : `${count} trust anchors were read:`),
  none: {
    DNSKEY: 'There is no DNSKEY record of a key signing key in the file.',
    DS: 'There is no DS record in the file.',
  },
  several: (names: string) => `The file has records of several names: ${names}. Import one zone at a time.`,
  unsupported: (algorithm: string) => `Windows validates no signatures of algorithm ${algorithm}.`,
  unsupportedDigest: (type: string) => `Windows knows no digest type ${type}.`,
  added: (count: number, zone: string) =>
    count === 1 ? `The trust anchor of ${zone} was added.` : `${count} trust anchors of ${zone} were added.`,
  partly: (count: number) => `Before that, ${count} of them were added.`,
} as const;
