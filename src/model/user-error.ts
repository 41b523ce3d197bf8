/**
 * A mistake that the user can mend: bad usage, no such file, a folder that cannot be written.
 * Its message is one Chinese sentence of what is wrong and what to do; it never prints a stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
