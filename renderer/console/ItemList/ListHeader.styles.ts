import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../selection-styles';
import { cellPadding, listHeaderHeight } from './ItemList.styles';

/** Styles of the heads of the columns. */
export const useListHeaderStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    height: `${listHeaderHeight}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    position: 'relative',
    display: 'flex',
    flexShrink: 0,
    boxSizing: 'border-box',
    // The last line is gripped inside its column, so that it makes no list wider than its columns.
    ':last-child [data-grip]': { right: 0 },
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minWidth: 0,
    padding: `0 ${cellPadding / 2}px`,
    border: 'none',
    borderRadius: 0,
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': focusRing,
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  arrow: { flexShrink: 0 },
  grip: {
    position: 'absolute',
    right: '-4px',
    top: 0,
    bottom: 0,
    width: '9px',
    zIndex: 2,
    cursor: 'col-resize',
    touchAction: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '6px',
      bottom: '6px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
});
