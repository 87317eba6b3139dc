import { Switch, useId } from '@fluentui/react-components';
import type { LabFault } from '../../../shared/model/lab';
import { faultTexts } from '../act-texts';
import { ActOutcome } from '../shared/ActOutcome';
import { ToolSection } from '../shared/ToolSection';
import { faultAct, places } from './lab-controls';
import { labTexts } from './lab-texts';
import { useLabPageStyles } from './LabPage.styles';
import type { LabSectionProps } from './section-props';

const faults: readonly LabFault[] = ['move-stops-between-writes'];

function FaultItem({ api, lab, acting, fault }: LabSectionProps & { readonly fault: LabFault }) {
  const styles = useLabPageStyles();
  const noteId = useId('fault-');
  const { title, explanation } = faultTexts[fault];
  const isArmed = lab.armedFaults.includes(fault);
  return (
    <li className={styles.item}>
      <Switch
        label={title}
        checked={isArmed}
        aria-describedby={noteId}
        onChange={() => void acting.run(faultAct(api, fault, !isArmed))}
      />
      <p id={noteId} className={styles.note}>
        {explanation}
      </p>
    </li>
  );
}

/** Faults that the next fitting act will meet. */
export function FaultsSection(props: LabSectionProps) {
  const styles = useLabPageStyles();
  return (
    <ToolSection title={labTexts.faults} lead={labTexts.faultsLead}>
      <ActOutcome acting={props.acting} place={places.faults} />
      <ul className={styles.list}>
        {faults.map((fault) => (
          <FaultItem key={fault} {...props} fault={fault} />
        ))}
      </ul>
    </ToolSection>
  );
}
