import { USAGE } from './usage.ts';

/** Wrong use of the command: exit code 2. */
export class UsageError extends Error {
  /** Help that is shown below it. */
  readonly usage: string;

  constructor(message: string, usage: string = USAGE) {
    super(message);
    this.usage = usage;
  }
}
