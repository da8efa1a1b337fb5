import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { problemText } from '../../../domain/locale/signatureWords.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { SCAN_CHECKS } from '../../contract/signingChannels.ts'
import { continues } from '../../signature/readVerdict.ts'
import { scanMediaType } from '../../signature/scanFile.ts'
import { verifySignatures } from '../../signature/verifySignatures.ts'
import { defineCommand } from '../command.ts'
import { readWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { sheetInStore } from '../sheetInStore.ts'
import { LARGEST_PAPER_BYTES } from '../signingOptions.ts'
import { withNegotiation } from '../store.ts'

type Kept = Pick<
  Parameters<typeof import('../../../db/returnedPapers.ts').keepReturnedPaper>[1],
  'kind' | 'mediaType'
>

/**
 * Keeps a paper that came back of an issued sheet: the issued file with signatures that hold, or a scan of the paper
 * signed by hand. A scan is kept only with `--checked`, which says what a person compared it in, all of it.
 */
export const termsheetKeep = defineCommand(
  'termsheet-keep',
  {
    places: ['FILE'],
    values: {
      db: 'FILE',
      negotiation: 'ID',
      number: 'TEXT',
      version: 'TEXT',
      checked: SCAN_CHECKS.join(','),
      by: 'WHO',
    },
    flags: [],
    required: ['db', 'negotiation', 'number'],
  },
  async ({ places, values }) => {
    const { db = '', negotiation = '', number = '', version, by } = values
    if (places.FILE === undefined) return refused('FILE is missing.')
    const file = places.FILE
    const read = await readWhole(file, LARGEST_PAPER_BYTES)
    if (!read.ok) return refused(read.error)
    const content = new Uint8Array(read.value)
    const sheets = await import('../../../db/termSheets.ts')
    const { keepReturnedPaper } = await import('../../../db/returnedPapers.ts')
    const kept = await withNegotiation(db, negotiation, (store) => {
      const sheet = sheetInStore(store, sheets, { negotiation, number, version })
      if (!sheet.ok) return sheet
      const what = kindOf(file, { content, issued: sheet.value.pdf, checked: values.checked })
      if (!what.ok) return what
      const paper = keepReturnedPaper(store, {
        ...what.value,
        ...{ id: randomUUID(), termSheet: sheet.value.id, fileName: path.basename(file), content, by },
        at: new Date().toISOString(),
      })
      if (paper.ok) return ok(paper.value)
      return err(
        paper.error.kind === 'term-sheet-locked'
          ? `--number: found ${number} locked, allowed a sheet that is not: nothing is taken back for it any more`
          : `--number: ${number} is not as it was frozen; nothing was kept`,
      )
    })
    if (!kept.ok) return refused(...kept.error.split('\n'))
    const { id, kind } = kept.value
    return {
      exit: 0,
      answer: `${id}\n`,
      words: [`${file}: kept as ${kind === 'scan' ? 'a scan' : 'signed'}`],
    }
  },
)

/** What came back, or why it is not kept. */
function kindOf(
  file: string,
  { content, issued, checked }: { content: Uint8Array; issued: Uint8Array; checked: string | undefined },
): Result<Kept, string> {
  if (continues(content, issued) && content.length > issued.length) {
    const { valid, problems } = verifySignatures(content)
    if (valid) return ok({ kind: 'signedFile', mediaType: 'application/pdf' })
    return err(
      [`${file}: its signatures do not hold`, ...problems.map((each) => problemText(each, 'en'))].join('\n'),
    )
  }
  const mediaType = scanMediaType(content)
  if (mediaType === null) return err(`${file}: found no PDF, PNG or JPEG that can be drawn`)
  const said = checked?.split(',').map((each) => each.trim()) ?? []
  const left = SCAN_CHECKS.filter((each) => !said.includes(each))
  const unknown = said.filter((each) => !(SCAN_CHECKS as readonly string[]).includes(each))
  if (left.length === 0 && unknown.length === 0) return ok({ kind: 'scan', mediaType })
  return err(
    `--checked: found ${JSON.stringify(checked ?? '')}, allowed ${SCAN_CHECKS.join(',')}: a scan is kept once all of it was compared with the issued sheet`,
  )
}
