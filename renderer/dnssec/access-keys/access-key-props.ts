/** The attributes by which `useAccessKeys` finds a control. */
export interface AccessKeyProps {
  readonly 'data-access-key': string;
  readonly 'aria-keyshortcuts': string;
}

/** Gives a button, radio or tab its access key: Alt and the letter press it. */
export function accessKeyProps(letter: string): AccessKeyProps {
  return { 'data-access-key': letter.toLowerCase(), 'aria-keyshortcuts': `Alt+${letter.toUpperCase()}` };
}

/** The attributes of a surface whose access keys work while it is the topmost one. */
export const accessScopeProps = { 'data-access-scope': '' } as const;
