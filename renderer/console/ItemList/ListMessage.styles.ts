import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../selection-styles';
import { listHeaderHeight } from './ItemList.styles';

/** Styles of what stands in place of rows. */
export const useListMessageStyles = makeStyles({
  // Over the list and not in it: a grid has nothing but rows.
  root: {
    position: 'absolute',
    top: `${listHeaderHeight}px`,
    left: 0,
    boxSizing: 'border-box',
    padding: '20px 16px',
    width: '520px',
    maxWidth: '100%',
    color: tokens.colorNeutralForeground2,
  },
  /** A wait that is over in an instant shows nothing, so that nothing flickers. */
  late: {
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
    animationDuration: '200ms',
    animationTimingFunction: 'step-end',
    animationFillMode: 'backwards',
  },
  title: {
    marginBottom: '4px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  retry: {
    display: 'block',
    marginTop: '12px',
    minWidth: '88px',
    height: '32px',
    padding: '0 12px',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': focusRing,
  },
});
