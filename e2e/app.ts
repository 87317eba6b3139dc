import { _electron } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { packagedExecutable } from '../build/release-paths.mjs';

/** Milliseconds a program gets to close by itself before it is killed. */
const closingTime = 5_000;

/** Root has no sandbox on Linux. */
const hasSandbox = process.platform !== 'linux' || process.getuid?.() !== 0;

/** How a test starts the program. */
export interface LaunchOptions {
  /** The folder the program keeps everything in; one per test. */
  readonly userData: string;
  readonly parameters?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The command line every start of a test shares: one scale and one language on every machine. */
export function commandLine({ userData, parameters = [] }: LaunchOptions): string[] {
  return [
    `--user-data-dir=${userData}`,
    '--force-device-scale-factor=1',
    '--lang=en-US',
    ...(hasSandbox ? [] : ['--no-sandbox']),
    ...parameters,
  ];
}

/** The executable of the e2e build. */
export function executable(): string {
  const path = packagedExecutable('e2e');
  if (!existsSync(path)) throw new Error(`${path} is missing. Make it with: npm run package:e2e`);
  return path;
}

function environment(added: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith('ELECTRON_') ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), ...added };
}

/** The process of each program; Playwright forgets it when the program is gone. */
const children = new WeakMap<ElectronApplication, ChildProcess>();

/** Milliseconds between two callbacks of the main process. */
const pulse = 4;

/**
 * Keeps the main process answering.
 *
 * V8's inspector answers an evaluation from a microtask, and holds its result weakly until then. A main process that
 * is idle or inside a long computation runs no microtasks, so that a garbage collection in between answers "Resulting
 * promise was garbage collected" instead. A timer that does nothing runs them; against the computations at the start it
 * helps to wait until the console is ready.
 */
async function keepAnswering(app: ElectronApplication): Promise<void> {
  const started = app.evaluate((_electronModule, interval) => {
    setInterval(() => undefined, interval);
  }, pulse);
  await started.catch((error: unknown) => {
    if (!String(error).includes('garbage collected')) throw error; // the timer runs even so
  });
}

/** Starts the packaged program. Whoever starts it closes it, see `close`. */
export async function launch(options: LaunchOptions): Promise<ElectronApplication> {
  const app = await _electron.launch({
    executablePath: executable(),
    args: commandLine(options),
    env: environment(options.environment),
    chromiumSandbox: hasSandbox, // Playwright turns it off otherwise
  });
  children.set(app, app.process());
  await keepAnswering(app);
  return app;
}

/** Closes the program, by force when it does not go by itself, so that no test leaves one behind. */
export async function close(app: ElectronApplication): Promise<void> {
  const child = children.get(app);
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const deadline = new Promise((resolve) => setTimeout(resolve, closingTime).unref());
  await Promise.race([app.close().catch(() => undefined), deadline]);
  child.kill('SIGKILL'); // does nothing to a program that has gone
}
