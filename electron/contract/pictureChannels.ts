import { z } from 'zod'
import { channel } from './channel.ts'
import type { Cancelled, NotWritten } from './failures.ts'
import { nameSchema } from './requests.ts'

const LONGEST_BASE64 = 40_000_000

/** What was sent is no picture. */
type NotAPicture = { readonly kind: 'not-a-picture' }

/** A PNG as base64. */
const pngSchema = z.base64().min(1).max(LONGEST_BASE64)

/** Pictures the window drew: into a file a person chooses, or onto the clipboard. */
export const pictureChannels = {
  'picture:save': channel<{ readonly fileName: string }, Cancelled | NotWritten | NotAPicture>()(
    z.strictObject({ png: pngSchema, titles: z.array(nameSchema).min(1).max(4).readonly() }),
  ),
  'picture:copy': channel<null, NotAPicture>()(z.strictObject({ png: pngSchema })),
} as const
