import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr)', columnGap: '16px' },
  text: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignSelf: 'center', userSelect: 'text' },
  icon: { width: '32px', height: '32px' },
  succeeded: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

const icons = { succeeded: CheckmarkCircleFilled, failed: ErrorCircleFilled } as const;

interface ResultProps {
  readonly kind: keyof typeof icons;
  readonly children: ReactNode;
}

/** What became of it, on the last page of a wizard; read out when it comes. The sign is for the eye only. */
export function Result({ kind, children }: ResultProps) {
  const styles = useStyles();
  const Icon = icons[kind];
  return (
    <div className={styles.root} role={kind === 'failed' ? 'alert' : 'status'}>
      <Icon className={mergeClasses(styles.icon, styles[kind])} aria-hidden />
      <div className={styles.text}>{children}</div>
    </div>
  );
}
