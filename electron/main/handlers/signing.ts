import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  keepReturnedPaper,
  listReturnedPapers,
  lockOf,
  openReturnedPaper,
} from '../../../db/returnedPapers.ts'
import { type OpenTermSheet, openTermSheet } from '../../../db/termSheets.ts'
import { signatureWords } from '../../../domain/locale/signatureWords.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { Role } from '../../../domain/signature/role.ts'
import type { NotFound, NotWritten } from '../../contract/failures.ts'
import type {
  ChoiceGone,
  Damaged,
  NotSigned,
  SheetLocked,
  SignedPaper,
} from '../../contract/signingChannels.ts'
import { renderStamp } from '../../pdf/renderStamp.ts'
import { certificateFacts } from '../../signature/certificates/certificateFacts.ts'
import { AUTHORITY_FILES, type AuthorityPem, issueSigner } from '../../signature/certificates/issueSigner.ts'
import { readP12 } from '../../signature/certificates/readP12.ts'
import { type SigningFailure, signPdf } from '../../signature/signPdf.ts'
import { isDrawablePng, type Stamp } from '../../signature/writing/stamp.ts'
import type { Handlers } from '../answer.ts'
import { writeWhole } from '../wholeFile.ts'
import { type Desk, signedNow, wordsOf } from './desk.ts'
import { asBase64, type ChosenFile, chooseFile, notRead, saveFile } from './signingFiles.ts'
import { type Held, holdValues } from './signingHeld.ts'
import { titlesOf } from './signingSheets.ts'

const LARGEST_P12_BYTES = 1024 * 1024
const LARGEST_STAMP_BYTES = 5 * 1024 * 1024
const LARGEST_PEM_BYTES = 64 * 1024

type KeyCalls = 'signing:chooseKey' | 'signing:chooseStamp' | 'signing:sign' | 'signing:makeCertificate'

/** Signing here, with a key in a file. What was chosen is held in memory; a password is used once and kept nowhere. */
export function signingHandlers(desk: Desk, stamps: Held<ChosenFile>): Pick<Handlers, KeyCalls> {
  const keys = holdValues<ChosenFile>(desk.newId)
  return {
    'signing:chooseKey': async () => {
      const chosen = await chooseFile(desk, 'key', LARGEST_P12_BYTES)
      return chosen.ok ? ok({ token: keys.hold(chosen.value), fileName: chosen.value.fileName }) : chosen
    },
    'signing:chooseStamp': async () => {
      const chosen = await chooseFile(desk, 'stamp', LARGEST_STAMP_BYTES)
      if (!chosen.ok) return chosen
      const { fileName, bytes } = chosen.value
      if (!isDrawablePng(bytes)) return err(notRead(fileName, wordsOf(desk).signing.notAStamp))
      return ok({ token: stamps.hold(chosen.value), fileName, picture: asBase64(bytes) })
    },
    'signing:sign': async ({ action, sheet, role, key: token, password, stamp, reason }) => {
      const paper = paperToSign(desk, sheet)
      if (!paper.ok) return paper
      const key = keys.of(token)
      const picture = stamp === undefined ? null : stamps.of(stamp)
      if (key === null || (stamp !== undefined && picture === null)) return err({ kind: 'choice-gone' })
      const identity = readP12(key.bytes, password)
      if (!identity.ok) return err({ kind: identity.error.kind })
      const said = reason === undefined || reason === '' ? {} : { reason }
      const facts = certificateFacts(identity.value.certificate)
      const names = facts.ok ? facts.value : { commonName: '', organisation: null }
      const drawn = await stampOf(desk, paper.value.sheet, { role, ...names, ...said }, picture)
      if (!drawn.ok) return drawn
      const at = new Date(desk.now())
      const signed = await signPdf(paper.value.bytes, {
        role,
        identity: identity.value,
        stamp: drawn.value,
        at,
        ...said,
      })
      if (!signed.ok) return err(notSigned(signed.error))
      keys.drop(token)
      return keepSigned(desk, { action, sheet: paper.value.sheet, role, content: signed.value })
    },
    'signing:makeCertificate': async ({ name, organisation, kind, password }) => {
      const place = await desk.dialogs.fileToSave('key', `${name}.p12`)
      if (place === null) return err({ kind: 'cancelled' })
      const at = (file: string) => path.join(path.dirname(place), file)
      const files = { certificate: at(AUTHORITY_FILES.certificate), key: at(AUTHORITY_FILES.key) }
      const authority = await readAuthority(files)
      if (authority === 'incomplete') {
        return err({ kind: 'authority-incomplete', fileName: AUTHORITY_FILES.certificate })
      }
      const now = new Date(desk.now())
      const issued = await issueSigner({ name, organisation, kind, password, at: now, authority })
      if (!issued.ok) return err({ kind: 'authority-locked', fileName: AUTHORITY_FILES.key })
      const { made, p12 } = issued.value
      const writes: readonly (readonly [string, string | Uint8Array])[] = [
        ...(made === null
          ? []
          : ([
              [files.key, made.key],
              [files.certificate, made.certificate],
            ] as const)),
        [place, p12],
      ]
      for (const [file, content] of writes) {
        const written = await writeWhole(file, content)
        if (written.ok) continue
        return err({ kind: 'not-written', fileName: path.basename(file), reason: written.error })
      }
      const fileName = path.basename(place)
      const token = keys.hold({ fileName, bytes: p12 })
      return ok({ token, fileName, authorityFile: AUTHORITY_FILES.certificate })
    },
  }
}

