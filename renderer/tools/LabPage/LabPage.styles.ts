import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of the lab page. */
export const useLabPageStyles = makeStyles({
  // As many columns as fit; one on a narrow window.
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
    columnGap: '32px',
    rowGap: '20px',
    alignItems: 'start',
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    margin: '0',
    padding: '0',
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', minWidth: '0' },
  indented: { paddingLeft: '8px' },
  note: {
    margin: '0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  cellSwitch: {
    display: 'inline-flex',
    alignItems: 'center',
    margin: '-8px 0 -8px -8px',
    whiteSpace: 'nowrap',
  },
  switches: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  group: { margin: '0', padding: '0', border: 'none', minWidth: '0' },
  legend: { padding: '0', fontWeight: tokens.fontWeightSemibold },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: '8px', rowGap: '8px' },
  name: { flexGrow: '1', flexBasis: '160px', minWidth: '0', maxWidth: '360px' },
  // Beside a field whose label stands above it.
  save: { marginTop: '24px', flexShrink: '0' },
  buttons: { display: 'flex', columnGap: '8px' },
  // A long list of acts scrolls by itself.
  acts: { maxHeight: '280px', display: 'flex', flexDirection: 'column', minHeight: '0' },
  time: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});
