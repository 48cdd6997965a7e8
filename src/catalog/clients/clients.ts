import type { Api } from "../api.ts";
import { BROKERS } from "./brokers.ts";
import { CLOUD } from "./cloud.ts";
import { DIRECTORY } from "./directory.ts";
import { MAIL } from "./mail.ts";
import { MODELS } from "./models.ts";
import { REDIS } from "./redis.ts";
import { SERVICES } from "./services.ts";
import { SOCKETS } from "./sockets.ts";
import { STORES } from "./stores.ts";
import { TRANSFER } from "./transfer.ts";

/** Network clients beside those of HTTP. */
export const CLIENTS: readonly Api[] = [
  ...BROKERS,
  ...CLOUD,
  ...DIRECTORY,
  ...MAIL,
  ...MODELS,
  ...REDIS,
  ...SERVICES,
  ...SOCKETS,
  ...STORES,
  ...TRANSFER,
];
