import type { FoundZone } from '../forest/replica';

/*
 * A world begins with everything done that was to happen: signed zones are signed on all servers, whether they run or
 * not. The stamps of attributes tell which zones these are, for whoever signs a zone later writes `isSigned` anew. An
 * attribute with version 0 comes from a state file that was written before there were DNSKEY sets.
 */

/** Was the zone signed before anybody could write a DNSKEY set for it? Then its first one is in every replica at once. */
export function lacksFirstSet({ object: { attributes } }: Pick<FoundZone, 'object'>): boolean {
  const { isSigned, dnskeySet } = attributes;
  if (dnskeySet.stamp.version === 0) return true;
  return isSigned.stamp.version <= 1 && dnskeySet.stamp.version <= 1;
}

/** Is its DNSKEY set the one with which such a zone begins? */
export function hasFirstSet({ object: { attributes } }: Pick<FoundZone, 'object'>): boolean {
  const { isSigned, dnskeySet } = attributes;
  if (dnskeySet.value === null) return false;
  return dnskeySet.stamp.version === 1 || (isSigned.stamp.version <= 1 && dnskeySet.stamp.version === 2);
}
