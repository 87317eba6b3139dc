import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles of the part that moves the lab's time ahead. */
export const useTimeSectionStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '24px', rowGap: '4px', margin: '0' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '32px', rowGap: '12px' },
  way: { display: 'flex', alignItems: 'flex-end', columnGap: '8px' },
  span: { width: '132px', minWidth: '0' },
  amount: { width: '72px' },
  unit: { width: '104px', minWidth: '0' },
  date: { width: '212px' },
  error: {
    margin: '0',
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
