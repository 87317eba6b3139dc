import { Dropdown, Field, Option } from '@fluentui/react-components';
import type { KeyChoice } from './export-choices';
import { useExportFilesStyles } from './ExportFilesSheet.styles';
import { exportTexts } from './export-files-texts';

/** The keys that can not be had, each with its reason. */
export function KeyObstacles({ choices }: { readonly choices: readonly KeyChoice[] }) {
  const styles = useExportFilesStyles();
  return (
    <ul className={styles.obstacles}>
      {choices.flatMap(({ keyId, label, obstacle }) =>
        obstacle === null ? [] : [<li key={keyId}>{`${label}: ${obstacle}`}</li>],
      )}
    </ul>
  );
}

interface ExportKeyFieldProps {
  readonly server: string;
  readonly choices: readonly KeyChoice[];
  readonly chosen: KeyChoice;
  readonly onChoose: (keyId: string) => void;
}

/** Which key's file: the keys that can be had here, and below them why the others can not. */
export function ExportKeyField({ server, choices, chosen, onChoose }: ExportKeyFieldProps) {
  const styles = useExportFilesStyles();
  const possible = choices.filter(({ obstacle }) => obstacle === null);
  return (
    <>
      <Field label={exportTexts.key}>
        <Dropdown
          value={chosen.label}
          selectedOptions={[chosen.keyId]}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue !== undefined) onChoose(optionValue);
          }}
        >
          {possible.map(({ keyId, label }) => (
            <Option key={keyId} value={keyId}>
              {label}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {possible.length === choices.length ? null : (
        <div className={styles.others}>
          {exportTexts.others(server)}
          <KeyObstacles choices={choices} />
        </div>
      )}
    </>
  );
}
