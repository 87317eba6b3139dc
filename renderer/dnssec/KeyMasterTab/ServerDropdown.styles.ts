import { makeStyles, tokens } from '@fluentui/react-components';

/** The drop-down of servers and its list. */
export const useServerDropdownStyles = makeStyles({
  dropdown: { minWidth: '0', width: '100%' },
  button: {
    '& > span:first-child': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    gridTemplateColumns: 'minmax(0, 1fr) auto',
  },
  listbox: { maxHeight: 'min(360px, 60vh)', overflowY: 'auto' },
  option: { alignItems: 'start', '& > span:first-child': { marginTop: '4px' } },
  lines: { display: 'flex', flexDirection: 'column', minWidth: '0', overflowWrap: 'anywhere' },
  secondary: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  disabledLine: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  disabledName: { color: tokens.colorNeutralForeground3 },
});
