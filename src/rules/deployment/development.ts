import type { Deployment } from "../../deploy/deployment.ts";

/** Whether the names of a deployment's files and of itself say that it serves nobody but developers. */
export function isForDevelopment({ name, config }: Deployment): boolean {
  return FOR_DEVELOPMENT.test(`${name} ${config?.path ?? ""}`);
}

const FOR_DEVELOPMENT =
  /(?:^|[\W_])(?:dev|devel|development|debug|local|tests?|testing|ci|e2e)(?=[\W_]|$)/i;
