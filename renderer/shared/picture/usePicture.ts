import { useCallback } from 'react'
import type { Picture } from '../../../domain/charts/picturePage.ts'
import { bridge } from '../bridge.ts'
import { useMessages } from '../ui/messages.ts'
import { pngOf } from './pngOf.ts'

/** Takes a picture away: into a file whose place main asks for, or onto the clipboard; says what became of it. */
export function usePicture() {
  const say = useMessages((state) => state.say)
  const save = useCallback(
    async (picture: Picture, titles: readonly string[]) => {
      const reply = await bridge.invoke('picture:save', { png: await pngOf(picture), titles })
      if (reply.ok) return say('done', (t) => t('picture.saved', { file: reply.value.fileName }))
      const { error } = reply
      if (error.kind === 'cancelled') return
      if (error.kind === 'not-written') {
        return say('problem', (t) =>
          t('picture.notWritten', { file: error.fileName, reason: t(`fileTrouble.${error.reason}`) }),
        )
      }
      say('problem', (t) => t('picture.failed'))
    },
    [say],
  )
  const copy = useCallback(
    async (picture: Picture) => {
      const reply = await bridge.invoke('picture:copy', { png: await pngOf(picture) })
      say(reply.ok ? 'done' : 'problem', (t) => t(reply.ok ? 'picture.copied' : 'picture.failed'))
    },
    [say],
  )
  return { save, copy }
}
