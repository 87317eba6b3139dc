/** Wording of the page of trust anchors. All of it is ours. */
export const trustAnchorsTexts = {
  title: 'Trust Anchors',
  lead: 'Which DNS servers trust which keys of a signed zone, whether these are the keys it signs with, and what is still to do.',
} as const;
