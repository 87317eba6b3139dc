import type { Endpoint } from '../../../shared/model/server';
import { runJudge } from './judge';

/** What `dig` says about an answer. */
export interface DigAnswer {
  /** Mnemonic of the response code: `NOERROR`. */
  readonly status: string;
  /** `qr aa rd`, in dig's order. */
  readonly flags: string;
  /** dig's line on EDNS without its beginning, `null` for an answer without OPT. */
  readonly edns: string | null;
  readonly answer: readonly string[];
  readonly authority: readonly string[];
  readonly additional: readonly string[];
  /** What dig remarks or warns of, such as a retry over TCP. */
  readonly remarks: readonly string[];
}

function sectionOf(lines: readonly string[], title: string): readonly string[] {
  const start = lines.indexOf(`;; ${title} SECTION:`);
  if (start === -1) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line === '' || line.startsWith(';'));
  return rest.slice(0, end === -1 ? undefined : end).map((line) => line.replace(/\s+/g, ' '));
}

/** Lines that are neither a record nor a heading nor one of dig's figures. */
const remark =
  /^; Transfer|^;; (?!->>HEADER|flags:|OPT|QUESTION|ANSWER|AUTHORITY|ADDITIONAL|Query|SERVER|WHEN|MSG|XFR|Got|global)./;

function captured(text: string, pattern: RegExp): string | null {
  return pattern.exec(text)?.[1] ?? null;
}

/** Asks a server with the real `dig`. */
export async function dig({ address, port }: Endpoint, ...question: readonly string[]): Promise<DigAnswer> {
  const fixed = [`@${address}`, '-p', port.toString(), '+nosplit', '+tries=3', '+time=5', '+noidnout'];
  const text = await runJudge('dig', ['-r', ...fixed, ...question], 'bind9-dnsutils');
  const lines = text.split('\n');
  const remarks = lines.filter((line) => remark.test(line));
  return {
    status: captured(text, /status: (\w+)/) ?? text,
    flags: captured(text, /^;; flags: ([^;]*);/m) ?? '',
    edns: captured(text, /^; EDNS: (.*)$/m),
    answer: sectionOf(lines, 'ANSWER'),
    authority: sectionOf(lines, 'AUTHORITY'),
    additional: sectionOf(lines, 'ADDITIONAL'),
    remarks,
  };
}
