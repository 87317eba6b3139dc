import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, selectedElsewhere, selectedInFocus } from '../selection-styles';

/** Pixels. */
export const treeRowHeight = 26;

/** Styles of the tree. */
export const useConsoleTreeStyles = makeStyles({
  root: {
    height: '100%',
    overflow: 'auto',
    outline: 'none',
    // What happens inside changes nothing outside: the browser lays out only the tree while it scrolls.
    contain: 'strict',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus [data-active="true"]': selectedInFocus,
    ':focus-visible [data-active="true"]': focusRing,
  },
  rows: { position: 'relative', minWidth: '100%', width: 'max-content' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    minWidth: '100%',
    height: `${treeRowHeight}px`,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    boxSizing: 'border-box',
    paddingRight: '12px',
    whiteSpace: 'nowrap',
    cursor: 'default',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  selected: { ...selectedElsewhere, ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected } },
  chevron: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '100%',
    flexShrink: 0,
    marginRight: '-4px',
    color: tokens.colorNeutralForeground3,
  },
});
