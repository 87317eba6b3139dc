import type { BoundParameters } from '../binding/bound-parameters';
import type { CmdletMetadata } from '../binding/metadata';
import type { DnsServerPort } from '../dns-server-port';
import type { ErrorCategory } from '../error-record';
import type { DisplayOptions } from '../format/display-text';
import type { ScriptBlock, Value } from '../value';

/** What a cmdlet reports that went wrong; the console adds where it happened. */
export interface CmdletError {
  readonly message: string;
  readonly category: ErrorCategory;
  readonly target: { readonly name: string; readonly type: string };
  readonly exception: string;
  /** Before the comma of `FullyQualifiedErrorId`. */
  readonly id: string;
}

/** What a cmdlet can do in one call, apart from giving out values. */
export interface CmdletContext {
  readonly parameters: BoundParameters;
  /** What came through the pipeline, for a cmdlet that takes all of it at once. */
  readonly input: readonly Value[];
  readonly port: DnsServerPort;
  /** The server the console sits on. */
  readonly localServer: string;
  readonly display: DisplayOptions;
  /** Every cmdlet of the console, for help. */
  readonly cmdlets: readonly Cmdlet[];
  /** Whether the command was told to stop, by `-ErrorAction Stop` or Ctrl+C; loops end then. */
  readonly isStopped: () => boolean;
  /** Reports an error that lets the command go on. */
  readonly report: (error: CmdletError) => void;
  readonly warn: (message: string) => void;
  /** Printed only with `-Verbose`. */
  readonly tell: (message: string) => void;
  /**
   * `-WhatIf` prints the act and answers no; `-Confirm` asks about it; otherwise yes.
   *
   * @param operation what would be done, `Transfer the Key Master role`
   * @param target to what
   */
  readonly shouldProcess: (operation: string, target: string) => Promise<boolean>;
  /** The cmdlet's own question, which `-Force` spares. */
  readonly shouldContinue: (message: string) => Promise<boolean>;
  /** Runs a script block with `$_` set. */
  readonly runBlock: (block: ScriptBlock, item: Value) => Promise<readonly Value[]>;
}

/**
 * One cmdlet.
 *
 * `each` runs once for every object of the pipeline, with that object bound to parameters; `all` runs once with
 * everything that came.
 */
export interface Cmdlet {
  readonly metadata: CmdletMetadata;
  readonly takes: 'each' | 'all';
  readonly run: (context: CmdletContext) => Promise<readonly Value[]>;
}
