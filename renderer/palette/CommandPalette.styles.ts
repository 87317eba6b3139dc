import { makeStyles, tokens } from '@fluentui/react-components';
import { shortWindow } from '../short-window';

/** The command palette: at the top of the window, where it hides least of what one does something with. */
export const usePaletteStyles = makeStyles({
  surface: {
    padding: '0',
    width: '600px',
    maxWidth: 'calc(100vw - 32px)',
    maxHeight: 'min(480px, calc(100vh - 32px))',
    marginTop: 'min(64px, 8vh)',
    marginBottom: 'auto',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ...shortWindow,
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  field: { margin: '12px', flexShrink: '0' },
  list: {
    flexGrow: '1',
    minHeight: '0',
    overflowY: 'auto',
    margin: '0',
    padding: '0 0 8px',
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    padding: '8px 16px 4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  option: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '12px',
    padding: '5px 16px',
    cursor: 'default',
    scrollMarginTop: '28px',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  label: { overflowWrap: 'anywhere' },
  typed: { fontWeight: tokens.fontWeightBold, textDecorationLine: 'underline' },
  detail: { flexGrow: '1', minWidth: '0', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  keys: { flexShrink: '0', fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
  none: { margin: '0', padding: '16px' },
});
