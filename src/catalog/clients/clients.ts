import type { Api } from "../api.ts";

/** Network clients beside those of HTTP. */
export const CLIENTS: readonly Api[] = [];
