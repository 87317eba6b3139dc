import { Dropdown } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useDnssecDialog, useLoadedDialog } from '../dialog-context';
import { candidatesOf, chosenCandidate, partitionCandidates } from '../store/dialog-view';
import { keyMasterTexts } from '../key-master-tab-texts';
import { CandidateGroups } from './CandidateGroups';
import { useServerDropdownStyles } from './ServerDropdown.styles';

/**
 * The list stands inside the dialog, so that it belongs to it for screen readers, and floats, so that the page
 * does not cut it.
 */
const popupPosition = {
  strategy: 'fixed',
  position: 'below',
  align: 'start',
  autoSize: 'height',
  overflowBoundaryPadding: 8,
} as const;

/**
 * The drop-down of servers.
 *
 * Opening it is a request: the first time M2 comes instead, and the list opens by itself when it has been built.
 */
export function ServerDropdown() {
  const styles = useServerDropdownStyles();
  const dialog = useDnssecDialog();
  const open = useLoadedDialog(({ listOpen }) => listOpen);
  const enabled = useLoadedDialog(({ draft }) => draft.choice === 'other');
  const chosen = useLoadedDialog(chosenCandidate);
  const candidates = useLoadedDialog(({ search }) => candidatesOf(search));
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  useEffect(() => {
    // The list closes when its trigger loses the focus, so a list that opens by itself takes the focus first.
    if (open) trigger?.focus();
  }, [open, trigger]);
  const setOpen = (wanted: boolean): void => {
    if (wanted) dialog.requestList();
    else dialog.closeList();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F4' || event.altKey) return;
    event.preventDefault();
    setOpen(!open);
  };
  return (
    <Dropdown
      ref={setTrigger}
      className={styles.dropdown}
      button={{ className: styles.button, title: chosen?.fqdn }}
      listbox={{ className: styles.listbox, 'aria-label': keyMasterTexts.list }}
      inlinePopup
      positioning={popupPosition}
      aria-label={keyMasterTexts.list}
      disabled={!enabled}
      placeholder={enabled ? keyMasterTexts.placeholder : ''}
      value={chosen?.fqdn ?? ''}
      selectedOptions={chosen === undefined ? [] : [chosen.server]}
      open={open}
      onOpenChange={(_event, data) => {
        setOpen(data.open);
      }}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue !== undefined) dialog.chooseServer(optionValue);
      }}
      onKeyDown={onKeyDown}
    >
      <CandidateGroups {...partitionCandidates(candidates)} />
    </Dropdown>
  );
}
