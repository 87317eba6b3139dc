import type { DnsServerPort } from '../dns-server-port';
import type { Prompt } from '../prompt';
import { createPowerShellSession } from '../session';
import type { PowerShellOptions, PowerShellSession } from '../session';
import type { TranscriptStream } from '../transcript';
import { memoryPort } from './memory-port';
import { contoso } from './memory-world';
import type { MemoryWorld } from './memory-world';

/** A console on the world of the brief, with what tests ask of it. */
export interface TestConsole {
  readonly world: MemoryWorld;
  readonly session: PowerShellSession;
  /** Every question that was asked. */
  readonly asked: readonly Prompt[];
  /** The calls that reached the port and change something, in order. */
  readonly changes: readonly string[];
  /** Runs and joins the lines of one stream, all streams when none is named. */
  readonly lines: (text: string, stream?: TranscriptStream) => Promise<readonly string[]>;
}

const changing = /^(?:set|reset|add|remove|enable|disable|start|step|sign|unsign)/u;

/** Opens a console; `answers` are given to questions in order, Ctrl+C when there are none left. */
export function openConsole(
  answers: readonly string[] = [],
  options: Partial<PowerShellOptions> = {},
): TestConsole {
  const world = contoso();
  const asked: Prompt[] = [];
  const changes: string[] = [];
  const left = [...answers];
  const ask = (prompt: Prompt): Promise<string | null> => {
    asked.push(prompt);
    return Promise.resolve(left.shift() ?? null);
  };
  const port = watched(memoryPort(world), (method) => changes.push(method));
  const session = createPowerShellSession(port, { localServer: 'DC1', ask, ...options });
  return {
    world,
    session,
    asked,
    changes,
    lines: async (text, stream) =>
      (await session.run(text))
        .filter((line) => stream === undefined || line.stream === stream)
        .map((line) => line.text),
  };
}

/** The same port, telling which changing methods are called. */
function watched(port: DnsServerPort, onChange: (method: string) => void): DnsServerPort {
  return new Proxy(port, {
    get: (target, method, receiver): unknown => {
      if (typeof method === 'string' && changing.test(method)) onChange(method);
      return Reflect.get(target, method, receiver);
    },
  });
}
