import type { PowerShellPrompt } from '../../../shared/model/powershell';
import { powerShellTexts } from './powershell-texts';
import { usePowerShellPaneStyles } from './PowerShellPane.styles';

interface ChoiceButtonsProps {
  readonly prompt: PowerShellPrompt;
  readonly onChoose: (key: string) => void;
}

/** The choices of a question, for who would rather press than type. */
export function ChoiceButtons({ prompt, onChoose }: ChoiceButtonsProps) {
  const styles = usePowerShellPaneStyles();
  const choices = [...prompt.choices, { key: '?', label: powerShellTexts.help }];
  return (
    <div className={styles.choices} role="group" aria-label={prompt.caption}>
      {choices.map(({ key, label }) => (
        <button key={key} type="button" className={styles.consoleButton} onClick={() => onChoose(key)}>
          {powerShellTexts.choose(label, key)}
        </button>
      ))}
    </div>
  );
}
