import { Button, Tooltip } from '@fluentui/react-components';
import { accessKeyProps } from '../access-keys/access-key-props';
import { Caption } from '../access-keys/Caption';
import { keyTabTexts } from '../key-texts';
import { keyTexts } from '../signing-key-texts';
import type { ButtonRefusals, KeyButton } from './key-buttons';
import { useSigningKeysStyles } from './SigningKeysTab.styles';

/** Captions with their access keys; `A` is Apply's. */
const captions: Record<KeyButton, { readonly text: string; readonly accessKey: string }> = {
  add: { text: keyTexts.add, accessKey: 'd' },
  edit: { text: keyTexts.edit, accessKey: 'e' },
  rollover: { text: keyTexts.rollover, accessKey: 'r' },
  retire: { text: keyTexts.retire, accessKey: 't' },
  remove: { text: keyTabTexts.remove, accessKey: 'm' },
  discard: { text: keyTabTexts.discard, accessKey: 's' },
};

interface PushButtonProps {
  readonly name: KeyButton;
  readonly refusal: string | null;
  readonly onPress: () => void;
}

/** A button that says why it cannot be pressed: it keeps its place in the Tab order, and the reason is its description. */
function PushButton({ name, refusal, onPress }: PushButtonProps) {
  const { text, accessKey } = captions[name];
  const button = (
    <Button
      size="small"
      disabledFocusable={refusal !== null}
      onClick={onPress}
      {...accessKeyProps(accessKey)}
    >
      <Caption text={text} accessKey={accessKey} />
    </Button>
  );
  if (refusal === null) return button;
  return (
    <Tooltip relationship="description" content={refusal}>
      {button}
    </Tooltip>
  );
}

interface KeyButtonsProps {
  readonly buttons: readonly KeyButton[];
  readonly refusals: ButtonRefusals;
  readonly onPress: (button: KeyButton) => void;
}

/** The buttons below the list. */
export function KeyButtons({ buttons, refusals, onPress }: KeyButtonsProps) {
  const styles = useSigningKeysStyles();
  return (
    <div className={styles.buttons}>
      {buttons.map((name) => (
        <PushButton key={name} name={name} refusal={refusals[name]} onPress={() => onPress(name)} />
      ))}
    </div>
  );
}
