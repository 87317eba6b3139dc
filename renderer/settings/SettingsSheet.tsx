import { Button, Dropdown, Field, makeStyles, Option, Radio, RadioGroup } from '@fluentui/react-components';
import type { MotionName, ThemeName } from '../../shared/model/appearance';
import { motionNames, themeNames, zoomSteps } from '../../shared/model/appearance';
import { useConsole, useConsoleState } from '../console/console-context';
import { Sheet } from '../console/dialogs/Sheet';
import { useSheetStyles } from '../console/dialogs/Sheet.styles';
import { useDefaultFocus } from '../dnssec/useDefaultFocus';
import { settingsTexts } from './settings-texts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  lead: { margin: '0' },
  zoom: { minWidth: '120px', width: '160px' },
});

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly names: readonly T[];
  readonly texts: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly onChoose: (name: T) => void;
}

/** One of a few ways, as radio buttons. */
function Choice<T extends string>({ label, names, texts, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      <RadioGroup
        value={chosen}
        onChange={(_event, { value }) => {
          const name = names.find((each) => each === value);
          if (name !== undefined) onChoose(name);
        }}
      >
        {names.map((name) => (
          <Radio key={name} value={name} label={texts[name]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function ZoomChoice({
  zoom,
  onChoose,
}: {
  readonly zoom: number;
  readonly onChoose: (zoom: number) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={settingsTexts.zoom} hint={settingsTexts.zoomHint}>
      <Dropdown
        className={styles.zoom}
        value={settingsTexts.percent(zoom)}
        selectedOptions={[String(zoom)]}
        onOptionSelect={(_event, { optionValue }) => onChoose(Number(optionValue))}
      >
        {zoomSteps.map((step) => (
          <Option key={step} value={String(step)}>
            {settingsTexts.percent(step)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** How the program looks: colours, zoom, movement. What is chosen takes effect at once. */
export function SettingsSheet({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const sheet = useSheetStyles();
  const { setAppearance } = useConsole();
  const { theme, zoom, motion } = useConsoleState((state) => state.appearance);
  const closeButton = useDefaultFocus(true);
  return (
    <Sheet
      title={settingsTexts.title}
      onEnter={onClose}
      onClose={onClose}
      buttons={
        <Button ref={closeButton} className={sheet.button} appearance="primary" onClick={onClose}>
          {settingsTexts.close}
        </Button>
      }
    >
      <div className={styles.page}>
        <p className={styles.lead}>{settingsTexts.lead}</p>
        <Choice<ThemeName>
          label={settingsTexts.theme}
          names={themeNames}
          texts={settingsTexts.themes}
          chosen={theme}
          onChoose={(name) => setAppearance({ theme: name })}
        />
        <ZoomChoice zoom={zoom} onChoose={(step) => setAppearance({ zoom: step })} />
        <Choice<MotionName>
          label={settingsTexts.motion}
          names={motionNames}
          texts={settingsTexts.motions}
          chosen={motion}
          onChoose={(name) => setAppearance({ motion: name })}
        />
      </div>
    </Sheet>
  );
}
