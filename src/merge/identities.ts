/** Matters that a person put together: which identity stands for which. */
import type { Identity } from './identity.js';
import type { Matter } from './near-pairs.js';

/** Which identity stands for which, after decisions. */
export class Identities {
  readonly #instead = new Map<string, Identity>();
  /** The decision by which a matter's rows go to another one. */
  readonly by = new Map<string, string>();

  of(identity: Identity): Identity {
    let now = identity;
    for (let next = this.#instead.get(now.key); next; next = this.#instead.get(now.key)) now = next;
    return now;
  }

  /** A name for two matters, or for what stands for them. */
  both(a: Matter, b: Matter): string {
    return [a, b]
      .map(({ identity }) => this.of(identity).key)
      .sort()
      .join('\n');
  }

  /** @param kept what both become: one of them, or a matter of the scheme */
  join(a: Identity, b: Identity, kept: Identity, decision: string): void {
    const target = this.of(kept);
    for (const identity of [a, b]) {
      const now = this.of(identity);
      if (now.key === target.key) continue;
      this.#instead.set(now.key, target);
      this.by.set(identity.key, decision).set(now.key, decision);
    }
  }
}
