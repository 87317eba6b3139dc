import type { TranscriptLine } from '../../../shared/model/powershell';
import { powerShellTexts } from './powershell-texts';

/** One line of the pane: what was entered behind a prompt, or what came of it. Keys rise. */
export type TranscriptEntry =
  | { readonly key: number; readonly kind: 'entered'; readonly prompt: string; readonly text: string }
  | ({ readonly key: number; readonly kind: 'printed' } & TranscriptLine);

/** An entry before it has its place. */
export type NewEntry =
  | { readonly kind: 'entered'; readonly prompt: string; readonly text: string }
  | ({ readonly kind: 'printed' } & TranscriptLine);

/** Lines the pane keeps, as the buffer of a console does; earlier ones are forgotten. */
export const longestTranscript = 5000;

/** The transcript with more lines at its end. */
export function appended(
  transcript: readonly TranscriptEntry[],
  entries: readonly NewEntry[],
): readonly TranscriptEntry[] {
  const first = (transcript.at(-1)?.key ?? 0) + 1;
  const added = entries.map((entry, index) => ({ ...entry, key: first + index }));
  return [...transcript, ...added].slice(-longestTranscript);
}

/** What an entry shows: its prompt and text, the further lines of a long command behind `>>`. */
export function textOf(entry: TranscriptEntry): string {
  return entry.kind === 'printed'
    ? entry.text
    : `${entry.prompt}${entry.text.replaceAll('\n', `\n${powerShellTexts.continuation}`)}`;
}

/** The whole transcript, as it is copied. */
export function plainTranscript(transcript: readonly TranscriptEntry[]): string {
  return transcript.map((entry) => `${textOf(entry)}\n`).join('');
}
