import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../selection-styles';

/** A line over the bottom of the list. */
export const useStaleNoticeStyles = makeStyles({
  // Over the list and not in it: a grid has nothing but rows.
  root: {
    position: 'absolute',
    left: '0',
    right: '0',
    bottom: '0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '16px',
    padding: '6px 16px',
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  retry: {
    flexShrink: '0',
    minWidth: '72px',
    height: '28px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': focusRing,
  },
});
