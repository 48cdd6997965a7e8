import type { ScopeRef } from "./value.ts";

/** What has been worked out about scopes, by module and scope. */
export class Memo<Made> {
  readonly #made = new Map<string, Map<number, Made>>();

  /** What was made for the scope; made now if it was not yet. */
  of({ module, scope }: ScopeRef, make: () => Made): Made {
    let inModule = this.#made.get(module);
    if (inModule === undefined) {
      inModule = new Map();
      this.#made.set(module, inModule);
    }
    const known = inModule.get(scope);
    if (known !== undefined) return known;
    const made = make();
    inModule.set(scope, made);
    return made;
  }
}
