import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../selection-styles';

/** Styles of the status bar. */
export const useStatusBarStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    height: '26px',
    boxSizing: 'border-box',
    padding: '0 12px',
    flexShrink: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fixed: { flexShrink: 0 },
  message: { flexGrow: 1, flexBasis: '0', minWidth: '80px', overflow: 'hidden', textOverflow: 'ellipsis' },
  /** Where one is and who: known already, so it gives way first when the bar is full. */
  place: { flexShrink: 100, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  stale: {
    flexShrink: 0,
    flexBasis: 'auto',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  keys: { display: 'inline-flex', alignItems: 'center', gap: '8px', flexShrink: 0 },
  track: {
    width: '80px',
    height: '4px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    transformOrigin: 'left',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  notice: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    // Its sign stays when the bar is full; what it says stands in its name.
    flexShrink: 1,
    minWidth: '28px',
    height: '22px',
    padding: '0 4px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground1 },
    ':active': { backgroundColor: tokens.colorNeutralBackground3Pressed },
    ':focus-visible': focusRing,
  },
  sign: { flexShrink: 0 },
  noticeText: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  warning: { color: tokens.colorStatusWarningForeground1 },
});
