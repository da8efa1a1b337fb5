import { err, ok, type Result } from '../../domain/result.ts'

/** The password an environment variable holds. The password itself is never said, nor is any part of it. */
export function passwordFrom(variable: string, option = '--password-env'): Result<string, string> {
  const password = process.env[variable]
  return password === undefined || password === ''
    ? err(`${option}: found no variable ${JSON.stringify(variable)} with a password in it`)
    : ok(password)
}
