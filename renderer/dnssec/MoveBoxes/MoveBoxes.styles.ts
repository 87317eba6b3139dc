import { makeStyles, tokens } from '@fluentui/react-components';

/** What M4 and M7 add below their text. */
export const useMoveBoxStyles = makeStyles({
  heading: { fontWeight: tokens.fontWeightSemibold, marginBottom: '4px' },
  lead: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  reason: { gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '12px', alignItems: 'center' },
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  steps: {
    listStyleType: 'none',
    margin: '8px 0 0',
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  step: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto', columnGap: '6px' },
  number: { color: tokens.colorNeutralForeground3, textAlign: 'right' },
  server: { color: tokens.colorNeutralForeground3 },
  failed: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3 },
});
