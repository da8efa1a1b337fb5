import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '../domain/result.ts'

/** One step of the schema: running it brings a store to `version`. */
export type Migration = {
  readonly version: number
  readonly file: string
  readonly sha256: string
  readonly sql: string
}

/** A migrations folder that is not as it was shipped: a file changed, missing, unknown, or out of its place. */
export type MigrationsAltered = {
  readonly kind: 'migrations-altered'
  readonly file: string
  readonly reason: 'edited' | 'missing' | 'not-shipped' | 'out-of-order'
}

type Shipped = readonly { readonly file: string; readonly sha256: string }[]

/**
 * The shipped migrations in their order. Each must be named in `shipped.json` at its place with its SHA-256; version n
 * is the n-th of them, its file name starts with n − 1 in four digits.
 */
export function readMigrations(folder: string): Result<readonly Migration[], MigrationsAltered> {
  const list = join(folder, 'shipped.json')
  if (!existsSync(list)) return altered('shipped.json', 'missing')
  const shipped = JSON.parse(readFileSync(list, 'utf8')) as Shipped
  const present = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  const unknown = present.find((file) => !shipped.some((each) => each.file === file))
  if (unknown !== undefined) return altered(unknown, 'not-shipped')
  const migrations: Migration[] = []
  for (const [index, { file, sha256 }] of shipped.entries()) {
    if (!file.startsWith(`${String(index).padStart(4, '0')}_`)) return altered(file, 'out-of-order')
    if (!present.includes(file)) return altered(file, 'missing')
    const sql = readFileSync(join(folder, file), 'utf8')
    if (hashOf(sql) !== sha256) return altered(file, 'edited')
    migrations.push({ version: index + 1, file, sha256, sql })
  }
  return ok(migrations)
}

/** SHA-256 of a text as lower-case hex; line ends count as one line feed, so that a checkout does not matter. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n/g, '\n'), 'utf8').digest('hex')
}

function altered(file: string, reason: MigrationsAltered['reason']): Result<never, MigrationsAltered> {
  return err({ kind: 'migrations-altered', file, reason })
}
