import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of a sheet of facts. */
export const useFactsStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: '148px minmax(0, 1fr)',
    gap: '8px 16px',
    margin: '0',
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0', overflowWrap: 'anywhere', userSelect: 'text', whiteSpace: 'pre-wrap' },
  details: { marginTop: '8px' },
  names: { margin: '0', paddingLeft: '20px', userSelect: 'text' },
  heading: {
    margin: '20px 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});
