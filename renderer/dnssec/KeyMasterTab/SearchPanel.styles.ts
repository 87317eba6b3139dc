import { makeStyles, tokens } from '@fluentui/react-components';

/** What stands below the drop-down: the running search, or its result. */
export const useSearchPanelStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    marginLeft: '28px',
    minHeight: '0',
    flexGrow: '1',
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '12px' },
  text: { margin: '0' },
  counter: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  link: { '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
  links: { display: 'flex', columnGap: '16px' },
  arrivals: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  arrival: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'start',
  },
  qualifiedIcon: { color: tokens.colorStatusSuccessForeground1, marginTop: '1px' },
  otherIcon: { color: tokens.colorNeutralForeground3, marginTop: '1px' },
  other: { color: tokens.colorNeutralForeground3 },
});
