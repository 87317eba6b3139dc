import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of the import sheet. */
export const useImportZoneStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
  file: {
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    width: '100%',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '::file-selector-button': {
      font: 'inherit',
      fontWeight: tokens.fontWeightSemibold,
      height: '32px',
      minWidth: '96px',
      marginRight: '12px',
      padding: '0 12px',
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '::file-selector-button:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  radios: { marginLeft: '-8px' },
  line: {
    display: 'block',
    marginTop: '6px',
    padding: '4px 8px',
    overflowX: 'auto',
    whiteSpace: 'pre',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
  },
});
