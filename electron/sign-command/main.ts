import { runSignCommand } from './sign-command';

const controller = new AbortController();
const cancel = (): void => controller.abort();
process.once('SIGINT', cancel);
process.once('SIGTERM', cancel);

process.exitCode = await runSignCommand(process.argv.slice(2), {
  out: process.stdout,
  errors: process.stderr,
  signal: controller.signal,
  now: Math.floor(Date.now() / 1000),
});
