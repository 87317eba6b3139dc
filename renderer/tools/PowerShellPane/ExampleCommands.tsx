import { mergeClasses } from '@fluentui/react-components';
import { exampleCommands, powerShellTexts } from './powershell-texts';
import { usePowerShellPaneStyles } from './PowerShellPane.styles';

/** What to try first: commands of the guide. They are put on the line and not run, since one of them moves a role. */
export function ExampleCommands({ onChoose }: { readonly onChoose: (command: string) => void }) {
  const styles = usePowerShellPaneStyles();
  return (
    <div className={styles.hint}>
      <span>{powerShellTexts.hint}</span>
      {exampleCommands.map((command) => (
        <button
          key={command}
          type="button"
          className={mergeClasses(styles.consoleButton, styles.example)}
          onClick={() => onChoose(command)}
        >
          {command}
        </button>
      ))}
      <span>{powerShellTexts.keys}</span>
    </div>
  );
}
