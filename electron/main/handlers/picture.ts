import { Buffer } from 'node:buffer'
import path from 'node:path'
import { err, ok } from '../../../domain/result.ts'
import type { Handlers } from '../answer.ts'
import { fileName } from '../fileName.ts'
import { writeWhole } from '../wholeFile.ts'
import type { Desk } from './desk.ts'

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Pictures out of the window: main asks for the place and names the file; nothing but a PNG leaves. */
export function pictureHandlers(desk: Desk): Pick<Handlers, 'picture:save' | 'picture:copy'> {
  return {
    'picture:save': async ({ png, titles }) => {
      const bytes = pngOf(png)
      if (bytes === null) return err({ kind: 'not-a-picture' })
      const file = await desk.dialogs.fileToSave('picture', fileName(titles, 'png'))
      if (file === null) return err({ kind: 'cancelled' })
      const written = await writeWhole(file, bytes)
      if (written.ok) return ok({ fileName: path.basename(file) })
      return err({ kind: 'not-written', fileName: path.basename(file), reason: written.error })
    },
    'picture:copy': async ({ png }) => {
      const bytes = pngOf(png)
      if (bytes === null || !(await desk.copyPicture(bytes))) return err({ kind: 'not-a-picture' })
      return ok(null)
    },
  }
}

function pngOf(base64: string): Buffer | null {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE) ? bytes : null
}
