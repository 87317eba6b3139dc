import { makeStyles, tokens } from '@fluentui/react-components';

/** The drop-down of servers and its list. */
export const useServerDropdownStyles = makeStyles({
  dropdown: { minWidth: '0', width: '100%' },
  button: {
    '& > span:first-child': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    gridTemplateColumns: 'minmax(0, 1fr) auto',
  },
  listbox: { overflowY: 'auto' },
  option: { alignItems: 'start', '& > span:first-child': { marginTop: '4px' } },
  lines: { display: 'flex', flexDirection: 'column', minWidth: '0', overflowWrap: 'anywhere' },
  secondary: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  nameLine: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', justifyContent: 'space-between' },
  keysAccessible: {
    // The second shade: the first one is too dark on a row that is pointed at in the dark theme.
    color: tokens.colorStatusSuccessForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  mustBeReSigned: {
    color: tokens.colorStatusWarningForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  /** Greyed, but readable: the reason is what one looks for there. */
  greyed: {
    color: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { color: 'GrayText' },
  },
});
