/** Keys that are pressed together. */
export interface KeyChord {
  /** As `KeyboardEvent.key` names it; letters in lower case. */
  readonly key: string;
  readonly ctrl?: true;
  readonly alt?: true;
  readonly shift?: true;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Signs are found with Shift on one keyboard and without it on another: what is typed counts. */
function isSign(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase();
}

/** Are these keys pressed? */
export function isPressed({ key, ctrl, alt, shift }: KeyChord, pressed: Pressed): boolean {
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    pressed.ctrlKey === (ctrl === true) &&
    pressed.altKey === (alt === true) &&
    (isSign(key) || pressed.shiftKey === (shift === true)) &&
    !pressed.metaKey
  );
}
