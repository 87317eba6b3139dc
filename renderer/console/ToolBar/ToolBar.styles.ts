import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of the tool bar. */
export const useToolBarStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    height: '40px',
    boxSizing: 'border-box',
    padding: '0 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    ':hover:enabled': {
      backgroundColor: tokens.colorNeutralBackground3Hover,
      color: tokens.colorNeutralForeground1,
    },
    '[data-filter][aria-pressed="true"]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      color: tokens.colorBrandForeground1,
      '@media (forced-colors: active)': {
        forcedColorAdjust: 'none',
        backgroundColor: 'Highlight',
        color: 'HighlightText',
      },
    },
    ':active:enabled': { backgroundColor: tokens.colorNeutralBackground3Pressed },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { ':disabled': { color: 'GrayText' } },
  },
  divider: { width: '1px', height: '20px', margin: '0 6px', backgroundColor: tokens.colorNeutralStroke1 },
});
