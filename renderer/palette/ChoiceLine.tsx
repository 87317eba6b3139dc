import { mergeClasses } from '@fluentui/react-components';
import type { Ref } from 'react';
import { usePaletteStyles } from './CommandPalette.styles';
import type { PaletteChoice } from './palette-choices';
import { paletteTexts } from './palette-texts';

/** The label, with the typed letters marked. */
function Label({ label, indices }: { readonly label: string; readonly indices: readonly number[] }) {
  const styles = usePaletteStyles();
  const typed = new Set(indices);
  return (
    <span className={styles.label}>
      {Array.from(label, (letter, index) =>
        typed.has(index) ? (
          <span key={index} className={styles.typed}>
            {letter}
          </span>
        ) : (
          letter
        ),
      )}
    </span>
  );
}

interface ChoiceLineProps {
  readonly choice: PaletteChoice;
  readonly id: string;
  readonly isActive: boolean;
  readonly ref: Ref<HTMLLIElement>;
  readonly onChoose: () => void;
}

/** One choice, below the heading of its group where one begins. */
export function ChoiceLine({
  choice: { item, indices, heading },
  id,
  isActive,
  ref,
  onChoose,
}: ChoiceLineProps) {
  const styles = usePaletteStyles();
  const quiet = isActive ? undefined : styles.quiet;
  return (
    <>
      {heading === null ? null : (
        <li role="presentation" className={styles.heading}>
          {paletteTexts.groups[heading]}
        </li>
      )}
      <li
        ref={ref}
        id={id}
        role="option"
        aria-selected={isActive}
        className={mergeClasses(styles.option, isActive && styles.active)}
        // The field keeps the keyboard.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <Label label={item.label} indices={indices} />
        <span className={mergeClasses(styles.detail, quiet)}>{item.detail}</span>
        {item.keys === '' ? null : <span className={mergeClasses(styles.keys, quiet)}>{item.keys}</span>}
      </li>
    </>
  );
}
