import type { ServerName } from '../../../engine/forest/server';
import type { ConsoleSession } from './console-session';

/** Milliseconds after which a session that nobody used is forgotten. */
const longestIdle = 60 * 60 * 1000;

/** How many sessions there can be; the one that was idle longest makes room. */
const mostSessions = 32;

interface Entry {
  readonly session: ConsoleSession;
  readonly server: ServerName;
  usedAt: number;
}

/** Opens a session on a server. */
export type OpenSession = (server: ServerName) => ConsoleSession;

/**
 * The open consoles by the name that the pane gave each.
 *
 * A pane that goes on at another server gets a new session there: variables belong to one computer.
 */
export class ConsoleSessions {
  readonly #open: OpenSession;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();

  constructor(open: OpenSession, now: () => number) {
    this.#open = open;
    this.#now = now;
  }

  /** The session of that name on that server; a busy one stays where it is. */
  obtain(name: string, server: ServerName): ConsoleSession {
    this.#forgetIdle();
    const known = this.#entries.get(name);
    if (known !== undefined && (known.server === server || known.session.isBusy)) {
      known.usedAt = this.#now();
      return known.session;
    }
    this.#entries.delete(name);
    this.#makeRoom();
    const session = this.#open(server);
    this.#entries.set(name, { session, server, usedAt: this.#now() });
    return session;
  }

  find(name: string): ConsoleSession | null {
    this.#forgetIdle();
    const known = this.#entries.get(name);
    if (known !== undefined) known.usedAt = this.#now();
    return known?.session ?? null;
  }

  #forgetIdle(): void {
    const oldest = this.#now() - longestIdle;
    for (const [name, { usedAt }] of this.#entries) if (usedAt < oldest) this.#forget(name);
  }

  #makeRoom(): void {
    const byUse = [...this.#entries].sort(([, left], [, right]) => left.usedAt - right.usedAt);
    for (const [name] of byUse.slice(0, Math.max(0, byUse.length - mostSessions + 1))) this.#forget(name);
  }

  #forget(name: string): void {
    this.#entries.get(name)?.session.abandon();
    this.#entries.delete(name);
  }
}
