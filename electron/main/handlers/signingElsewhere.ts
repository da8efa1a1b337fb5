import { keepReturnedPaper } from '../../../db/returnedPapers.ts'
import type { OpenTermSheet } from '../../../db/termSheets.ts'
import { signatureWords } from '../../../domain/locale/signatureWords.ts'
import { err, ok } from '../../../domain/result.ts'
import type { Role } from '../../../domain/signature/role.ts'
import type { PreparedElsewhere } from '../../contract/signingChannels.ts'
import { cmsOf } from '../../signature/cms/cmsFile.ts'
import { preparedBefore, prepareSignature } from '../../signature/prepareSignature.ts'
import { continues, rolesOf } from '../../signature/readVerdict.ts'
import { completed, digestAround } from '../../signature/signPdf.ts'
import type { Hole } from '../../signature/writing/placeholder.ts'
import type { Handlers } from '../answer.ts'
import { type Desk, signedNow, wordsOf } from './desk.ts'
import { keepSigned, notKept, notSigned, paperToSign, stampOf } from './signing.ts'
import { type ChosenFile, chooseFile, notRead, saveFile } from './signingFiles.ts'
import { type Held, holdValues } from './signingHeld.ts'
import { titlesOf } from './signingSheets.ts'

const LARGEST_PAPER_BYTES = 64 * 1024 * 1024
const LARGEST_CMS_BYTES = 64 * 1024

type ElsewhereCalls =
  | 'signing:prepareElsewhere'
  | 'signing:openPrepared'
  | 'signing:saveToBeSigned'
  | 'signing:takeSignature'
  | 'signing:takeSigned'

type Prepared = {
  readonly sheet: OpenTermSheet
  readonly role: Role
  readonly file: Uint8Array
  readonly hole: Hole
}

/** Signing elsewhere: with a key that never leaves its token, or with another program altogether. */
export function signingElsewhereHandlers(
  desk: Desk,
  stamps: Held<ChosenFile>,
): Pick<Handlers, ElsewhereCalls> {
  const papers = holdValues<Prepared>(desk.newId)
  const held = (prepared: Prepared, fileName: string): PreparedElsewhere => {
    const { file, hole, role } = prepared
    const digest = Buffer.from(digestAround(file, hole, 'sha256')).toString('hex')
    const bytes = file.length - (hole.end - hole.start)
    return { token: papers.hold(prepared), fileName, role, digest, bytes }
  }
  return {
    'signing:prepareElsewhere': async ({ sheet: id, role, name, stamp, reason }) => {
      const paper = paperToSign(desk, id)
      if (!paper.ok) return paper
      const { sheet, bytes } = paper.value
      const picture = stamp === undefined ? null : stamps.of(stamp)
      if (stamp !== undefined && picture === null) return err({ kind: 'choice-gone' })
      const said = reason === undefined || reason === '' ? {} : { reason }
      const names = { role, commonName: name, organisation: null, ...said }
      const drawn = await stampOf(desk, sheet, names, picture)
      if (!drawn.ok) return drawn
      const at = new Date(desk.now())
      const prepared = await prepareSignature(bytes, { role, name, stamp: drawn.value, at, ...said })
      if (!prepared.ok) return err(notSigned(prepared.error))
      const titles = titlesOf(
        sheet,
        signatureWords(sheet.language).role[role],
        wordsOf(desk).signing.toBeSigned,
      )
      const saved = await saveFile(desk, 'termSheet', { titles, extension: 'pdf' }, prepared.value.file)
      if (!saved.ok) return saved
      return ok(held({ sheet, role, ...prepared.value }, saved.value.fileName))
    },
    'signing:openPrepared': async ({ sheet: id }) => {
      const paper = paperToSign(desk, id)
      if (!paper.ok) return paper
      const chosen = await chooseFile(desk, 'termSheet', LARGEST_PAPER_BYTES)
      if (!chosen.ok) return chosen
      const { fileName, bytes: file } = chosen.value
      const prepared = continues(file, paper.value.bytes)
        ? preparedBefore(file, await desk.judgePaper(file))
        : null
      if (prepared === null) return err(notRead(fileName, wordsOf(desk).signing.notPrepared))
      return ok(held({ sheet: paper.value.sheet, ...prepared }, fileName))
    },
    'signing:saveToBeSigned': async ({ token }) => {
      const prepared = papers.of(token)
      if (prepared === null) return err({ kind: 'choice-gone' })
      const { sheet, file, hole } = prepared
      const signedBytes = Buffer.concat([file.subarray(0, hole.start), file.subarray(hole.end)])
      const titles = titlesOf(sheet, wordsOf(desk).signing.bytesToBeSigned)
      const saved = await saveFile(desk, 'bytes', { titles, extension: 'bin' }, signedBytes)
      return saved.ok ? ok({ fileName: saved.value.fileName }) : saved
    },
    'signing:takeSignature': async ({ action, token }) => {
      const prepared = papers.of(token)
      if (prepared === null) return err({ kind: 'choice-gone' })
      const { sheet, role, file, hole } = prepared
      const still = paperToSign(desk, sheet.id)
      if (!still.ok) return still
      if (!continues(file, still.value.bytes)) return err({ kind: 'choice-gone' })
      const chosen = await chooseFile(desk, 'signature', LARGEST_CMS_BYTES)
      if (!chosen.ok) return chosen
      const cms = cmsOf(chosen.value.bytes)
      if (cms === null) return err(notRead(chosen.value.fileName, wordsOf(desk).signing.notACms))
      const signed = completed(file, hole, cms)
      if (!signed.ok) return err(notSigned(signed.error))
      papers.drop(token)
      return keepSigned(desk, { action, sheet, role, content: signed.value })
    },
    'signing:takeSigned': async ({ action, sheet: id }) => {
      const paper = paperToSign(desk, id)
      if (!paper.ok) return paper
      const chosen = await chooseFile(desk, 'termSheet', LARGEST_PAPER_BYTES)
      if (!chosen.ok) return chosen
      const { fileName, bytes: content } = chosen.value
      if (!continues(content, paper.value.sheet.pdf)) return err({ kind: 'other-paper', fileName })
      const verdict = await desk.judgePaper(content)
      if (!verdict.valid) return err({ kind: 'not-valid', problems: verdict.problems })
      const kept = keepReturnedPaper(desk.store, {
        id: action,
        termSheet: id,
        kind: 'signedFile',
        fileName,
        mediaType: 'application/pdf',
        content,
        ...signedNow(desk),
      })
      return kept.ok ? ok({ paper: kept.value.id, roles: rolesOf(verdict) }) : err(notKept(kept.error))
    },
  }
}
