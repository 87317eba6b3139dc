import { Link, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { Problem } from '../../../shared/contract/problem';
import type { BeliefReport as Report, RoleState, ServerBelief } from '../../../shared/model/beliefs';
import { useLabNow } from '../../lab-time/useLabNow';
import { useTimeShift } from '../../lab-time/useTimeShift';
import { Mark } from '../../reports/Mark';
import type { MarkKind } from '../../reports/Mark';
import { ReportFrame } from '../../reports/ReportFrame';
import { ReportTable } from '../../reports/ReportTable';
import { useReportTableStyles } from '../../reports/ReportTable.styles';
import { spanText, timeText } from '../../reports/time-texts';
import { useReading } from '../../reports/useReading';
import { ProblemText } from '../ProblemText/ProblemText';
import { beliefTexts } from '../report-texts';

interface BeliefReportProps {
  readonly api: Pick<DesktopApi, 'readBeliefs' | 'pollKeyMaster' | 'getStatus' | 'onWorldChanged'>;
  /** Short name of the server the console asked. */
  readonly server: string;
  readonly zone: string;
}

const marks: Record<RoleState, MarkKind> = {
  'one-holder': 'good',
  'two-holders': 'bad',
  'no-holder': 'neutral',
  'not-yet-noticed': 'warning',
  'holder-offline': 'bad',
};

function ServerHead({ belief }: { readonly belief: ServerBelief }) {
  const styles = useReportTableStyles();
  const note = belief.running ? (belief.reachable ? null : beliefTexts.cutOff) : beliefTexts.off;
  return (
    <>
      {belief.fqdn}
      {note === null ? null : <span className={styles.secondary}>{note}</span>}
    </>
  );
}

/** A replica that met another one within the last minute counts as up to date. */
function replicationText(replicatedAt: number, now: number): string {
  const age = now - replicatedAt;
  return age < 60_000 ? beliefTexts.now : beliefTexts.ago(spanText(age));
}

function believedText({ believesItself, keyMaster }: ServerBelief): string {
  return believesItself ? beliefTexts.itself : (keyMaster ?? beliefTexts.none);
}

function LearnsCell({ belief, onPoll }: { readonly belief: ServerBelief; readonly onPoll: () => void }) {
  if (belief.agrees) return <>{beliefTexts.knows}</>;
  if (!belief.reachable) return <>{beliefTexts.learnsNever}</>;
  const when =
    belief.learnsAt === null ? beliefTexts.learnsWhenTold : beliefTexts.learnsAt(timeText(belief.learnsAt));
  return (
    <>
      {when}{' '}
      <Link as="button" inline aria-label={beliefTexts.pollOn(belief.fqdn)} onClick={onPoll}>
        {beliefTexts.poll}
      </Link>
    </>
  );
}

interface TableProps {
  readonly report: Report;
  /** Lab time. */
  readonly now: number;
  readonly onPoll: (server: string) => void;
}

function Table({ report, now, onPoll }: TableProps) {
  const columns = [beliefTexts.server, beliefTexts.believes, beliefTexts.learns, beliefTexts.replicated];
  const rows = report.servers.map((belief) => ({
    key: belief.server,
    head: <ServerHead belief={belief} />,
    cells: [
      <Mark key="belief" kind={belief.agrees ? 'good' : 'warning'}>
        {believedText(belief)}
      </Mark>,
      <LearnsCell key="learns" belief={belief} onPoll={() => onPoll(belief.server)} />,
      replicationText(belief.replicatedAt, now),
    ],
  }));
  return <ReportTable label={beliefTexts.title(report.zone)} columns={columns} rows={rows} />;
}

/** The holder by the directory, what each server believes, and what leads out of it. */
export function BeliefReport({ api, server, zone }: BeliefReportProps) {
  const read = useCallback(() => api.readBeliefs({ server, zone }), [api, server, zone]);
  const reading = useReading(api, read);
  const now = useLabNow(useTimeShift(api) ?? 0, 60_000);
  const [problem, setProblem] = useState<Problem | null>(null);
  const poll = async (polled: string): Promise<void> => {
    const outcome = await api.pollKeyMaster({ server: polled });
    setProblem(outcome.kind === 'refused' ? outcome.problem : null);
  };
  return (
    <ReportFrame reading={reading} loading={beliefTexts.loading}>
      {(report) => (
        <>
          <Mark kind={marks[report.state]}>
            <Text weight="semibold">{beliefTexts.states[report.state]}</Text>{' '}
            {beliefTexts.directory(report.holders)} {beliefTexts.remedy(report.remedy)}
          </Mark>
          {problem === null ? null : <ProblemText problem={problem} />}
          <Table report={report} now={now} onPoll={(polled) => void poll(polled)} />
        </>
      )}
    </ReportFrame>
  );
}
