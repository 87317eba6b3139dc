import { makeStyles, tokens } from '@fluentui/react-components';

const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 };

/** Styles of the picture: zone boxes below each other, an arrow between two of them. */
export const useChainPictureStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', margin: '0', padding: '0', listStyleType: 'none' },
  place: { display: 'flex', flexDirection: 'column' },
  arrow: { alignSelf: 'center', color: tokens.colorNeutralForeground2, margin: '2px 0', display: 'flex' },
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    padding: '10px 16px 4px',
  },
  secure: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  insecure: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  bogus: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  indeterminate: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  links: { margin: '0', padding: '0', listStyleType: 'none' },
  link: {
    display: 'grid',
    gridTemplateColumns: '132px minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: '0' },
  facts: { ...small, color: tokens.colorNeutralForeground2 },
  reason: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  summary: {
    ...small,
    cursor: 'pointer',
    width: 'fit-content',
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  records: { margin: '2px 0 4px', padding: '0', listStyleType: 'none' },
  record: {
    ...small,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});
