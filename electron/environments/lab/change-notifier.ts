import type { KeyGenerationProgress } from '../../../shared/model/status';
import type { EnvironmentListener } from '../dns-environment';

/** Changes within this time are told together, in milliseconds. */
const gatheringTime = 30;

/** What listeners are told. */
export interface NotifierSource {
  readonly revision: () => number;
  readonly progress: () => KeyGenerationProgress;
}

/**
 * Tells listeners of changes, soon after them and several at once.
 *
 * Never from within the change itself: a listener must not be able to break a command that has been carried out, and
 * thirty keys made in a row shall not make the console read its lists thirty times.
 */
export class ChangeNotifier {
  readonly #source: NotifierSource;
  readonly #listeners = new Set<EnvironmentListener>();
  #timer: NodeJS.Timeout | null = null;
  #toldKeys: number | null = null;

  constructor(source: NotifierSource) {
    this.#source = source;
  }

  subscribe(listener: EnvironmentListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  changed(): void {
    this.#timer ??= setTimeout(() => this.#tell(), gatheringTime);
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #tell(): void {
    this.#timer = null;
    const revision = this.#source.revision();
    const progress = this.#source.progress();
    const hasProgressed = progress.done !== this.#toldKeys;
    this.#toldKeys = progress.done;
    for (const listener of this.#listeners) {
      listener.onWorldChanged(revision);
      if (hasProgressed) listener.onKeyGenerationProgressed(progress);
    }
  }
}
