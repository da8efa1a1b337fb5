import { keepReturnedPaper } from '../../../db/returnedPapers.ts'
import { err, ok } from '../../../domain/result.ts'
import { SCAN_CHECKS } from '../../contract/signingChannels.ts'
import { type ScanMediaType, scanMediaType } from '../../signature/scanFile.ts'
import type { Handlers } from '../answer.ts'
import { type Desk, signedNow, wordsOf } from './desk.ts'
import { notKept, paperToSign } from './signing.ts'
import { asBase64, type ChosenFile, chooseFile, notRead, saveFile } from './signingFiles.ts'
import { holdValues } from './signingHeld.ts'
import { openPaper } from './signingSheets.ts'

const LARGEST_SCAN_BYTES = 40 * 1024 * 1024

type ScanCalls = 'returnedPaper:read' | 'returnedPaper:save' | 'scan:choose' | 'scan:keep'

type Scan = ChosenFile & { readonly sheet: string; readonly mediaType: ScanMediaType }

/** Papers that came back: scans compared before they are kept, and everything that was kept read and saved again. */
export function signingScanHandlers(desk: Desk): Pick<Handlers, ScanCalls> {
  const scans = holdValues<Scan>(desk.newId)
  return {
    'returnedPaper:read': ({ paper }) => {
      const opened = openPaper(desk.store, paper)
      if (!opened.ok) return opened
      const { mediaType, content } = opened.value
      return ok({ mediaType, content: asBase64(content) })
    },
    'returnedPaper:save': async ({ paper }) => {
      const opened = openPaper(desk.store, paper)
      if (!opened.ok) return opened
      const { fileName, content } = opened.value
      const [, title = fileName, extension = ''] = /^(.*)\.([^.]*)$/u.exec(fileName) ?? []
      const kind = opened.value.kind === 'scan' ? 'scan' : 'termSheet'
      const saved = await saveFile(desk, kind, { titles: [title], extension }, content)
      return saved.ok ? ok({ fileName: saved.value.fileName }) : saved
    },
    'scan:choose': async ({ sheet }) => {
      const paper = paperToSign(desk, sheet)
      if (!paper.ok && paper.error.kind !== 'damaged') return err(paper.error)
      const chosen = await chooseFile(desk, 'scan', LARGEST_SCAN_BYTES)
      if (!chosen.ok) return chosen
      const { fileName, bytes } = chosen.value
      const mediaType = scanMediaType(bytes)
      if (mediaType === null) return err(notRead(fileName, wordsOf(desk).signing.notAScan))
      const token = scans.hold({ ...chosen.value, sheet, mediaType })
      return ok({ token, fileName, mediaType, content: asBase64(bytes) })
    },
    'scan:keep': ({ action, sheet, token, checked }) => {
      const scan = scans.of(token)
      if (scan === null || scan.sheet !== sheet) return err({ kind: 'choice-gone' })
      if (!SCAN_CHECKS.every((each) => checked.includes(each))) return err({ kind: 'choice-gone' })
      const kept = keepReturnedPaper(desk.store, {
        id: action,
        termSheet: sheet,
        kind: 'scan',
        fileName: scan.fileName,
        mediaType: scan.mediaType,
        content: scan.bytes,
        ...signedNow(desk),
      })
      if (!kept.ok) return err(notKept(kept.error))
      scans.drop(token)
      return ok({ paper: kept.value.id })
    },
  }
}
