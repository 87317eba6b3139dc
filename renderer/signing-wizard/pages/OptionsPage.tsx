import { Combobox, Field, Option, Radio, RadioGroup, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { accessKeyProps } from '../../dnssec/access-keys/access-key-props';
import { Caption } from '../../dnssec/access-keys/Caption';
import type { OpenWizard, SigningOption } from '../store/wizard-state';
import { useOpenWizard, useWizard } from '../wizard-context';
import { InteriorPage } from '../WizardFrame/InteriorPage';
import { optionTexts } from '../wizard-texts';
import { asksForList, editsOnly } from './edits-only';
import { useWizardPagesStyles } from './pages.styles';

const options: readonly (readonly [option: SigningOption, accessKey: string])[] = [
  ['customize', 'u'],
  ['of-zone', 'p'],
  ['defaults', 'd'],
];

function isOption(value: string): value is SigningOption {
  return options.some(([option]) => option === value);
}

function faultText({ fault, start }: OpenWizard): string | null {
  if (fault?.kind === 'zone-missing') return optionTexts.zoneMissing;
  return fault?.kind === 'zone-not-signed' ? optionTexts.zoneNotSigned(fault.zone, start.server) : null;
}

/** The zone whose parameters are taken over: typed, or picked from those that are signed on the server. */
function SourceZone({ enabled }: { readonly enabled: boolean }) {
  const styles = useWizardPagesStyles();
  const wizard = useWizard();
  const zones = useOpenWizard(({ start }) => start.signedZones);
  const name = useOpenWizard(({ sourceZone }) => sourceZone);
  const fault = useOpenWizard((state) => state.fault);
  const text = useOpenWizard(faultText);
  const [open, setOpen] = useState(false);
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  useEffect(() => {
    if (fault !== null) input?.focus(); // each time Next is pressed
  }, [fault, input]);
  return (
    <div {...editsOnly(open, () => void wizard.next())}>
      <Field
        className={styles.named}
        label={{
          children: <Caption text={optionTexts.zoneName} accessKey="Z" />,
          className: mergeClasses(!enabled && styles.greyed),
        }}
        orientation="horizontal"
        validationState={text === null ? 'none' : 'error'}
        validationMessage={text}
      >
        <Combobox
          ref={setInput}
          className={styles.combobox}
          listbox={{ className: styles.listbox }}
          freeform
          inlinePopup
          positioning={{ strategy: 'fixed', position: 'below', align: 'start', autoSize: 'height' }}
          disabled={!enabled}
          value={name}
          selectedOptions={zones.filter((zone) => zone === name)}
          open={open}
          onOpenChange={(event, data) => setOpen(data.open && asksForList(event))}
          onChange={(event) => wizard.typeSourceZone(event.target.value)}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue !== undefined) wizard.typeSourceZone(optionValue);
          }}
          {...accessKeyProps('Z')}
        >
          {(open ? zones : []).map((zone) => (
            <Option key={zone} value={zone}>
              {zone}
            </Option>
          ))}
        </Combobox>
      </Field>
    </div>
  );
}

function Choice(props: {
  readonly option: SigningOption;
  readonly accessKey: string;
  readonly chosen: boolean;
}) {
  const styles = useWizardPagesStyles();
  const { option, accessKey, chosen } = props;
  const server = useOpenWizard(({ start }) => start.server);
  const hasSource = useOpenWizard(({ start }) => start.signedZones.length > 0);
  const isPossible = option !== 'of-zone' || hasSource;
  return (
    <>
      <Radio
        className={styles.radio}
        value={option}
        disabled={!isPossible}
        label={<Caption text={optionTexts.options[option]} accessKey={accessKey} />}
        {...accessKeyProps(accessKey)}
      />
      <div className={styles.below}>
        <p className={mergeClasses(option === 'of-zone' && !chosen && styles.greyed)}>
          {isPossible ? optionTexts.descriptions[option] : optionTexts.noneSigned(server)}
        </p>
        {option === 'of-zone' ? <SourceZone enabled={chosen} /> : null}
      </div>
    </>
  );
}

/** Page 2: where the parameters come from. */
export function OptionsPage() {
  const styles = useWizardPagesStyles();
  const wizard = useWizard();
  const chosen = useOpenWizard(({ option }) => option);
  return (
    <InteriorPage title={optionTexts.title} subTitle={optionTexts.subTitle} drawing="options">
      <p>{optionTexts.choose}</p>
      <RadioGroup
        className={styles.radios}
        aria-label={optionTexts.choose}
        value={chosen}
        onChange={(_event, { value }) => {
          if (isOption(value)) wizard.chooseOption(value);
        }}
      >
        {options.map(([option, accessKey]) => (
          <Choice key={option} option={option} accessKey={accessKey} chosen={chosen === option} />
        ))}
      </RadioGroup>
    </InteriorPage>
  );
}
