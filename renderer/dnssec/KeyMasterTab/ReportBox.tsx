import { Button, Dialog, DialogSurface, DialogTitle, mergeClasses } from '@fluentui/react-components';
import { api } from '../../api';
import { accessScopeProps } from '../access-keys/access-key-props';
import { BeliefReport } from '../BeliefReport/BeliefReport';
import { CustodyMatrix } from '../CustodyMatrix/CustodyMatrix';
import { useDnssecDialog } from '../dialog-context';
import { anchorTexts, beliefTexts, custodyTexts } from '../report-texts';
import { sheetTexts } from '../sheet-texts';
import { DelegationSection } from '../../tools/RolloversPage/DelegationSection';
import { delegationTexts } from '../../tools/RolloversPage/rollover-texts';
import { TrustAnchorMatrix } from '../TrustAnchorMatrix/TrustAnchorMatrix';
import { useDefaultFocus } from '../useDefaultFocus';
import { useRestoreFocus } from '../useRestoreFocus';
import { useCheckDetailsStyles } from './CheckDetailsDialog.styles';

/** The views, read together with the sheet: a lazy part of a lazy part finds its style sheet missing. */
const views = {
  custody: CustodyMatrix,
  beliefs: BeliefReport,
  anchors: TrustAnchorMatrix,
  delegation: DelegationSection,
} as const;

/** A view that the Key Master tab opens. */
export type ReportName = keyof typeof views;

const titles: Record<ReportName, (zone: string) => string> = {
  custody: custodyTexts.title,
  beliefs: beliefTexts.title,
  anchors: anchorTexts.title,
  delegation: delegationTexts.titleOf,
};

/** One view of the zone over the sheet. */
export function ReportBox({ name, onClose }: { readonly name: ReportName; readonly onClose: () => void }) {
  const styles = useCheckDetailsStyles();
  const { server, zone } = useDnssecDialog();
  const View = views[name];
  useRestoreFocus();
  return (
    <Dialog open surfaceMotion={null} onOpenChange={onClose}>
      <DialogSurface className={mergeClasses(styles.surface, styles.wide)} {...accessScopeProps}>
        <DialogTitle className={styles.title} action={null}>
          {titles[name](zone)}
        </DialogTitle>
        <div className={styles.report}>
          <View api={api} server={server} zone={zone} />
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
