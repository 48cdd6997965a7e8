/** A configuration that cannot be used: the user has to mend it before anything is scanned. */
export class SettingsError extends Error {
  readonly hint: string;

  /** @param where `hanglint.toml:3`, or the flag that gave the setting */
  constructor(where: string, message: string, hint: string) {
    super(`${where}: ${message}`);
    this.hint = hint;
  }
}
