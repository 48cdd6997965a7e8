// Loaded before the measured program (`node --import`): tells its peak memory, in KiB, on descriptor 3.
import { writeSync } from "node:fs";

process.on("exit", () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
