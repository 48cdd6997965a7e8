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

/** One thing for each name of a thing, to be known by: the same at every asking. */
export class NameKeys {
  readonly #keys = new Map<object, Map<string, object>>();

  of(thing: object, name: string): object {
    let names = this.#keys.get(thing);
    if (names === undefined) {
      names = new Map();
      this.#keys.set(thing, names);
    }
    const known = names.get(name);
    if (known !== undefined) return known;
    const key = {};
    names.set(name, key);
    return key;
  }
}

/** One thing for each attribute of a class, to be known by: the same at every asking. */
export class AttributeKeys {
  readonly #names = new Memo<Map<string, object>>();

  of(at: ScopeRef, name: string): object {
    const names = this.#names.of(at, () => new Map<string, object>());
    const key = names.get(name) ?? {};
    names.set(name, key);
    return key;
  }
}
