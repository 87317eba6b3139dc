import { keyboardTexts } from './keyboard-texts';
import type { KeyChord } from './key-chord';
import type { Shortcut } from './shortcuts';

/** `Ctrl+Shift+P`. */
function chordLabel({ key, ctrl, alt, shift }: KeyChord): string {
  const { modifiers, keys } = keyboardTexts;
  const name = keys[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [
    ...(ctrl === true ? [modifiers.ctrl] : []),
    ...(alt === true ? [modifiers.alt] : []),
    ...(shift === true ? [modifiers.shift] : []),
    name,
  ].join('+');
}

/** All keys of a shortcut, in words: `Ctrl+K or Ctrl+Shift+P`. */
export function shortcutLabel({ id, chords }: Pick<Shortcut, 'id' | 'chords'>): string {
  switch (id) {
    case 'type-ahead':
      return keyboardTexts.letters;
    case 'fit-columns':
      return keyboardTexts.numberPadPlus;
    case 'access-key':
      return keyboardTexts.underlined;
    default:
      return chords.map(chordLabel).join(keyboardTexts.between);
  }
}
