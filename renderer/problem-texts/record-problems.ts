import type { Descriptions } from './descriptions';

/** What can go wrong with records and zones; the causes begin with Windows' message where it has one. */
export const recordProblems = {
  'record-invalid': ({ field, name, type, reason }) => ({
    title: `This is no ${type} record: ${name}.`,
    cause: `Invalid format of DNS record. Its ${field === 'ttl' ? 'TTL' : field} is not possible: ${reason}.`,
    remedy: 'Put it right and try again.',
  }),
  'record-does-not-exist': ({ zone, name, type }) => ({
    title: `The ${type} record of ${name} is not in the zone ${zone}.`,
    cause: 'DNS record does not exist. Somebody else may have changed it meanwhile.',
    remedy: 'Refresh the list and try again.',
  }),
  'record-already-exists': ({ zone, name, type }) => ({
    title: `The zone ${zone} has this ${type} record of ${name} already.`,
    cause: 'DNS record already exists.',
    remedy: 'Type another one, or leave it as it is.',
  }),
  'name-not-in-zone': ({ zone, name }) => ({
    title: `The name ${name} does not belong to the zone ${zone}.`,
    cause: 'DNS name not in zone.',
    remedy: `Type a name that ends with ${zone}.`,
  }),
  'cname-collision': ({ name }) => ({
    title: `The name ${name} is an alias, or would be one.`,
    cause:
      'The addition of a CNAME DNS record failed because the DNS name already exists. An alias stands alone at its name.',
    remedy: 'Delete the other records of the name first, or use another name.',
  }),
  'dname-collision': ({ name }) => ({
    title: `Records at or below ${name} do not go together with a DNAME record.`,
    cause: 'The addition of a DNAME DNS record failed because the DNS name already exists.',
    remedy: 'Delete the other records first, or use another name.',
  }),
  'record-only-at-zone-root': ({ zone, type }) => ({
    title: `A ${type} record stands at ${zone} only.`,
    cause: 'DNS record is only allowed at zone root.',
    remedy: 'Leave the name empty.',
  }),
  'record-fixed': ({ name, type }) => ({
    title: `The ${type} record of ${name} cannot be changed by hand.`,
    cause: 'The zone cannot be without it, or it comes into being when the zone is signed.',
    remedy: 'Leave it as it is.',
  }),
  'source-zone-not-signed': ({ server, zone }) => ({
    title: `The parameters of the zone ${zone} cannot be taken over.`,
    cause: `There is no signed zone with that name on ${server}.`,
    remedy: 'Type the name of a zone that is signed on this server.',
  }),
  'server-no-key-master': ({ name, zone, reason }) => ({
    title: `The server ${name} cannot be the Key Master of the zone ${zone}.`,
    cause: `The server was looked at and is not suitable: ${reason}.`,
    remedy: 'Choose another server.',
  }),
} satisfies Partial<Descriptions>;
