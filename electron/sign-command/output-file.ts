import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';

/**
 * A file that comes to be as a whole: written beside its place, and put there at the end.
 *
 * `write-file-atomic` does the same for a text that is in memory; a signed zone may be too long for that.
 */
export class OutputFile {
  readonly #target: string;
  readonly #draft: string;
  readonly #handle: FileHandle;

  private constructor(target: string, draft: string, handle: FileHandle) {
    this.#target = target;
    this.#draft = draft;
    this.#handle = handle;
  }

  static async create(target: string): Promise<OutputFile> {
    const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
    return new OutputFile(target, draft, await open(draft, 'w'));
  }

  async write(octets: Uint8Array): Promise<void> {
    for (let at = 0; at < octets.length;) at += (await this.#handle.write(octets, at)).bytesWritten;
  }

  /** Puts the file in its place, when the disk has it. */
  async finish(): Promise<void> {
    await this.#handle.sync();
    await this.#handle.close();
    await rename(this.#draft, this.#target);
  }

  /** Leaves what was there before. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#draft, { force: true });
  }
}
