/** One line of the PowerShell pane. */
export interface TranscriptLine {
  readonly stream: 'output' | 'error' | 'warning' | 'verbose';
  readonly text: string;
}

/** A question a cmdlet asks before it goes on; the answer comes with `answerPowerShell`. */
export interface PowerShellPrompt {
  readonly caption: string;
  readonly message: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly defaultKey: string;
}

/** The answer that Ctrl+C gives to a question (ASCII ETX): everything that was entered stops. */
export const cancelKey = '\u0003';

/** What a command line came to, or where it stopped to ask. */
export interface PowerShellReply {
  readonly lines: readonly TranscriptLine[];
  /** `null` when the line is done. */
  readonly prompt: PowerShellPrompt | null;
  /** `Clear-Host` was called: what was shown before is gone. */
  readonly cleared: boolean;
}

/** What could stand at the cursor. */
export interface PowerShellCompletion {
  readonly replaceFrom: number;
  readonly replaceTo: number;
  readonly candidates: readonly string[];
}
