import type { BindingWord } from '../binding/binder';
import type { Cmdlet } from '../cmdlets/cmdlet';
import type { Attempt, ErrorCategory, ErrorRecord } from '../error-record';
import { errorLines, failed, value } from '../error-record';
import { outDefault } from '../format/out-default';
import { plainText } from '../format/plain-text';
import type { Extent } from '../language/extent';
import type { Command, Expression, Pipeline, Script, Statement, StringPart } from '../language/syntax';
import type { ScriptBlock, Value } from '../value';
import { collected, hasKind, isList, itemsOf, memberOf } from '../value';
import { CommandRunner } from './command-runner';
import type { RunWorld } from './command-runner';
import { applyOperator, isTrue } from './operators';
import { timeSpan } from '../value';

const constants: Readonly<Record<string, Value>> = { true: true, false: false, null: null };
const nothing: readonly Value[] = [];

/**
 * Runs a parsed script statement by statement.
 *
 * A stage of a pipeline runs to its end before the next begins: everything here is short, and a question asked
 * in the middle stays in its place.
 */
export class Interpreter {
  readonly #world: RunWorld;
  readonly #variables: Map<string, Value>;

  /** @param variables the session's, by name in lower case; assignments change it */
  constructor(world: RunWorld, variables: Map<string, Value>) {
    this.#world = world;
    this.#variables = variables;
  }

  /** Runs what was entered and prints what it gives out. */
  async runAndPrint(script: Script): Promise<void> {
    for (const statement of script.statements) {
      if (this.#world.stopped) return;
      const result = await this.#runStatement(statement);
      if (result.kind === 'failed') this.#printError(result.error);
      else this.#world.streams.write('output', outDefault(result.value, this.#world.display));
    }
  }

  async #runScript(script: Script): Promise<Attempt<readonly Value[]>> {
    const given: Value[] = [];
    for (const statement of script.statements) {
      const result = await this.#runStatement(statement);
      if (result.kind === 'failed') return result;
      given.push(...result.value);
    }
    return value(given);
  }

