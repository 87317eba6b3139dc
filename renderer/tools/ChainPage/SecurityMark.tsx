import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ShieldCheckmark20Filled,
  ShieldDismiss20Filled,
  ShieldProhibited20Filled,
  ShieldQuestion20Filled,
} from '@fluentui/react-icons';
import type { SecurityStatus } from '../../../shared/model/validation';
import { securityTexts } from '../../validation-texts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', whiteSpace: 'nowrap' },
  word: { fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: '0' },
  secure: { color: tokens.colorStatusSuccessForeground1 },
  insecure: { color: tokens.colorStatusWarningForeground1 },
  bogus: { color: tokens.colorStatusDangerForeground1 },
  indeterminate: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  secure: ShieldCheckmark20Filled,
  insecure: ShieldProhibited20Filled,
  bogus: ShieldDismiss20Filled,
  indeterminate: ShieldQuestion20Filled,
} as const;

/** A state of RFC 4033 section 5: a sign and a colour for the eye, and the word that says it. */
export function SecurityMark({ status }: { readonly status: SecurityStatus }) {
  const styles = useStyles();
  const Icon = icons[status];
  return (
    <span className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[status])} aria-hidden />
      <span className={styles.word}>{securityTexts[status]}</span>
    </span>
  );
}
