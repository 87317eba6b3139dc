import { makeStyles, tokens, useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px', minWidth: '0' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '4px' },
  title: {
    margin: '0',
    flexGrow: '1',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: {
    margin: '0',
    maxWidth: '90ch',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface ToolSectionProps {
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly lead?: ReactNode;
  /** Buttons for the whole section, beside its name. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a tool page, with a heading of its own. */
export function ToolSection({ title, lead, actions, children }: ToolSectionProps) {
  const styles = useStyles();
  const titleId = useId('tool-section-');
  return (
    <div className={styles.root} role="group" aria-labelledby={titleId}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {title}
        </h3>
        {actions}
      </div>
      {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
