import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  SubtractCircle16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';

/** How good a finding is. */
export type MarkKind = 'good' | 'warning' | 'bad' | 'neutral';

const useStyles = makeStyles({
  root: { display: 'inline-flex', columnGap: '6px', alignItems: 'flex-start' },
  icon: { flexShrink: '0', marginTop: '1px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  good: CheckmarkCircle16Filled,
  warning: Warning16Filled,
  bad: DismissCircle16Filled,
  neutral: SubtractCircle16Regular,
} as const;

/** A finding with a sign in front. The words say it all: the sign is for the eye only. */
export function Mark({ kind, children }: { readonly kind: MarkKind; readonly children: ReactNode }) {
  const styles = useStyles();
  const Icon = icons[kind];
  return (
    <span className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[kind])} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
