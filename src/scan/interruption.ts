/** Thrown by who is told of a scan's progress: the scan ends at once, and nothing comes of it. */
export class Interruption extends Error {}
