import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../../domain/result.ts'

const SQLITE_REASONS: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_(FULL|IOERR_SHMSIZE)$/u, 'the disk is full'],
  [/^SQLITE_IOERR/u, 'the disk failed while it was read or written'],
  [/^SQLITE_(READONLY|PERM)/u, 'no permission to write there'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/u, 'another program is using it'],
  [/^SQLITE_(CORRUPT|NOTADB)/u, 'what is on the disk is damaged'],
]

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such folder',
  SQLITE_CANTOPEN: 'it cannot be opened there',
  EISDIR: 'a folder, not a file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  EDQUOT: 'the disk is full',
  EFBIG: 'the file may not grow that large here',
  EIO: 'the disk failed while it was read or written',
  EBUSY: 'another program is using it',
}

/** The bytes of a file of at most `largestBytes`, or one sentence that says why not. */
export async function readWhole(file: string, largestBytes: number): Promise<Result<Uint8Array, string>> {
  try {
    const { size } = await stat(file)
    if (size > largestBytes) {
      return err(`${file}: found ${size} bytes, allowed at most ${largestBytes} bytes`)
    }
    return ok(await readFile(file))
  } catch (cause) {
    return err(`${file}: cannot be read: ${reasonOf(cause)}`)
  }
}

/** Writes a file all or nothing: beside it under another name, to the disk, then renamed. Or says why not. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<Result<null, string>> {
  const beside = path.join(path.dirname(file), `.${randomUUID()}.part`)
  try {
    const target = await open(beside, 'wx')
    try {
      await target.writeFile(content)
      await target.sync()
    } finally {
      await target.close()
    }
    await rename(beside, file)
    return ok(null)
  } catch (cause) {
    await rm(beside, { force: true })
    const reason = reasonOfCode(codeOf(cause) === 'ENOENT' ? 'ENOTDIR' : codeOf(cause))
    return err(`${file}: not written: ${reason}`)
  }
}

/** Why the system refused a file, in words. */
export function reasonOf(cause: unknown): string {
  return reasonOfCode(codeOf(cause))
}

/** What a code of the system means, in words; the code itself where nobody has words for it. */
export function reasonOfCode(code: string): string {
  const known = REASONS[code]
  if (known !== undefined) return known
  return SQLITE_REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? (code || 'unknown reason')
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
