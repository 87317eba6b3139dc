import { makeStyles } from '@fluentui/react-components';

/** The card of DS records: wide enough for a digest beside its buttons. */
export const useDsRecordsStyles = makeStyles({
  surface: { width: '860px' },
});
