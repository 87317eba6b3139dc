/**
 * For the surface of a dialog that lays itself out: in a short window (it is one at a zoom of 200 %) Fluent gives
 * surfaces a wide edge and lets them scroll as a whole, and ours have a page that scrolls between title and buttons.
 */
export const shortWindow = {
  '@media screen and (max-height: 359px)': {
    overflowY: 'hidden',
    paddingRight: '0',
    borderTopWidth: '1px',
    borderRightWidth: '1px',
    borderBottomWidth: '1px',
  },
} as const;
