/** Whether a file holds what is said to hanglint: that is no setting of Gunicorn's. */
export function isOwnSettings(path: string): boolean {
  return /(?:^|\/)(?:pyproject|\.?hanglint)\.toml$/.test(path);
}
