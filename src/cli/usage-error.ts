/** What the command is called with wrongly: exit code 2. */
export class UsageError extends Error {}
