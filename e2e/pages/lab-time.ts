import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** More events than anything in a test waits for. */
const mostEvents = 400;

/** Moves the lab's time ahead to the next event, as the button on the lab page does. */
async function toNextEvent(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const lab = await window.dnsManager.readLab();
    if (lab.kind === 'refused') throw new Error(JSON.stringify(lab.problem));
    const { time, nextEventAt } = lab.value;
    if (nextEventAt === null) throw new Error('Nothing will happen by itself');
    const moved = await window.dnsManager.advanceTime({ to: Math.max(nextEventAt, time + 1000) });
    if (moved.kind === 'refused') throw new Error(JSON.stringify(moved.problem));
  })()`);
}

/** Moves the lab's time ahead by a span of milliseconds. */
export async function advanceBy(page: Page, span: number): Promise<void> {
  await page.evaluate(`(async () => {
    const lab = await window.dnsManager.readLab();
    if (lab.kind === 'refused') throw new Error(JSON.stringify(lab.problem));
    const moved = await window.dnsManager.advanceTime({ to: lab.value.time + ${span} });
    if (moved.kind === 'refused') throw new Error(JSON.stringify(moved.problem));
  })()`);
}

/** Waits until every key pair is made. Asked behind the window, because a dialog hides the status bar. */
async function keysAreMade(page: Page): Promise<void> {
  const missing = (): Promise<unknown> =>
    page.evaluate(`window.dnsManager.getStatus().then(({ value }) => {
      return value.keyGeneration.total - value.keyGeneration.done;
    })`);
  await expect.poll(missing, { timeout: 45_000 }).toBe(0);
}

/** Goes from event to event until something is reached. */
export async function advanceUntil(page: Page, isReached: () => Promise<boolean>): Promise<void> {
  for (let events = 0; events < mostEvents; events += 1) {
    await keysAreMade(page); // a rollover waits for its new key, and the time would go on without it
    if (await isReached()) return;
    await toNextEvent(page);
  }
  throw new Error(`Not reached within ${mostEvents} events`);
}