  async #runStatement({ assignTo, pipeline, extent }: Statement): Promise<Attempt<readonly Value[]>> {
    if (assignTo !== null && Object.hasOwn(constants, assignTo.toLowerCase()))
      return failed(readOnlyVariable(assignTo, extent));
    const result = await this.#runPipeline(pipeline);
    if (result.kind === 'failed' || assignTo === null) return result;
    this.#variables.set(assignTo.toLowerCase(), collected(result.value));
    return value(nothing);
  }

  async #runPipeline({ stages }: Pipeline): Promise<Attempt<readonly Value[]>> {
    let flowing: readonly Value[] | null = null;
    for (const stage of stages) {
      const result: Attempt<readonly Value[]> =
        stage.kind === 'command'
          ? await this.#runCommand(stage, flowing)
          : await this.#runExpression(stage.expression);
      if (result.kind === 'failed') return result;
      flowing = result.value;
    }
    return value(flowing ?? nothing);
  }

  async #runExpression(expression: Expression): Promise<Attempt<readonly Value[]>> {
    const result = await this.#evaluate(expression);
    return result.kind === 'failed' ? result : value(itemsOf(result.value));
  }

  async #runCommand(command: Command, input: readonly Value[] | null): Promise<Attempt<readonly Value[]>> {
    const cmdlet = findCmdlet(this.#world.cmdlets, command.name);
    if (!cmdlet) return failed(unknownCommand(command));
    const words: BindingWord[] = [];
    for (const element of command.elements) {
      const word = await this.#evaluateWord(element);
      if (word.kind === 'failed') return word;
      words.push(word.value);
    }
    if (words.some((word) => word.kind === 'parameter' && word.name === '?'))
      return this.#help(cmdlet, command);
    const runner = new CommandRunner(this.#world, cmdlet, command, (block, item) =>
      this.#runBlock(block, item),
    );
    return runner.run(words, input);
  }

  /** `Get-DnsServerZone -?` is `Get-Help Get-DnsServerZone`. */
  async #help(cmdlet: Cmdlet, command: Command): Promise<Attempt<readonly Value[]>> {
    const { extent, nameExtent } = command;
    const name: Expression = { kind: 'string', value: cmdlet.metadata.name, extent };
    const elements = [{ kind: 'argument', value: name }] as const;
    return this.#runCommand({ kind: 'command', name: 'Get-Help', nameExtent, elements, extent }, null);
  }

  async #evaluateWord(element: Command['elements'][number]): Promise<Attempt<BindingWord>> {
    if (element.kind === 'argument') {
      const result = await this.#evaluate(element.value);
      if (result.kind === 'failed') return result;
      return value({ kind: 'argument', value: result.value, extent: element.value.extent });
    }
    const { name, extent } = element;
    if (!element.value) return value({ kind: 'parameter', name, extent });
    const result = await this.#evaluate(element.value);
    return result.kind === 'failed'
      ? result
      : value({ kind: 'parameter', name, extent, value: result.value });
  }

  /** Runs a block for a cmdlet; an error in it is printed and the cmdlet goes on. */
  async #runBlock(block: ScriptBlock, item: Value): Promise<readonly Value[]> {
    const before = this.#variables.get('_');
    this.#variables.set('_', item);
    const result = await this.#runScript(block.script);
    if (before === undefined) this.#variables.delete('_');
    else this.#variables.set('_', before);
    if (result.kind === 'value') return result.value;
    this.#printError(result.error);
    return nothing;
  }

  async #evaluate(expression: Expression): Promise<Attempt<Value>> {
    switch (expression.kind) {
      case 'number':
      case 'string':
      case 'bareword':
        return value(expression.value);
      case 'variable':
        return value(this.#variable(expression.name));
      case 'script-block':
        return value({ kind: 'script-block', script: expression.script, source: expression.source });
      case 'expandable':
        return this.#expand(expression.parts);
      case 'list':
        return this.#evaluateAll(expression.items);
      case 'parenthesis':
        return collect(await this.#runPipeline(expression.pipeline));
      case 'subexpression': {
        const result = await this.#runScript(expression.script);
        return expression.asList ? result : collect(result);
      }
      case 'member':
        return mapped(await this.#evaluate(expression.target), (target) => memberOf(target, expression.name));
      case 'not':
        return mapped(await this.#evaluate(expression.operand), (operand) => !isTrue(operand));
      case 'negate':
        return mapped(await this.#evaluate(expression.operand), negated);
      case 'index':
        return this.#index(expression.target, expression.index);
      case 'binary':
        return this.#applyBinary(expression);
    }
  }

  #variable(name: string): Value {
    const wanted = name.toLowerCase();
    if (Object.hasOwn(constants, wanted)) return constants[wanted] ?? null;
    return this.#variables.get(wanted === 'psitem' ? '_' : wanted) ?? null;
  }

  async #expand(parts: readonly StringPart[]): Promise<Attempt<Value>> {
    let text = '';
    for (const part of parts) {
      const piece = part.kind === 'text' ? value<Value>(part.text) : await this.#evaluate(part.expression);
      if (piece.kind === 'failed') return piece;
      text += plainText(piece.value);
    }
    return value(text);
  }

  async #evaluateAll(items: readonly Expression[]): Promise<Attempt<Value>> {
    const values: Value[] = [];
    for (const item of items) {
      const result = await this.#evaluate(item);
      if (result.kind === 'failed') return result;
      values.push(result.value);
    }
    return value(values);
  }

  async #index(target: Expression, index: Expression): Promise<Attempt<Value>> {
    const list = await this.#evaluate(target);
    const position = await this.#evaluate(index);
    if (list.kind === 'failed') return list;
    if (position.kind === 'failed') return position;
    const items = isList(list.value) ? list.value : itemsOf(list.value);
    const picked = itemsOf(position.value).map((at) =>
      typeof at === 'number' ? (items.at(Math.trunc(at)) ?? null) : null,
    );
    return value(collected(picked));
  }

  async #applyBinary(expression: Extract<Expression, { kind: 'binary' }>): Promise<Attempt<Value>> {
    const { operator } = expression;
    const left = await this.#evaluate(expression.left);
    if (left.kind === 'failed') return left;
    if (operator === 'and' && !isTrue(left.value)) return value(false);
    if (operator === 'or' && isTrue(left.value)) return value(true);
    const right = await this.#evaluate(expression.right);
    if (right.kind === 'failed') return right;
    const applied = applyOperator(operator, left.value, right.value);
    if (applied.kind === 'value') return applied;
    return failed(languageError(applied.reason, applied.id, expression.extent));
  }

  #printError(error: ErrorRecord): void {
    this.#world.streams.write('error', errorLines(error, this.#world.source));
  }
}

/** Finds a cmdlet by its name or an alias. */
function findCmdlet(cmdlets: readonly Cmdlet[], name: string): Cmdlet | undefined {
  const wanted = name.toLowerCase().replace(/^dnsserver\\/u, '');
  return cmdlets.find(({ metadata }) =>
    [metadata.name, ...(metadata.aliases ?? [])].some((candidate) => candidate.toLowerCase() === wanted),
  );
}

function collect(result: Attempt<readonly Value[]>): Attempt<Value> {
  return result.kind === 'failed' ? result : value(collected(result.value));
}

function mapped(result: Attempt<Value>, change: (given: Value) => Value): Attempt<Value> {
  return result.kind === 'failed' ? result : value(change(result.value));
}

function negated(operand: Value): Value {
  if (typeof operand === 'number') return -operand;
  return hasKind(operand) && operand.kind === 'time-span' ? timeSpan(-operand.seconds) : null;
}

function languageError(
  message: string,
  id: string,
  extent: Extent,
  category: ErrorCategory = 'InvalidOperation',
): ErrorRecord {
  return { message, category, target: null, activity: '', exception: 'RuntimeException', id, extent };
}

function unknownCommand({ name, nameExtent }: Command): ErrorRecord {
  const message = `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`;
  return {
    ...languageError(`${name} : ${message}`, 'CommandNotFoundException', nameExtent, 'ObjectNotFound'),
    target: { name, type: 'String' },
    exception: 'CommandNotFoundException',
  };
}

function readOnlyVariable(name: string, extent: Extent): ErrorRecord {
  return {
    ...languageError(
      `Cannot overwrite variable ${name} because it is read-only or constant.`,
      'VariableNotWritable',
      extent,
    ),
    target: { name, type: 'String' },
    exception: 'SessionStateUnauthorizedAccessException',
  };
}
