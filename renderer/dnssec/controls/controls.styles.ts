import { makeStyles, tokens } from '@fluentui/react-components';

/** Labelled controls in a column, as on the pages and in the editors of a Windows dialog. */
export const useControlStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 216px',
    columnGap: '12px',
    alignItems: 'center',
  },
  /** A row whose label is long and whose control is a number. */
  narrowRow: { gridTemplateColumns: 'minmax(0, 1fr) 96px' },
  label: { color: tokens.colorNeutralForeground1 },
  greyLabel: {
    color: tokens.colorNeutralForegroundDisabled,
    '@media (forced-colors: active)': { color: 'GrayText' },
  },
  control: { minWidth: '0', width: '100%', boxSizing: 'border-box' },
  number: { minWidth: '0', width: '96px', boxSizing: 'border-box' },
  listbox: { maxHeight: '240px' },
  error: {
    gridColumn: '1 / -1',
    margin: '2px 0 0',
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteRedForeground1,
  },
  /** Below a check box or radio, in line with its label. */
  errorOfChoice: { margin: '0 0 4px 28px', textAlign: 'left' },
  choices: { alignItems: 'stretch', marginLeft: '-8px' },
  /** Windows greys a label that does not apply, not one that is not ticked. */
  choice: {
    '& input:enabled:not(:checked) ~ .fui-Checkbox__label, & input:enabled:not(:checked) ~ .fui-Radio__label':
      {
        color: tokens.colorNeutralForeground1,
      },
  },
});
