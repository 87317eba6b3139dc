import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, selectedElsewhere, selectedInFocus } from '../selection-styles';

/** Pixels. */
export const listRowHeight = 26;

/** Pixels, its line included. */
export const listHeaderHeight = 29;

/** Pixels between the content of a cell and its edges, both together. */
export const cellPadding = 16;

/** Styles of the list and its rows. */
export const useItemListStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%' },
  frame: { position: 'relative', flexGrow: 1, minHeight: 0 },
  root: {
    height: '100%',
    overflow: 'auto',
    outline: 'none',
    // What happens inside changes nothing outside: the browser lays out only the list while it scrolls.
    contain: 'strict',
    scrollPaddingTop: `${listHeaderHeight}px`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus [data-active="true"]': selectedInFocus,
    ':focus-visible [data-active="true"]': focusRing,
    ':focus-visible[data-unselected="true"]': focusRing,
  },
  inner: { minWidth: '100%', width: 'max-content', position: 'relative' },
  row: {
    position: 'absolute',
    left: 0,
    minWidth: '100%',
    contain: 'layout style',
    display: 'flex',
    alignItems: 'center',
    height: `${listRowHeight}px`,
    cursor: 'default',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  selected: { ...selectedElsewhere, ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected } },
  cell: {
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: `0 ${cellPadding / 2}px`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  nameCell: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' },
});
