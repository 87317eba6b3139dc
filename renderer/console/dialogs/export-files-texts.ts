import type { ExportKind } from './export-choices';

/*
 * Wording of the export of a signed zone's files. DNS Manager has no such dialog; all of it is ours.
 */

/** What can be exported: its name, and in one line who needs it. */
export const choiceTexts: Readonly<Record<ExportKind, { readonly title: string; readonly use: string }>> = {
  zone: {
    title: 'Signed zone file',
    use: 'For a DNS server that is to serve the zone as it is, and for programs that verify it.',
  },
  dsset: {
    title: 'DS set for the parent (dsset-)',
    use: 'For whoever manages the parent zone: the digests that the zone is set to.',
  },
  ds: {
    title: 'DS records with every digest (ds-)',
    use: 'For a registrar that asks for a certain digest: SHA-1, SHA-256 and SHA-384.',
  },
  keyset: {
    title: 'Key set (keyset-)',
    use: 'For resolvers that trust the zone by hand, and parents that make DS records.',
  },
  dnskey: {
    title: 'DNSKEY records (dnskey-)',
    use: 'For whoever compares: all keys that the zone publishes, ZSKs included.',
  },
  'public-key': {
    title: 'Public key (.key)',
    use: 'For BIND’s programs, which want it beside the private key.',
  },
  'private-key': {
    title: 'Private key (.private)',
    use: 'For a signer that is to take over the key, in BIND’s format.',
  },
};

/** The rest of the dialog. */
export const exportTexts = {
  title: (zone: string) => `Export DNSSEC Files of ${zone}`,
  lead: (server: string) => `What to export, as ${server} has it:`,
  key: 'Key:',
  lookingForKeys: 'Looking for the keys',
  noKeys: 'Not possible: the zone has no signing keys.',
  noneMade: 'Not possible yet: the keys are being made.',
  noneUsable: (server: string) => `Not possible on ${server}:`,
  others: (server: string) => `Not to be had on ${server}:`,
  onDevice: 'No: it is on a device, which gives no private key away',
  elsewhere: 'No: this server has no part in the zone’s keys',
  keysUnknown: 'Not possible now: the keys of the zone could not be read.',
  suggestedName: 'Suggested name:',
  secretTitle: 'This file is a secret.',
  secret: (zone: string) =>
    `Whoever has it can sign any record of ${zone} in your name. Keep it where only the new signer can read it, send it to nobody, and delete it when it is in place.`,
  working: 'Exporting. Your system asks where to save the file.',
  saved: 'The file was saved.',
  savedTo: (path: string) => `The file was saved to ${path}.`,
  export: 'Export...',
  cancel: 'Cancel',
  close: 'Close',
} as const;
