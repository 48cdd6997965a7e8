import { lastName, type Expression } from "../../syntax/expression.ts";
import type { Binding, ClassScope } from "../../syntax/module-facts.ts";
import {
  databaseRow,
  definedInside,
  givenByDecorator,
  libraryObject,
  material,
  ownMaterial,
  openFile,
  upload,
  type Obstacle,
} from "./obstacle.ts";
import type { PlainContext } from "./plain-value.ts";

/** What keeps the value of a name from a queue; null where nothing is known to. */
export function notCarried(
  context: PlainContext,
  binding: Binding,
): Obstacle | null {
  const { name, value } = binding;
  switch (value.kind) {
    case "expression":
      return objectIn(context, name, value.value);
    case "with":
      return objectIn(context, name, value.manager);
    case "function":
    case "class":
      return definedInside(name);
    case "parameter":
      return context.parts.some((part) => part.name === name) ||
        value.parameter.default !== null
        ? null
        : givenByDecorator(name);
    default:
      return null;
  }
}

const OF_DATABASE =
  /\.query\b|\bsession\.(?:get|query|execute|scalars?|merge)\(|\.(?:get_or_404|first_or_404|one_or_404|get_or_create|objects\.\w+)\(/;

/** Libraries whose objects the work makes for itself. */
const MATERIAL =
  /^(?:pandas|numpy|PIL|openpyxl|xlsxwriter|xlwt|io|zipfile|tarfile|csv|pathlib|matplotlib|reportlab|weasyprint|fpdf|docx|pptx|cv2|torch|sklearn)\./;

/** An object of the project's own. */
function instanceOf(name: string, { name: type, bases }: ClassScope): Obstacle {
  const isOf = (pattern: RegExp): boolean =>
    [type, ...bases.map(lastName)].some((base) => pattern.test(base));
  if (isOf(/^(?:Model|Base|DeclarativeBase|Document)$/)) {
    return databaseRow(name);
  }
  // These read the request by themselves, or refuse what it holds.
  return isOf(/(?:Form|Schema|BaseModel|Parser|Validator)$/)
    ? libraryObject(name, type)
    : ownMaterial(name, type);
}

const OBJECTS =
  /^(?:tempfile|sqlite3|sqlalchemy|redis|boto3|threading|queue|decimal|wtforms|flask_wtf)\./;

function objectIn(
  { model, module, text }: PlainContext,
  name: string,
  expression: Expression,
): Obstacle | null {
  const { start, end } = expression.span;
  const code = text.slice(start, end);
  if (/^(?:\w+\.)?request\.files\b(?![^]*\.(?:read|filename)\b)/.test(code)) {
    return upload(name);
  }
  if (/^open\(/.test(code)) return openFile(name);
  if (OF_DATABASE.test(code)) return databaseRow(name);
  for (const value of model.valueOf(module, expression)) {
    if (value.kind === "instance") {
      const scope = model.module(value.of.module).scope(value.of.scope);
      if (scope.kind === "class") return instanceOf(name, scope);
    }
    if (value.kind === "api" && value.path.endsWith("()")) {
      const type = value.path.slice(0, -2);
      if (MATERIAL.test(type)) return material(name, type);
      if (OBJECTS.test(type)) return libraryObject(name, type);
    }
  }
  return null;
}
