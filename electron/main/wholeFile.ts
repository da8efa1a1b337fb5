import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../../domain/result.ts'

/** Why the disk refused. */
export type DiskRefusal =
  | 'not-there'
  | 'no-permission'
  | 'disk-full'
  | 'read-only'
  | 'in-use'
  | 'too-large'
  | 'other'

const refusals: Readonly<Record<string, DiskRefusal>> = {
  ENOENT: 'not-there',
  ENOTDIR: 'not-there',
  EISDIR: 'not-there',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'in-use',
}

/** The bytes of a file of at most `largestBytes`. */
export async function readWhole(
  file: string,
  largestBytes: number,
): Promise<Result<Uint8Array, DiskRefusal>> {
  try {
    if ((await stat(file)).size > largestBytes) return err('too-large')
    return ok(await readFile(file))
  } catch (cause) {
    return err(refusalOf(cause))
  }
}

/** Writes a file all or nothing: under another name beside it, brought to disk, then renamed over. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
): Promise<Result<null, DiskRefusal>> {
  const beside = path.join(path.dirname(file), `.${path.basename(file).slice(0, 60)}.part`)
  try {
    const target = await open(beside, 'w')
    try {
      await target.writeFile(content)
      await target.sync()
    } finally {
      await target.close()
    }
    await rename(beside, file)
    return ok(null)
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {})
    return err(refusalOf(cause))
  }
}

function refusalOf(cause: unknown): DiskRefusal {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return refusals[code] ?? 'other'
}
