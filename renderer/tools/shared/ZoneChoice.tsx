import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { toolTexts } from './tool-texts';
import type { ZonePlaceChoice } from './useZonePlace';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '16px', rowGap: '8px' },
  field: { maxWidth: '100%', gridTemplateColumns: 'minmax(0, 1fr)' },
  server: { minWidth: '0', width: '140px' },
  zone: { minWidth: '0', width: '280px', maxWidth: '100%' },
});

interface ChoiceProps {
  readonly label: string;
  readonly className: string;
  readonly options: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (option: string) => void;
}

/** One of some names. */
export function Choice({ label, className, options, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Dropdown
        className={className}
        disabled={options.length === 0}
        value={chosen ?? ''}
        selectedOptions={chosen === null ? [] : [chosen]}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue !== undefined) onChoose(optionValue);
        }}
      >
        {options.map((option) => (
          <Option key={option}>{option}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** Which server is asked, and about which of its signed zones. `children` stand on the same line. */
export function ZoneChoice({
  choice,
  children,
}: {
  readonly choice: ZonePlaceChoice;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { servers, zones, place, chooseServer, chooseZone } = choice;
  return (
    <div className={styles.root}>
      <Choice
        label={toolTexts.server}
        className={styles.server}
        options={servers}
        chosen={place.server}
        onChoose={chooseServer}
      />
      <Choice
        label={toolTexts.signedZone}
        className={styles.zone}
        options={zones.kind === 'read' ? zones.value : []}
        chosen={place.zone}
        onChoose={chooseZone}
      />
      {children}
    </div>
  );
}
