import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { Sheet } from '../console/dialogs/Sheet';
import type { ZoneNode } from '../console/model/console-target';
import { useDefaultFocus } from '../dnssec/useDefaultFocus';
import { otherWords, recordWords } from './dialog-texts';
import { otherForms } from './forms/record-forms';
import type { RecordForm } from './forms/record-form';
import { RecordSheet } from './RecordSheet';
import { SheetButtons } from './SheetButtons';
import { useZoneSheetStyles } from './ZoneSheet.styles';

function TypeRadio({ form, first }: { readonly form: RecordForm; readonly first: boolean }) {
  return <Radio ref={useDefaultFocus(first)} value={form.kind} label={form.title} />;
}

interface OtherRecordsSheetProps {
  readonly folder: ZoneNode;
  readonly onClose: (changed: boolean) => void;
}

/** Other New Records...: first which type, then its sheet, as in DNS Manager. */
export function OtherRecordsSheet({ folder, onClose }: OtherRecordsSheetProps) {
  const styles = useZoneSheetStyles();
  const [kind, setKind] = useState(otherForms[0]?.kind);
  const [isChosen, setChosen] = useState(false);
  const form = otherForms.find((each) => each.kind === kind);
  if (isChosen && form !== undefined) {
    return (
      <RecordSheet
        title={recordWords.newRecord(form.title)}
        folder={folder}
        form={form}
        editing={null}
        staysOpen={false}
        onClose={onClose}
      />
    );
  }
  return (
    <Sheet
      title={otherWords.title}
      onEnter={() => setChosen(true)}
      onClose={() => onClose(false)}
      buttons={
        <SheetButtons
          accept={otherWords.create}
          busy={false}
          onAccept={() => setChosen(true)}
          onCancel={() => onClose(false)}
        />
      }
    >
      <Field label={otherWords.lead}>
        <RadioGroup
          className={styles.radios}
          value={kind ?? ''}
          onChange={(_event, { value }) => setKind(value)}
        >
          {otherForms.map((each) => (
            <TypeRadio key={each.kind} form={each} first={each === otherForms[0]} />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.description} aria-live="polite">
        {form?.description}
      </p>
    </Sheet>
  );
}
