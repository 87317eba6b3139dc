import { allCmdlets } from './cmdlets/all-cmdlets';
import type { Completion } from './completion/complete';
import { complete } from './completion/complete';
import type { DnsServerPort } from './dns-server-port';
import { errorLines } from './error-record';
import { parse } from './language/parse';
import { commandsOfPaste } from './language/pasted-transcript';
import type { SyntaxError } from './language/syntax-error';
import { Interpreter } from './pipeline/interpreter';
import { Streams } from './pipeline/streams';
import type { Ask } from './prompt';
import type { Transcript, TranscriptLine } from './transcript';
import type { Value } from './value';

/** Where a console stands and how it speaks with its user. */
export interface PowerShellOptions {
  /** The server the console sits on, by its NetBIOS name as messages print it: `DC1`. */
  readonly localServer: string;
  readonly ask: Ask;
  /** Told every line as it is printed; `run` answers all of them again at its end. */
  readonly onLine?: (line: TranscriptLine) => void;
  /** Columns of the window, 120 by default. */
  readonly width?: number;
  /** Minutes east of UTC that times are shown in, 0 by default. */
  readonly utcOffsetMinutes?: number;
}

/** One console: it keeps its variables from one entry to the next. */
export interface PowerShellSession {
  /**
   * Runs what was entered or pasted, one or several lines.
   *
   * Never rejects for anything that was entered: errors are lines of the transcript. One run at a time.
   */
  readonly run: (text: string) => Promise<Transcript>;
  /** What could stand at the cursor. */
  readonly complete: (text: string, cursor: number) => Promise<Completion>;
  /** Follows the window's width. */
  readonly resize: (width: number) => void;
}

/**
 * Opens a console on a world of DNS servers.
 *
 * The language and the DnsServer cmdlets are ours, as true to Windows PowerShell 5.1 as the references tell; what
 * they do, the port does.
 */
export function createPowerShellSession(port: DnsServerPort, options: PowerShellOptions): PowerShellSession {
  const variables = new Map<string, Value>();
  const { localServer, ask, onLine = () => undefined, utcOffsetMinutes = 0 } = options;
  let width = options.width ?? 120;
  return {
    run: async (text) => {
      const source = commandsOfPaste(text);
      const streams = new Streams(onLine);
      const parsed = parse(source);
      if (parsed.kind === 'failed') {
        streams.write('error', syntaxErrorLines(parsed.error, source));
        return streams.lines;
      }
      const display = { width, utcOffsetMinutes };
      const world = { source, port, localServer, display, cmdlets: allCmdlets, streams, ask, stopped: false };
      await new Interpreter(world, variables).runAndPrint(parsed.script);
      return streams.lines;
    },
    complete: (text, cursor) =>
      complete(text, cursor, { port, localServer, cmdlets: allCmdlets, variables: [...variables.keys()] }),
    resize: (columns) => {
      width = columns;
    },
  };
}

function syntaxErrorLines({ id, message, extent }: SyntaxError, source: string): readonly string[] {
  const exception = 'ParentContainsErrorRecordException';
  return errorLines(
    { id, message, extent, exception, category: 'ParserError', target: null, activity: '' },
    source,
  );
}
