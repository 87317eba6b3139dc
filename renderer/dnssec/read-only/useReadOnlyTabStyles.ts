import { makeStyles, tokens } from '@fluentui/react-components';

const columns = 'minmax(0, 1fr) 176px';

/** What the tabs that only show settings have in common. */
export const useReadOnlyTabStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  text: { margin: '0' },
  row: { display: 'grid', gridTemplateColumns: columns, alignItems: 'center' },
  control: { minWidth: '0', width: '176px', boxSizing: 'border-box' },
  hint: {
    margin: '-8px 0 0 28px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fieldHint: {
    margin: '-8px 0 0 16px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  checkbox: { display: 'flex', flexDirection: 'column', marginLeft: '-8px' },
});
