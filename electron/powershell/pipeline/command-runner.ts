import type { BindingWord } from '../binding/binder';
import { Binder } from '../binding/binder';
import type { BoundParameters } from '../binding/bound-parameters';
import { implementationOf } from '../binding/net-type-name';
import type { Cmdlet, CmdletContext, CmdletError } from '../cmdlets/cmdlet';
import type { DnsServerPort } from '../dns-server-port';
import type { Attempt, ErrorRecord } from '../error-record';
import { errorLines, failed, value } from '../error-record';
import type { DisplayOptions } from '../format/display-text';
import type { Command } from '../language/syntax';
import type { Ask } from '../prompt';
import type { ScriptBlock, Value } from '../value';
import { itemsOf } from '../value';
import { Confirmations } from './confirmations';
import type { Streams } from './streams';

/** What the commands of one run share. */
export interface RunWorld {
  readonly source: string;
  readonly port: DnsServerPort;
  readonly localServer: string;
  readonly display: DisplayOptions;
  readonly cmdlets: readonly Cmdlet[];
  readonly streams: Streams;
  readonly ask: Ask;
  /** Set when nothing of the run may go on. */
  stopped: boolean;
}

/** Runs a script block; the interpreter's part of what a cmdlet can do. */
export type BlockRunner = (block: ScriptBlock, item: Value) => Promise<readonly Value[]>;

/** Runs one command whose words are bound: once, or once for every object of its input. */
export class CommandRunner {
  readonly #world: RunWorld;
  readonly #cmdlet: Cmdlet;
  readonly #command: Command;
  readonly #runBlock: BlockRunner;
  readonly #binder: Binder;
  readonly #confirmations: Confirmations;

  constructor(world: RunWorld, cmdlet: Cmdlet, command: Command, runBlock: BlockRunner) {
    this.#world = world;
    this.#cmdlet = cmdlet;
    this.#command = command;
    this.#runBlock = runBlock;
    this.#binder = new Binder(cmdlet.metadata, command.extent);
    this.#confirmations = new Confirmations(world.ask, world.streams, () => (world.stopped = true));
  }

  /** @param input what the stage before gave out, null for the first stage */
  async run(
    words: readonly BindingWord[],
    input: readonly Value[] | null,
  ): Promise<Attempt<readonly Value[]>> {
    const error = this.#binder.bindWords(words);
    if (error) return failed(error);
    if (this.#cmdlet.takes === 'all' || input === null) return this.#runOnce(input);
    const given: Value[] = [];
    for (const item of input) {
      if (this.#world.stopped) break;
      const parameters = this.#binder.completeWith(item);
      if (parameters.kind === 'failed') this.#report(parameters.error);
      else given.push(...(await this.#call(parameters.value, [item])));
    }
    return value(given);
  }

  async #runOnce(input: readonly Value[] | null): Promise<Attempt<readonly Value[]>> {
    const parameters = this.#binder.complete();
    if (parameters.kind === 'failed') return parameters;
    const named = parameters.value.value('InputObject');
    return value(await this.#call(parameters.value, input ?? itemsOf(named ?? null)));
  }

  #call(parameters: BoundParameters, input: readonly Value[]): Promise<readonly Value[]> {
    const { port, localServer, display, cmdlets } = this.#world;
    const context: CmdletContext = {
      parameters,
      input,
      port,
      localServer,
      display,
      cmdlets,
      isStopped: () => this.#world.stopped,
      report: (error) => this.#report(this.#located(error)),
      warn: (message) => this.#warn(message),
      tell: (message) => {
        if (parameters.isOn('Verbose')) this.#print('verbose', 'VERBOSE', message);
      },
      shouldProcess: (operation, target) => this.#shouldProcess(parameters, operation, target),
      shouldContinue: (message) => this.#confirmations.confirm('Confirm', message),
      runBlock: this.#runBlock,
    };
    return this.#cmdlet.run(context);
  }

  #located({ message, category, target, exception, id }: CmdletError): ErrorRecord {
    const { metadata } = this.#cmdlet;
    return {
      message,
      category,
      target,
      exception,
      activity: metadata.name,
      id: `${id},${implementationOf(metadata)}`,
      extent: this.#command.extent,
    };
  }

  #report(error: ErrorRecord): void {
    const action = this.#binder.sofar().text('ErrorAction');
    if (action === 'SilentlyContinue' || action === 'Ignore') return;
    this.#world.streams.write('error', errorLines(error, this.#world.source));
    if (action === 'Stop') this.#world.stopped = true;
  }

  #warn(message: string): void {
    const action = this.#binder.sofar().text('WarningAction');
    if (action === 'SilentlyContinue' || action === 'Ignore') return;
    this.#print('warning', 'WARNING', message);
    if (action === 'Stop') this.#world.stopped = true;
  }

  #print(stream: 'warning' | 'verbose', prefix: string, message: string): void {
    this.#world.streams.write(stream, `${prefix}: ${message}`.split('\n'));
  }

  async #shouldProcess(parameters: BoundParameters, operation: string, target: string): Promise<boolean> {
    const act = `Performing the operation "${operation}" on target "${target}".`;
    if (parameters.isOn('WhatIf')) {
      this.#world.streams.write('output', [`What if: ${act}`]);
      return false;
    }
    if (!parameters.isOn('Confirm')) return true;
    return this.#confirmations.confirm('Confirm', `Are you sure you want to perform this action?\n${act}`);
  }
}
