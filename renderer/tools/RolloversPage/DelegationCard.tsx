import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DelegationReport, DelegationSigner } from '../../../shared/model/delegation';
import { copyText } from '../../copy-text';
import { Mark } from '../../reports/Mark';
import { refusalText } from '../../rollover-refusals';
import { useDelegationStyles } from './Delegation.styles';
import { DelegationRecords } from './DelegationRecords';
import { checkLines } from './parent-check';
import { delegationTexts } from './rollover-texts';

/** What the parent said, and what stands there that belongs to no key. */
function ParentLines({ report }: { readonly report: DelegationReport }) {
  const styles = useDelegationStyles();
  const strays = report.parent.kind === 'asked' ? report.parent.strays : [];
  return (
    <ul className={styles.lines}>
      {checkLines(report).map(({ mark, text }) => (
        <li key={text}>
          <Mark kind={mark}>{text}</Mark>
        </li>
      ))}
      {strays.length === 0 ? null : (
        <li>
          <Mark kind="warning">{delegationTexts.strays}</Mark>
          <ul className={styles.strays}>
            {strays.map((stray) => (
              <li key={stray}>
                <code className={styles.record}>{stray}</code>
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

interface DelegationCardProps {
  readonly report: DelegationReport;
  readonly onPublish: () => void;
}

/** The records with what one can do with them. */
export function DelegationCard({ report, onPublish }: DelegationCardProps) {
  const styles = useDelegationStyles();
  const [copied, setCopied] = useState('');
  const { records, further, publishObstacle, parent } = report;
  const copy = (chosen: readonly DelegationSigner[]): void => {
    const isCopied = copyText(chosen.map(({ record }) => record).join('\n'));
    setCopied(isCopied ? delegationTexts.copied(chosen.length) : delegationTexts.notCopied);
  };
  if (records.length === 0) return <p className={styles.text}>{delegationTexts.none}</p>;
  return (
    <>
      <ParentLines report={report} />
      <DelegationRecords label={delegationTexts.title} records={records} onCopy={copy} />
      <div className={styles.buttons}>
        <Button size="small" icon={<Copy16Regular />} onClick={() => copy(records)}>
          {delegationTexts.copyAll}
        </Button>
        {publishObstacle === null ? (
          <Button size="small" onClick={onPublish}>
            {delegationTexts.publish}
          </Button>
        ) : (
          <span>
            {publishObstacle === 'parent-not-here'
              ? delegationTexts.handOver(parent.parent)
              : refusalText(publishObstacle)}
          </span>
        )}
        <span role="status">{copied}</span>
      </div>
      {further.length === 0 ? null : (
        <details className={styles.further}>
          <summary>{delegationTexts.further}</summary>
          <p className={styles.text}>{delegationTexts.furtherLead}</p>
          <DelegationRecords label={delegationTexts.further} records={further} onCopy={copy} />
        </details>
      )}
    </>
  );
}
