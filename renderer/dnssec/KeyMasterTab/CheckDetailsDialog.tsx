import { Button, Dialog, DialogSurface, DialogTitle, mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import type { Candidate, CandidateCheck, CandidateCheckName } from '../../../shared/model/key-master';
import { accessScopeProps } from '../access-keys/access-key-props';
import { useLoadedDialog } from '../dialog-context';
import { partitionCandidates } from '../store/dialog-view';
import { checkTexts } from '../key-master-tab-texts';
import { sheetTexts } from '../sheet-texts';
import { useDefaultFocus } from '../useDefaultFocus';
import { useRestoreFocus } from '../useRestoreFocus';
import { useCheckDetailsStyles } from './CheckDetailsDialog.styles';

const checkNames = [
  'answers',
  'authoritative',
  'primary',
  'online-signing',
  'rights',
] as const satisfies readonly CandidateCheckName[];

const icons = {
  passed: CheckmarkCircle16Filled,
  failed: DismissCircle16Filled,
  skipped: SubtractCircle16Regular,
} as const;

/** One check: passed or failed, and how long the answer took. */
function CheckCell({ check }: { readonly check: CandidateCheck | undefined }) {
  const styles = useCheckDetailsStyles();
  const result = check?.result ?? 'skipped';
  const Icon = icons[result];
  return (
    <td className={styles.cell}>
      <span className={styles.check}>
        <Icon
          className={mergeClasses(styles.icon, styles[result])}
          role="img"
          aria-label={checkTexts.results[result]}
        />
        {check === undefined || result === 'skipped' ? null : checkTexts.milliseconds(check.durationMs)}
      </span>
    </td>
  );
}

function CandidateRow({ candidate }: { readonly candidate: Candidate }) {
  const styles = useCheckDetailsStyles();
  const { fqdn, checks, verdict } = candidate;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {fqdn}
      </th>
      {checkNames.map((name) => (
        <CheckCell key={name} check={checks.find(({ check }) => check === name)} />
      ))}
      <td className={styles.cell}>
        {verdict.kind === 'qualified' ? checkTexts.qualified : checkTexts.reasons[verdict.reason]}
      </td>
    </tr>
  );
}

function CheckTable({
  candidates,
  label,
}: {
  readonly candidates: readonly Candidate[];
  readonly label: string;
}) {
  const styles = useCheckDetailsStyles();
  const { qualified, others } = partitionCandidates(candidates);
  return (
    <table className={styles.table} aria-label={label}>
      <colgroup>
        <col className={styles.serverColumn} />
        {checkNames.map((name) => (
          <col key={name} className={styles.checkColumn} />
        ))}
        <col />
      </colgroup>
      <thead>
        <tr>
          <th className={styles.head}>{checkTexts.server}</th>
          {checkNames.map((name) => (
            <th key={name} className={styles.head}>
              {checkTexts.checks[name]}
            </th>
          ))}
          <th className={styles.head}>{checkTexts.result}</th>
        </tr>
      </thead>
      <tbody>
        {[...qualified, ...others].map((candidate) => (
          <CandidateRow key={candidate.server} candidate={candidate} />
        ))}
      </tbody>
    </table>
  );
}

interface CheckDetailsDialogProps {
  readonly candidates: readonly Candidate[];
  readonly onClose: () => void;
}

/** What every server was asked, how it came out and how long it took. */
export function CheckDetailsDialog({ candidates, onClose }: CheckDetailsDialogProps) {
  const styles = useCheckDetailsStyles();
  const zone = useLoadedDialog(({ properties }) => properties.zone);
  const title = checkTexts.title(zone);
  useRestoreFocus();
  return (
    <Dialog open surfaceMotion={null} onOpenChange={onClose}>
      <DialogSurface className={styles.surface} {...accessScopeProps}>
        <DialogTitle className={styles.title} action={null}>
          {title}
        </DialogTitle>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
          <CheckTable candidates={candidates} label={title} />
        </div>
        <div className={styles.buttons}>
          <Button
            ref={useDefaultFocus(true)}
            appearance="primary"
            className={styles.button}
            onClick={onClose}
          >
            {sheetTexts.close}
          </Button>
        </div>
      </DialogSurface>
    </Dialog>
  );
}
