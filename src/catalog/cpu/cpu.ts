import type { Api } from "../api.ts";
import { ARCHIVES } from "./archives.ts";
import { DATA } from "./data.ts";
import { DOCUMENTS } from "./documents.ts";
import { IMAGES } from "./images.ts";
import { MODELS } from "./models.ts";
import { SECRETS } from "./secrets.ts";

/** What keeps the processor busy for long; what is cheap by nature has no row. */
export const CPU: readonly Api[] = [
  ...ARCHIVES,
  ...DATA,
  ...DOCUMENTS,
  ...IMAGES,
  ...MODELS,
  ...SECRETS,
];
