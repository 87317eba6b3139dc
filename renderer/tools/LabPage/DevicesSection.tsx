import { Switch } from '@fluentui/react-components';
import { ActOutcome } from '../shared/ActOutcome';
import { ToolSection } from '../shared/ToolSection';
import { deviceAct, places } from './lab-controls';
import { labTexts } from './lab-texts';
import { useLabPageStyles } from './LabPage.styles';
import type { LabSectionProps } from './section-props';

/** The key storage devices, and who is connected with them. */
export function DevicesSection({ api, lab, acting }: LabSectionProps) {
  const styles = useLabPageStyles();
  return (
    <ToolSection title={labTexts.devices} lead={labTexts.devicesLead}>
      <ActOutcome acting={acting} place={places.devices} />
      {lab.devices.length === 0 ? <p className={styles.note}>{labTexts.noDevices}</p> : null}
      {lab.devices.map(({ name, keyStorageProvider, servers }) => (
        <fieldset key={name} className={styles.group}>
          <legend className={styles.legend}>{name}</legend>
          <p className={styles.note}>{labTexts.provider(keyStorageProvider)}</p>
          <div className={styles.switches}>
            {servers.map((connection) => (
              <Switch
                key={connection.server}
                label={connection.server}
                aria-label={labTexts.connectedServer(connection.server, name)}
                checked={connection.connected}
                onChange={() => void acting.run(deviceAct(api, name, connection))}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </ToolSection>
  );
}
