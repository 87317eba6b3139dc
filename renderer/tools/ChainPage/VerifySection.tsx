import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { ZoneVerification } from '../../../shared/model/validation';
import { useLongWork } from '../../long-work/useLongWork';
import type { LongWork, LongWorkApi } from '../../long-work/useLongWork';
import { WorkProgressLine } from '../../long-work/WorkProgressLine';
import { Mark } from '../../reports/Mark';
import type { Reading } from '../../reports/reading';
import { ReportTable } from '../../reports/ReportTable';
import { dateTimeText } from '../../reports/time-texts';
import { ToolReading } from '../shared/ToolReading';
import { ToolSection } from '../shared/ToolSection';
import { toolTexts } from '../shared/tool-texts';
import type { ZonePlaceChoice } from '../shared/useZonePlace';
import { Choice } from '../shared/ZoneChoice';
import { chainTexts, reasonText } from './chain-texts';
import { SecurityMark } from './SecurityMark';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '8px', rowGap: '8px' },
  zone: { minWidth: '280px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px' },
  note: { color: tokens.colorNeutralForeground2 },
  record: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
});

type VerifyApi = Pick<DesktopApi, 'verifyZone'> & LongWorkApi;

interface Verifying {
  /** `null` before anybody asked. */
  readonly reading: Reading<ZoneVerification> | null;
  readonly verify: (server: string, zone: string) => Promise<void>;
}

/** One verification at a time; of two answers the one asked for last stays. It runs when somebody asks, and not by itself. */
function useVerification(api: VerifyApi, work: LongWork): Verifying {
  const [reading, setReading] = useState<Reading<ZoneVerification> | null>(null);
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1; // whatever is answered now comes too late
    },
    [],
  );
  const verify = async (server: string, zone: string): Promise<void> => {
    latest.current += 1;
    const ticket = latest.current;
    setReading({ kind: 'reading' });
    const outcome = await work.run((id) => api.verifyZone({ server, zone, work: id }));
    if (latest.current !== ticket) return;
    if (outcome.kind === 'refused' && outcome.problem.code === 'cancelled') {
      setReading(null);
      return;
    }
    setReading(
      outcome.kind === 'done'
        ? { kind: 'read', value: outcome.value }
        : { kind: 'failed', problem: outcome.problem },
    );
  };
  return { reading, verify };
}

/** Rows on the screen. */
const longest = 200;

function Findings({ findings }: Pick<ZoneVerification, 'findings'>) {
  const styles = useStyles();
  const { columns } = chainTexts;
  const rows = findings.slice(0, longest).map(({ severity, kind, owner, type, record }, index) => ({
    key: String(index),
    head: owner,
    cells: [
      type,
      <Mark key="severity" kind={severity === 'fault' ? 'bad' : 'warning'}>
        {chainTexts.severities[severity]}
      </Mark>,
      reasonText(kind),
      record === null ? (
        chainTexts.missingRecord
      ) : (
        <code key="record" className={styles.record}>
          {record}
        </code>
      ),
    ],
  }));
  return (
    <>
      <ReportTable
        label={chainTexts.findings}
        columns={[columns.owner, columns.type, columns.severity, columns.kind, columns.record]}
        rows={rows}
      />
      {findings.length > longest ? <span>{chainTexts.cut(longest, findings.length)}</span> : null}
    </>
  );
}

function Result({ verification }: { readonly verification: ZoneVerification }) {
  const styles = useStyles();
  const { zone, server, at, status, bogusAt, counts, findings } = verification;
  return (
    <>
      <div className={styles.line} role="status">
        <SecurityMark status={status} />
        <span className={styles.note}>{chainTexts.asOf(zone, server, dateTimeText(at))}</span>
      </div>
      <span>
        {chainTexts.counts(counts.sets, counts.signatures)}{' '}
        {findings.length === 0 ? chainTexts.faultless : null}{' '}
        {bogusAt === null || bogusAt <= at ? null : chainTexts.bogusAt(dateTimeText(bogusAt))}
      </span>
      {findings.length === 0 ? null : <Findings findings={findings} />}
    </>
  );
}

interface VerifySectionProps {
  readonly api: VerifyApi;
  readonly choice: ZonePlaceChoice;
}

/** The whole copy of a zone, checked by real cryptography. */
export function VerifySection({ api, choice: { place, zones, chooseZone } }: VerifySectionProps) {
  const styles = useStyles();
  const work = useLongWork(api);
  const { reading, verify } = useVerification(api, work);
  const { server, zone } = place;
  const again = (): void => {
    if (zone !== null) void verify(server, zone);
  };
  return (
    <ToolSection title={chainTexts.verify} lead={chainTexts.verifyLead}>
      <div className={styles.form}>
        <Choice
          label={toolTexts.signedZone}
          className={styles.zone}
          options={zones.kind === 'read' ? zones.value : []}
          chosen={zone}
          onChoose={chooseZone}
        />
        <Button disabledFocusable={zone === null || reading?.kind === 'reading'} onClick={again}>
          {chainTexts.verifyZone}
        </Button>
      </div>
      <WorkProgressLine label={chainTexts.verifying} work={work} />
      {reading === null ? null : (
        <ToolReading reading={reading} loading={chainTexts.verifying} onRetry={again}>
          {(verification) => <Result verification={verification} />}
        </ToolReading>
      )}
    </ToolSection>
  );
}
