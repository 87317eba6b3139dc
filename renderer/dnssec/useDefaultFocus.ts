import { useEffect, useState } from 'react';

/**
 * A ref for the default button of a dialog, which has the focus when the dialog opens.
 *
 * It comes after Fluent, which gives the focus to the first control that can take it.
 */
export function useDefaultFocus(isDefault: boolean): (button: HTMLElement | null) => void {
  const [button, setButton] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (isDefault) button?.focus();
  }, [button, isDefault]);
  return setButton;
}
