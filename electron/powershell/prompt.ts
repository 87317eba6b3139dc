/** One answer a question takes. */
export interface PromptChoice {
  /** `Y`, typed in either case. */
  readonly key: string;
  readonly label: string;
  /** What `?` prints about it. */
  readonly help: string;
}

/** A question a cmdlet waits for: data, so that a pane can show it as text or as a dialog. */
export interface Prompt {
  readonly caption: string;
  readonly message: string;
  readonly choices: readonly PromptChoice[];
  /** The key of the choice that an empty line takes. */
  readonly defaultChoice: string;
}

/**
 * Puts a question to the user and waits.
 *
 * Answers what was typed: a key, a label, or nothing for the default. `null` is Ctrl+C: everything that was entered
 * stops. Whatever is no choice is asked again, so the pane need not check.
 */
export type Ask = (prompt: Prompt) => Promise<string | null>;

/** The choices of every confirmation (powershell.md 5.6). */
export const confirmationChoices: readonly PromptChoice[] = [
  { key: 'Y', label: 'Yes', help: 'Continue with only the next step of the operation.' },
  { key: 'A', label: 'Yes to All', help: 'Continue with all the steps of the operation.' },
  { key: 'N', label: 'No', help: 'Skip this operation and proceed with the next operation.' },
  { key: 'L', label: 'No to All', help: 'Skip this operation and all subsequent operations.' },
  { key: 'S', label: 'Suspend', help: 'Pause the current pipeline and return to the command prompt.' },
];

/** The line of choices: `[Y] Yes  [N] No  [?] Help (default is "Y")`. */
export function choicesLine({ choices, defaultChoice }: Prompt): string {
  const named = choices.map(({ key, label }) => `[${key}] ${label}`);
  return `${named.join('  ')}  [?] Help (default is "${defaultChoice}")`;
}

/** The choice that an answer means, null for an answer that is none. */
export function choiceOf({ choices, defaultChoice }: Prompt, answer: string): string | null {
  const typed = answer.trim().toLowerCase();
  if (typed === '') return defaultChoice;
  const found = choices.find(({ key, label }) => [key.toLowerCase(), label.toLowerCase()].includes(typed));
  return found?.key ?? null;
}
