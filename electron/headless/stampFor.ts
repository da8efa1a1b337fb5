import type { Language } from '../../domain/locale/language.ts'
import { signatureWords } from '../../domain/locale/signatureWords.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { Role } from '../../domain/signature/role.ts'
import type { FontFiles } from '../pdf/renderPdf.ts'
import { renderStamp } from '../pdf/renderStamp.ts'
import type { Stamp } from '../signature/writing/stamp.ts'
import { readWhole } from './files.ts'

const LARGEST_PICTURE_BYTES = 5 * 1024 * 1024

/** Who a drawn stamp names, and what for. */
export type StampWords = {
  readonly role: Role
  readonly name: string
  readonly organisation: string | null
  readonly reason?: string | undefined
}

/** The stamp of a signature: the picture of a file, or a block with names and reason in the paper's font. */
export async function stampFor(
  { role, name, organisation, reason }: StampWords,
  picture: string | undefined,
  { language, fonts }: { readonly language: Language; readonly fonts: FontFiles },
): Promise<Result<Stamp, string>> {
  if (picture !== undefined) {
    const read = await readWhole(picture, LARGEST_PICTURE_BYTES)
    return read.ok ? ok({ kind: 'picture', png: read.value }) : read
  }
  const { stamp } = signatureWords(language)
  const drawn = await renderStamp(
    {
      heading: stamp.heading[role],
      lines: [[name, organisation].filter((word) => word !== null).join(' · '), reason ?? stamp.note],
    },
    fonts,
  )
  if (drawn.ok) return ok({ kind: 'drawing', pdf: drawn.value })
  return err(`Not signed: the font cannot draw ${drawn.error.join(' ')}`)
}
