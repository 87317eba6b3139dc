import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { DelegationReport, DelegationSigner } from '../../../shared/model/delegation';
import { copyText } from '../../copy-text';
import { Mark } from '../../reports/Mark';
import { ReportTable } from '../../reports/ReportTable';
import { dateTimeText } from '../../reports/time-texts';
import { ActOutcome } from '../shared/ActOutcome';
import { ConfirmBox } from '../shared/ConfirmBox';
import { ToolReading } from '../shared/ToolReading';
import { ToolSection } from '../shared/ToolSection';
import { useAct } from '../shared/useAct';
import { useReloadableReading } from '../shared/useReloadableReading';
import { checkLines } from './parent-check';
import { refusalText } from '../../rollover-refusals';
import { delegationTexts } from './rollover-texts';

const useStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    margin: '0',
    padding: '0',
    listStyleType: 'none',
  },
  record: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  strays: { margin: '0', paddingLeft: '22px' },
  text: { margin: '0' },
  further: {
    '& > summary': {
      width: 'fit-content',
      cursor: 'pointer',
      color: tokens.colorBrandForegroundLink,
      borderRadius: tokens.borderRadiusMedium,
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    '& > p': { margin: '6px 0' },
  },
});

const place = 'delegation';

/** The digest's name, or its number where it has none here. */
function digestName(digestType: number): string {
  const names: Readonly<Record<number, string>> = delegationTexts.digests;
  return names[digestType] ?? String(digestType);
}

function AtParent({ atParent }: Pick<DelegationSigner, 'atParent'>) {
  if (atParent === null) return <Mark kind="neutral">{delegationTexts.notAsked}</Mark>;
  return atParent ? (
    <Mark kind="good">{delegationTexts.there}</Mark>
  ) : (
    <Mark kind="warning">{delegationTexts.missing}</Mark>
  );
}

interface RecordsProps {
  readonly label: string;
  readonly records: readonly DelegationSigner[];
  readonly onCopy: (records: readonly DelegationSigner[]) => void;
}

function Records({ label, records, onCopy }: RecordsProps) {
  const styles = useStyles();
  const { columns } = delegationTexts;
  const rows = records.map((signer) => {
    const digest = digestName(signer.digestType);
    return {
      key: signer.record,
      head: signer.keyTag,
      cells: [
        digest,
        <code key="record" className={styles.record}>
          {signer.record}
        </code>,
        <AtParent key="parent" atParent={signer.atParent} />,
        <Button
          key="copy"
          size="small"
          icon={<Copy16Regular />}
          aria-label={delegationTexts.copyOf(signer.keyTag, digest)}
          onClick={() => onCopy([signer])}
        >
          {delegationTexts.copy}
        </Button>,
      ],
    };
  });
  return (
    <ReportTable
      label={label}
      columns={[columns.key, columns.digest, columns.record, columns.parent, columns.copy]}
      rows={rows}
    />
  );
}

/** What the parent said, and what stands there that belongs to no key. */
function ParentLines({ report }: { readonly report: DelegationReport }) {
  const styles = useStyles();
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

interface CardProps {
  readonly report: DelegationReport;
  readonly onPublish: () => void;
}

/** The records with what one can do with them. */
function Card({ report, onPublish }: CardProps) {
  const styles = useStyles();
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
      <Records label={delegationTexts.title} records={records} onCopy={copy} />
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
          <Records label={delegationTexts.further} records={further} onCopy={copy} />
        </details>
      )}
    </>
  );
}

interface DelegationSectionProps {
  readonly api: Pick<DesktopApi, 'readDelegation' | 'publishDelegation' | 'onWorldChanged'>;
  readonly server: string;
  readonly zone: string;
}

/** The hand-over of a zone's DS records to its parent: the exact records, and whether the parent has them. */
export function DelegationSection({ api, server, zone }: DelegationSectionProps) {
  const styles = useStyles();
  const read = useCallback(() => api.readDelegation({ server, zone }), [api, server, zone]);
  const { reading, reload } = useReloadableReading(api, read);
  const acting = useAct();
  const [asking, setAsking] = useState(false);
  const parent = reading.kind === 'read' ? reading.value.parent.parent : '';
  const { publishBox } = delegationTexts;
  const publish = (): void => {
    setAsking(false);
    void acting.run({
      place,
      ask: () => api.publishDelegation({ server, zone, reason: null }),
      running: delegationTexts.publishing,
      done: delegationTexts.published,
    });
  };
  return (
    <ToolSection
      title={delegationTexts.title}
      lead={delegationTexts.lead(zone, parent)}
      actions={
        <>
          {reading.kind === 'read' ? (
            <span>{delegationTexts.checked(dateTimeText(reading.value.checkedAt))}</span>
          ) : null}
          <Button size="small" onClick={reload}>
            {delegationTexts.refresh}
          </Button>
        </>
      }
    >
      <ActOutcome acting={acting} place={place} />
      <ToolReading reading={reading} loading={delegationTexts.loading} onRetry={reload}>
        {(report) => <Card report={report} onPublish={() => setAsking(true)} />}
      </ToolReading>
      {asking ? (
        <ConfirmBox
          title={publishBox.title}
          consequence={publishBox.consequence}
          onConfirm={publish}
          onCancel={() => setAsking(false)}
        >
          <p className={styles.text}>{publishBox.text(zone, parent)}</p>
          <p className={styles.text}>{publishBox.after}</p>
        </ConfirmBox>
      ) : null}
    </ToolSection>
  );
}
