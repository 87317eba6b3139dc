import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../selection-styles';

/** Styles of the search field above the list. */
export const useSearchBarStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: '0',
    columnGap: '6px',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: {
    flexGrow: '1',
    minWidth: '0',
    maxWidth: '420px',
    height: '24px',
    boxSizing: 'border-box',
    padding: '0 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    '::placeholder': { color: tokens.colorNeutralForeground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  close: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    padding: '0',
    color: tokens.colorNeutralForeground2,
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': focusRing,
  },
});
