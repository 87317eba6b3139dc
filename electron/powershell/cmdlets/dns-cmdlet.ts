import type { Outcome } from '../../../shared/contract/outcome';
import type { Problem } from '../../../shared/contract/problem';
import type { CmdletMetadata, ParameterMetadata } from '../binding/metadata';
import type { Value } from '../value';
import type { Cmdlet, CmdletContext } from './cmdlet';
import { win32Category, win32Code } from './win32-error';

/** `-ComputerName`, alias Cn, of every cmdlet but one. */
export const computerName: ParameterMetadata = {
  name: 'ComputerName',
  type: 'String',
  aliases: ['Cn'],
  completion: 'server',
};

/** `-ZoneName`, the first argument of most cmdlets. */
export const zoneName: ParameterMetadata = {
  name: 'ZoneName',
  type: 'String',
  mandatory: true,
  position: 1,
  pipeline: 'name',
  completion: 'zone',
};

export const force: ParameterMetadata = { name: 'Force', type: 'SwitchParameter' };
export const passThru: ParameterMetadata = { name: 'PassThru', type: 'SwitchParameter' };

/** What the process of a DnsServer cmdlet works with. */
export interface DnsCall extends CmdletContext {
  /** `-ComputerName`, or the server the console sits on. */
  readonly server: string;
  /**
   * Unwraps an answer; a refusal is reported as `Failed to <act> on server <server>.` (powershell.md section 6).
   *
   * @param target what the error is about, the zone in most cases
   * @returns undefined for a refusal
   */
  readonly take: <T>(answer: Promise<Outcome<T>>, act: string, target: string) => Promise<T | undefined>;
  /** Reports a refusal that was looked at before. */
  readonly refuse: (problem: Problem, act: string, target: string) => void;
  /**
   * Whether a change may go on: `-WhatIf` and `-Confirm` first, then the cmdlet's own question.
   *
   * Whether `-Confirm:$false` alone spares the cmdlet's question is not documented (powershell.md 1, fact 4): only
   * `-Force` does here. One question is enough, so a `-Confirm` that was answered with yes is not followed by it.
   *
   * @param question `null` for a cmdlet that has no question of its own
   */
  readonly mayChange: (operation: string, target: string, question: string | null) => Promise<boolean>;
}

/** Makes a cmdlet of the DnsServer module from its table and what it does for one bound call. */
export function dnsCmdlet(
  metadata: Omit<CmdletMetadata, 'module'>,
  process: (call: DnsCall) => Promise<readonly Value[]>,
): Cmdlet {
  const full: CmdletMetadata = { ...metadata, module: 'DnsServer' };
  return { metadata: full, takes: 'each', run: (context) => process(callOf(full, context)) };
}

function callOf({ name }: CmdletMetadata, context: CmdletContext): DnsCall {
  const { parameters } = context;
  const server = parameters.text('ComputerName') ?? context.localServer;
  const refuse: DnsCall['refuse'] = (problem, act, target) => {
    const code = win32Code(problem);
    context.report({
      message: `Failed to ${act} on server ${server}.`,
      category: win32Category(code),
      target: { name: target, type: `root/Microsoft/Windows/DNS/PS_${name.replace(/^\w+-/u, '')}` },
      exception: 'CimException',
      id: `WIN32 ${code}`,
    });
  };
  return {
    ...context,
    server,
    refuse,
    take: async (answer, act, target) => {
      const outcome = await answer;
      if (outcome.kind === 'done') return outcome.value;
      refuse(outcome.problem, act, target);
      return undefined;
    },
    mayChange: async (operation, target, question) => {
      if (!(await context.shouldProcess(operation, target))) return false;
      if (question === null || parameters.isOn('Force') || parameters.isOn('Confirm')) return true;
      return context.shouldContinue(question);
    },
  };
}

/** Gives out a value that may be missing because its call was refused. */
export function outputOf<T>(answer: T | undefined, build: (answer: T) => Value): readonly Value[] {
  return answer === undefined ? [] : [build(answer)];
}
