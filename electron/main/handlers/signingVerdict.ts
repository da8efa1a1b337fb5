import { findTermSheet } from '../../../db/termSheets.ts'
import { signatureWords } from '../../../domain/locale/signatureWords.ts'
import { err, ok } from '../../../domain/result.ts'
import type { Verdict } from '../../../domain/signature/verdict.ts'
import { readAuthorities } from '../../signature/certificates/certificateChain.ts'
import { asSignedBy } from '../../signature/readVerdict.ts'
import type { Handlers } from '../answer.ts'
import { type Desk, preferencesOf, wordsOf } from './desk.ts'
import { type ChosenFile, chooseFile, notRead, saveFile } from './signingFiles.ts'
import { holdValues } from './signingHeld.ts'

const LARGEST_PAPER_BYTES = 64 * 1024 * 1024
const LARGEST_PEM_BYTES = 1024 * 1024

type VerdictCalls = 'signing:chooseAuthority' | 'signing:verify' | 'signing:saveAsSignedBy'

/** The product's word on any file a person chooses. */
export function signingVerdictHandlers(desk: Desk): Pick<Handlers, VerdictCalls> {
  const files = holdValues<ChosenFile & { readonly verdict: Verdict }>(desk.newId)
  const authorities = holdValues<string>(desk.newId)
  return {
    'signing:chooseAuthority': async () => {
      const chosen = await chooseFile(desk, 'authority', LARGEST_PEM_BYTES)
      if (!chosen.ok) return chosen
      const { fileName, bytes } = chosen.value
      const pem = Buffer.from(bytes).toString('latin1')
      if (readAuthorities(pem).length === 0)
        return err(notRead(fileName, wordsOf(desk).signing.notAnAuthority))
      return ok({ token: authorities.hold(pem), fileName })
    },
    'signing:verify': async ({ authority }) => {
      const trusted = authority === undefined ? '' : authorities.of(authority)
      if (trusted === null) return err({ kind: 'choice-gone' })
      const chosen = await chooseFile(desk, 'signedPaper', LARGEST_PAPER_BYTES)
      if (!chosen.ok) return chosen
      const { fileName, bytes } = chosen.value
      const verdict = await desk.judgePaper(bytes, { authorities: trusted, now: desk.now() })
      const sha256 = verdict.sheet?.sha256 ?? null
      const sheet = sha256 === null ? null : findTermSheet(desk.store, sha256)
      return ok({ token: files.hold({ ...chosen.value, verdict }), fileName, verdict, sheet })
    },
    'signing:saveAsSignedBy': async ({ token, role }) => {
      const file = files.of(token)
      if (file === null) return err({ kind: 'choice-gone' })
      const bytes = asSignedBy(file.bytes, file.verdict, role)
      if (bytes === null) return err({ kind: 'not-signed-by' })
      const who = signatureWords(preferencesOf(desk).language).role[role]
      const titles = [file.fileName.replace(/\.pdf$/iu, ''), who]
      const saved = await saveFile(desk, 'termSheet', { titles, extension: 'pdf' }, bytes)
      return saved.ok ? ok({ fileName: saved.value.fileName }) : saved
    },
  }
}
