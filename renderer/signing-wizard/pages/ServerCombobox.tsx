import { Combobox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useDnssecDialog, useLoadedDialog } from '../../dnssec/dialog-context';
import { CandidateGroups } from '../../dnssec/KeyMasterTab/CandidateGroups';
import { candidatesOf, partitionCandidates } from '../../dnssec/store/dialog-view';
import { useOpenWizard, useWizard } from '../wizard-context';
import { keyMasterPageTexts } from '../wizard-texts';
import { asksForList, editsOnly } from './edits-only';
import { useWizardPagesStyles } from './pages.styles';

/** The list belongs to the dialog for screen readers, and floats, so that the page does not cut it. */
const popupPosition = {
  strategy: 'fixed',
  position: 'below',
  align: 'start',
  autoSize: 'height',
  overflowBoundaryPadding: 8,
} as const;

/**
 * The editable box of primary servers.
 *
 * Opening its list is a request: the first time M2 comes instead, and the list opens by itself when it has been built. A
 * name that is typed is looked at when Next is pressed.
 */
export function ServerCombobox() {
  const styles = useWizardPagesStyles();
  const wizard = useWizard();
  const dialog = useDnssecDialog();
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const open = useLoadedDialog(({ listOpen }) => listOpen);
  const enabled = useLoadedDialog(({ draft }) => draft.choice === 'other');
  const candidates = useLoadedDialog(({ search }) => candidatesOf(search));
  const name = useOpenWizard(({ serverName }) => serverName);
  const chosen = useOpenWizard(({ chosenServer }) => chosenServer?.server);
  const fault = useOpenWizard((state) => state.fault);
  useEffect(() => {
    // The list closes when its box loses the focus, so a list that opens by itself takes the focus first.
    if (open || fault !== null) input?.focus();
  }, [open, fault, input]);
  return (
    <div {...editsOnly(open, () => void wizard.next())}>
      <Combobox
        ref={setInput}
        className={styles.combobox}
        listbox={{ className: styles.listbox, 'aria-label': keyMasterPageTexts.servers }}
        freeform
        inlinePopup
        positioning={popupPosition}
        aria-label={keyMasterPageTexts.servers}
        disabled={!enabled}
        placeholder={enabled ? keyMasterPageTexts.placeholder : ''}
        value={name}
        selectedOptions={chosen === undefined ? [] : [chosen]}
        open={open}
        onOpenChange={(event, data) => {
          if (!data.open) dialog.closeList();
          else if (asksForList(event)) dialog.requestList();
        }}
        onChange={(event) => wizard.typeServer(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          const candidate = candidates.find(({ server }) => server === optionValue);
          if (candidate !== undefined) wizard.pickServer(candidate);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'F4' || event.altKey) return;
          event.preventDefault();
          if (open) dialog.closeList();
          else dialog.requestList();
        }}
      >
        {/* Not while it is closed: a typed name would point to an option that nobody sees. */}
        {open ? <CandidateGroups {...partitionCandidates(candidates)} /> : null}
      </Combobox>
    </div>
  );
}