/** A sheet and the bytes whoever signs next puts their signature to: the newest signed file, else the issued paper. */
export type PaperToSign = { readonly sheet: OpenTermSheet; readonly bytes: Uint8Array }

/** What is signed next of a sheet that is not locked, its hashes checked. */
export function paperToSign(desk: Desk, id: string): Result<PaperToSign, NotFound | Damaged | SheetLocked> {
  const { store } = desk
  const sheet = openTermSheet(store, id)
  if (!sheet.ok) {
    return sheet.error.kind === 'not-found'
      ? err({ kind: 'not-found' })
      : err({ kind: 'damaged', name: sheet.error.number })
  }
  if (lockOf(store, id) !== null) return err({ kind: 'sheet-locked' })
  const signed = listReturnedPapers(store, id)
    .filter(({ kind }) => kind === 'signedFile')
    .at(-1)
  if (signed === undefined) return ok({ sheet: sheet.value, bytes: sheet.value.pdf })
  const paper = openReturnedPaper(store, signed.id)
  if (paper.ok) return ok({ sheet: sheet.value, bytes: paper.value.content })
  return err({ kind: 'damaged', name: signed.fileName })
}

type StampNames = {
  readonly role: Role
  readonly commonName: string
  readonly organisation: string | null
  readonly reason?: string
}

/** The picture that was chosen, else a block with names and reason in the paper's font and language. */
export async function stampOf(
  desk: Desk,
  { language }: OpenTermSheet,
  { role, commonName, organisation, reason }: StampNames,
  picture: ChosenFile | null,
): Promise<Result<Stamp, Extract<NotSigned, { kind: 'missing-glyphs' }>>> {
  if (picture !== null) return ok({ kind: 'picture', png: picture.bytes })
  const { stamp } = signatureWords(language)
  const names = [commonName, organisation].filter((word) => word !== null && word !== '').join(' · ')
  const drawn = await renderStamp(
    { heading: stamp.heading[role], lines: [names, reason ?? stamp.note] },
    desk.fonts,
  )
  return drawn.ok
    ? ok({ kind: 'drawing', pdf: drawn.value })
    : err({ kind: 'missing-glyphs', characters: drawn.error })
}

/** Keeps a signed file in the store for good, then lets the person save it where they want; they need not. */
export async function keepSigned(
  desk: Desk,
  signed: {
    readonly action: string
    readonly sheet: OpenTermSheet
    readonly role: Role
    readonly content: Uint8Array
  },
): Promise<Result<SignedPaper, NotFound | Damaged | SheetLocked | NotWritten>> {
  const { action, sheet, role, content } = signed
  const titles = titlesOf(sheet, signatureWords(sheet.language).role[role], wordsOf(desk).signing.signed)
  const kept = keepReturnedPaper(desk.store, {
    id: action,
    termSheet: sheet.id,
    kind: 'signedFile',
    fileName: `${titles.join(' ')}.pdf`,
    mediaType: 'application/pdf',
    content,
    ...signedNow(desk),
  })
  if (!kept.ok) return err(notKept(kept.error))
  const saved = await saveFile(desk, 'termSheet', { titles, extension: 'pdf' }, content)
  if (saved.ok) return ok({ paper: kept.value.id, savedAs: saved.value.fileName })
  if (saved.error.kind === 'cancelled') return ok({ paper: kept.value.id, savedAs: null })
  return err(saved.error)
}

type KeepFailure = Extract<ReturnType<typeof keepReturnedPaper>, { ok: false }>['error']

/** Why a paper was not kept, as the window is told. */
export function notKept(error: KeepFailure): NotFound | Damaged | SheetLocked {
  if (error.kind === 'not-found') return error
  return error.kind === 'term-sheet-locked'
    ? { kind: 'sheet-locked' }
    : { kind: 'damaged', name: error.number }
}

/** Why a paper was not signed, as the window is told. */
export function notSigned(failure: SigningFailure): NotSigned | ChoiceGone {
  switch (failure.kind) {
    case 'certificate-expired':
      return { kind: failure.kind, at: failure.notAfter }
    case 'certificate-not-yet':
      return { kind: failure.kind, at: failure.notBefore }
    case 'signed-paper-not-valid':
    case 'result-not-valid':
      return { kind: 'not-valid', problems: failure.problems }
    default:
      return { kind: failure.kind }
  }
}

/** The small authority beside a new certificate; null where there is none yet. */
async function readAuthority(files: AuthorityPem): Promise<AuthorityPem | null | 'incomplete'> {
  const read = (file: string) =>
    readFile(file).then(
      (bytes) => (bytes.length > LARGEST_PEM_BYTES ? '' : bytes.toString('latin1')),
      () => null,
    )
  const [certificate, key] = [await read(files.certificate), await read(files.key)]
  if (certificate === null && key === null) return null
  return certificate === null || key === null ? 'incomplete' : { certificate, key }
}
