import { Dialog, DialogSurface, Input } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useDefaultFocus } from '../dnssec/useDefaultFocus';
import { useRestoreFocus } from '../dnssec/useRestoreFocus';
import { ChoiceLine } from './ChoiceLine';
import { usePaletteStyles } from './CommandPalette.styles';
import { paletteTexts } from './palette-texts';
import { usePalette } from './usePalette';

/**
 * Everything one can do now, and everywhere one can go, found by a few letters.
 *
 * A combobox with a list of its own (WAI-ARIA combobox pattern): the field keeps the keyboard.
 */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const styles = usePaletteStyles();
  const listId = useId();
  const field = useDefaultFocus(true);
  const activeLine = useRef<HTMLLIElement>(null);
  useRestoreFocus();
  const { typed, type, choices, active, choose, onKeyDown } = usePalette(onClose);
  useEffect(() => activeLine.current?.scrollIntoView({ block: 'nearest' }), [active, choices]);
  const optionId = (index: number): string => `${listId}-${index}`;
  return (
    <Dialog open modalType="modal" surfaceMotion={null} onOpenChange={onClose}>
      <DialogSurface className={styles.surface} aria-label={paletteTexts.title}>
        <Input
          className={styles.field}
          input={{
            ref: field,
            role: 'combobox',
            'aria-label': paletteTexts.field,
            'aria-expanded': true,
            'aria-controls': listId,
            'aria-autocomplete': 'list',
            'aria-activedescendant': choices.length === 0 ? undefined : optionId(active),
          }}
          placeholder={paletteTexts.placeholder}
          value={typed}
          maxLength={255}
          onChange={(_event, { value }) => type(value)}
          onKeyDown={onKeyDown}
        />
        <div role="status" className={styles.unseen}>
          {choices.length === 0 ? paletteTexts.none(typed) : paletteTexts.count(choices.length)}
        </div>
        {choices.length === 0 ? <p className={styles.none}>{paletteTexts.none(typed)}</p> : null}
        <ul id={listId} role="listbox" aria-label={paletteTexts.choices} className={styles.list}>
          {choices.map((choice, index) => (
            <ChoiceLine
              key={choice.item.id}
              ref={index === active ? activeLine : null}
              choice={choice}
              id={optionId(index)}
              isActive={index === active}
              onChoose={() => choose(choice.item)}
            />
          ))}
        </ul>
      </DialogSurface>
    </Dialog>
  );
}
