/** Why a handler's work cannot move to a task as it stands, and what to extract. */
export interface Obstacle {
  readonly kind: "obstacle";
  /** To follow a colon. */
  readonly because: string;
  /** What the task may make for itself; null for other obstacles. */
  readonly material: Material | null;
}

/** What is made for the work alone, e.g. a workbook. */
export interface Material {
  readonly name: string;
  /** What a person has to look at before it is made elsewhere. */
  readonly doubts: readonly string[];
}

function obstacle(because: string): Obstacle {
  return { kind: "obstacle", because, material: null };
}

export const NO_HANDLER = obstacle(
  "no client waits for this code's own answer, so let a task work ahead of the requests, and read here what it has stored",
);

export const STREAM = obstacle(
  "the answer is streamed, so extract what makes it into a function that writes it to storage, and queue that",
);

export function onOneLine(name: string): Obstacle {
  return obstacle(
    `the body of \`${name}\` shares a line with its header, so extract the work into a function of its own`,
  );
}

export function inMethod(name: string): Obstacle {
  return obstacle(
    `\`${name}\` is a method, so extract the work into a function of the module that gets what it reads as arguments, and queue that`,
  );
}

export function onEventLoop(name: string): Obstacle {
  return obstacle(
    `\`${name}\` is no handler of Flask's own kind, so extract the work into a plain function that gets what it reads as arguments, and queue that`,
  );
}

export function registeredApart(name: string): Obstacle {
  return obstacle(
    `\`${name}\` is registered by no decorator that could give it a status URL, so extract the work into a function that gets what it reads as arguments, and queue that`,
  );
}

export function upload(name: string): Obstacle {
  return obstacle(
    `\`${name}\` is an uploaded file, which no queue carries, so store it first, and extract the rest into a function that gets its key`,
  );
}

export function openFile(name: string): Obstacle {
  return obstacle(
    `\`${name}\` is an open file, which no queue carries, so extract the work into a function that gets its path`,
  );
}

export function databaseRow(name: string): Obstacle {
  return obstacle(
    `\`${name}\` belongs to the database session of this request, so extract the work into a function that gets a key and reads it again`,
  );
}

export function libraryObject(name: string, type: string): Obstacle {
  return obstacle(
    `\`${name}\` is a \`${type}\`, which no queue carries, so extract the work into a function that makes it from plain values`,
  );
}

/** An object of a library that is made for the work alone. */
export function material(name: string, type: string): Obstacle {
  return { ...libraryObject(name, type), material: { name, doubts: [] } };
}

/** An object of the project that may be made for the work alone. */
export function ownMaterial(name: string, type: string): Obstacle {
  const doubts = [`making \`${name}\` refuses no input`];
  return { ...libraryObject(name, type), material: { name, doubts } };
}

export function givenByDecorator(name: string): Obstacle {
  return obstacle(
    `\`${name}\` is given to the handler by a decorator, so extract the work into a function that gets a key of it`,
  );
}

/** @param use what the work does with it, e.g. `frame.columns` */
export function usedAsObject(name: string, use: string): Obstacle {
  return obstacle(
    `\`${use}\` says that \`${name}\` is an object, so extract the work into a function that makes it from plain values`,
  );
}

/** @param names as listed in a sentence */
export function readsTooMuch(names: string): Obstacle {
  return obstacle(
    `it reads ${names}, which may be no plain data, so extract the work into a function that gets plain values`,
  );
}

/** An import inside of a handler can move with the work. */
export function importedInside(name: string): Obstacle {
  return { ...definedInside(name), material: { name, doubts: [] } };
}

export function definedInside(name: string): Obstacle {
  return obstacle(
    `\`${name}\` is defined inside of the handler, so move it to the module's level first`,
  );
}

export function readsRequest(name: string): Obstacle {
  return obstacle(
    `the work uses \`${name}\`, which belongs to the request, so extract it into a function that gets what it needs of that as arguments`,
  );
}

/** @param place where it is read, e.g. `shop/services.py:12` */
export function readsRequestBehind(
  callee: string,
  name: string,
  place: string,
): Obstacle {
  return obstacle(
    `\`${callee}\` uses \`${name}\` (${place}), which belongs to the request, so give it what it needs of that as arguments`,
  );
}

/** @param place where it does, e.g. `shop/services.py:12` */
export function refusesBehind(callee: string, place: string): Obstacle {
  return obstacle(
    `\`${callee}\` may end the request with \`abort\` (${place}), so extract the work into a function that raises instead`,
  );
}

export function changesProcess(name: string): Obstacle {
  return obstacle(
    `it changes \`${name}\`, which is this process's own, so extract the work into a function that returns what it makes`,
  );
}

export function answersWith(callee: string): Obstacle {
  return obstacle(
    `\`${callee}\` makes the answer of it, so extract the work into a function that returns plain data, or the key of what it has stored`,
  );
}

export function answersLate(status: string): Obstacle {
  return obstacle(
    `once begun it may still answer \`${status}\`, so extract the work into a function that raises instead`,
  );
}
