import { makeStyles, tokens } from '@fluentui/react-components';

/** Tables of reports. */
export const useReportTableStyles = makeStyles({
  scroll: { overflow: 'auto', minHeight: '160px' },
  table: { borderCollapse: 'collapse', minWidth: '100%' },
  head: {
    position: 'sticky',
    top: '0',
    zIndex: '1',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    padding: '6px 16px 6px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: '8px 16px 8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    minWidth: '72px',
  },
  /** Names break only when there is no room left for anything else. */
  rowHead: { minWidth: '152px' },
  middle: { verticalAlign: 'middle' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  secondary: { color: tokens.colorNeutralForeground2, display: 'block' },
});
