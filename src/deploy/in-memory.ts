/** Whether a folder is in memory, as far as its name says; null, no folder given, is not. */
export function isInMemory(folder: string | null): boolean {
  return /^\/(?:dev\/shm|run)\b/.test(folder ?? "");
}
