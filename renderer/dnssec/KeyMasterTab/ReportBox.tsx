import { Button, Dialog, DialogSurface, DialogTitle, Spinner } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import { api } from '../../api';
import { accessScopeProps } from '../access-keys/access-key-props';
import { useDnssecDialog } from '../dialog-context';
import { reportTexts } from '../key-master-texts';
import { anchorTexts, beliefTexts, custodyTexts } from '../report-texts';
import { sheetTexts } from '../texts';
import { useDefaultFocus } from '../useDefaultFocus';
import { useRestoreFocus } from '../useRestoreFocus';
import { useCheckDetailsStyles } from './CheckDetailsDialog.styles';

/** The views that are read when the first one is opened: most sheets are closed without. */
const views = {
  custody: lazy(async () => ({ default: (await import('../CustodyMatrix/CustodyMatrix')).CustodyMatrix })),
  beliefs: lazy(async () => ({ default: (await import('../BeliefReport/BeliefReport')).BeliefReport })),
  anchors: lazy(async () => ({
    default: (await import('../TrustAnchorMatrix/TrustAnchorMatrix')).TrustAnchorMatrix,
  })),
} as const;

/** A view that the Key Master tab opens. */
export type ReportName = keyof typeof views;

const titles: Record<ReportName, (zone: string) => string> = {
  custody: custodyTexts.title,
  beliefs: beliefTexts.title,
  anchors: anchorTexts.title,
};

/** One view of the zone over the sheet. */
export function ReportBox({ name, onClose }: { readonly name: ReportName; readonly onClose: () => void }) {
  const styles = useCheckDetailsStyles();
  const { server, zone } = useDnssecDialog();
  const View = views[name];
  useRestoreFocus();
  return (
    <Dialog open surfaceMotion={null} onOpenChange={onClose}>
      <DialogSurface className={styles.surface} {...accessScopeProps}>
        <DialogTitle className={styles.title} action={null}>
          {titles[name](zone)}
        </DialogTitle>
        <div className={styles.report}>
          <Suspense fallback={<Spinner size="tiny" label={reportTexts.loading} labelPosition="after" />}>
            <View api={api} server={server} zone={zone} />
          </Suspense>
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
