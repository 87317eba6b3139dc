/** Which of PowerShell's streams a line came through; `prompt` carries questions and the answers given. */
export type TranscriptStream = 'output' | 'error' | 'warning' | 'verbose' | 'prompt';

/** One printed line, without its line end. */
export interface TranscriptLine {
  readonly stream: TranscriptStream;
  readonly text: string;
}

/** Everything one run printed, in order. */
export type Transcript = readonly TranscriptLine[];

/** The output line by which Clear-Host asks the pane to forget what stands above it (ASCII form feed). */
export const clearScreen = '\f';
