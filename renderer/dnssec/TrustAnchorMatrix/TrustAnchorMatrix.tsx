import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import type { Outcome } from '../../../shared/contract/outcome';
import type {
  ServerTrustAnchors,
  TrustAnchorMatrix as Matrix,
  TrustAnchorState,
} from '../../../shared/model/trust-anchor-matrix';
import { Mark } from '../../reports/Mark';
import type { MarkKind } from '../../reports/Mark';
import { ReportFrame } from '../../reports/ReportFrame';
import { ReportTable } from '../../reports/ReportTable';
import { useReportTableStyles } from '../../reports/ReportTable.styles';
import { useReading } from '../../reports/useReading';
import { ProblemText } from '../ProblemText/ProblemText';
import { trustAnchorCommands } from '../../../shared/trust-anchor-commands';
import { CommandText } from '../CommandLine/CommandText';
import { confirmationTexts } from '../key-master-texts';
import { anchorTexts, beliefTexts } from '../report-texts';
import { RedistributionList } from './RedistributionList';

const useStyles = makeStyles({
  update: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'stretch' },
});

interface TrustAnchorMatrixProps {
  readonly api: Pick<DesktopApi, 'readTrustAnchors' | 'changeTrustAnchors' | 'onWorldChanged'>;
  /** Short name of the server the console asked. */
  readonly server: string;
  readonly zone: string;
}

const marks: Record<TrustAnchorState, MarkKind> = {
  valid: 'good',
  'out-of-date': 'bad',
  missing: 'warning',
  none: 'neutral',
};

function ServerHead({ anchors }: { readonly anchors: ServerTrustAnchors }) {
  const styles = useReportTableStyles();
  return (
    <>
      {anchors.fqdn}
      {anchors.running ? null : <span className={styles.secondary}>{beliefTexts.off}</span>}
    </>
  );
}

function Table({ matrix }: { readonly matrix: Matrix }) {
  const columns = [anchorTexts.server, anchorTexts.state, anchorTexts.trusted, anchorTexts.source];
  const rows = matrix.servers.map((anchors) => ({
    key: anchors.server,
    head: <ServerHead anchors={anchors} />,
    cells: [
      <Mark key="state" kind={marks[anchors.state]}>
        {anchorTexts.states[anchors.state]}
      </Mark>,
      anchors.trusted.join(', '),
      anchors.source === null ? '' : anchorTexts.sources[anchors.source],
    ],
  }));
  return <ReportTable label={anchorTexts.title(matrix.zone)} columns={columns} rows={rows} />;
}

type Update =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'ended'; readonly outcome: Outcome<null> };

function UpdateResult({ update }: { readonly update: Update }) {
  if (update.kind === 'none') return null;
  if (update.kind === 'running') return <span role="status">{anchorTexts.redistributing}</span>;
  const { outcome } = update;
  return outcome.kind === 'done' ? (
    <span role="status">{anchorTexts.redistributed}</span>
  ) : (
    <ProblemText problem={outcome.problem} />
  );
}

/** Is anything not as it should be? */
function needsUpdate({ servers }: Matrix): boolean {
  return servers.some(({ state }) => state === 'out-of-date' || state === 'missing');
}

/** The trust anchors of a zone on every server, and the command that brings them up to date. */
export function TrustAnchorMatrix({ api, server, zone }: TrustAnchorMatrixProps) {
  const styles = useStyles();
  const read = useCallback(() => api.readTrustAnchors({ server, zone }), [api, server, zone]);
  const reading = useReading(api, read);
  const [update, setUpdate] = useState<Update>({ kind: 'none' });
  const redistribute = async (): Promise<void> => {
    setUpdate({ kind: 'running' });
    const outcome = await api.changeTrustAnchors({ server, zone, change: { kind: 'redistribute' } });
    setUpdate({ kind: 'ended', outcome });
  };
  return (
    <ReportFrame reading={reading} loading={anchorTexts.loading}>
      {(matrix) => (
        <>
          <span>
            {matrix.distributed ? anchorTexts.distributed : anchorTexts.notDistributed}{' '}
            {anchorTexts.expected(matrix.expected)}
          </span>
          <Table matrix={matrix} />
          <RedistributionList matrix={matrix} />
          <UpdateResult update={update} />
          {needsUpdate(matrix) ? (
            <div className={styles.update}>
              <span>{confirmationTexts.command}</span>
              <CommandText commands={trustAnchorCommands(matrix)} />
              <Button disabled={update.kind === 'running'} onClick={() => void redistribute()}>
                {anchorTexts.redistribute}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </ReportFrame>
  );
}
