import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import { problemText } from '../../../domain/locale/signatureWords.ts'
import type { ChannelName, Reply } from '../../../electron/contract/channels.ts'
import { dayAndTime } from '../../shared/format/dates.ts'

type SigningCall = Extract<
  ChannelName,
  `termSheet:${string}` | `signing:${string}` | `returnedPaper:${string}` | `scan:${string}`
>
export type SigningFailure = Extract<Reply<SigningCall>, { ok: false }>['error']

/** What stood in the way, as a sentence: what happened, what is safe, what to do. */
export function failureText(t: TFunction, failure: SigningFailure, language: Language): string {
  switch (failure.kind) {
    case 'not-written':
      return t('signing.failure.notWritten', {
        file: failure.fileName,
        reason: t(`fileTrouble.${failure.reason}`),
      })
    case 'not-read':
      return t('signing.failure.notRead', { file: failure.fileName, reason: failure.reason })
    case 'missing-glyphs':
      return t('signing.failure.missingGlyphs', { characters: failure.characters.join(' ') })
    case 'damaged':
      return t('signing.failure.damaged', { name: failure.name })
    case 'blanks':
      return t('signing.failure.blanks', { count: failure.blanks.length })
    case 'version-taken':
    case 'only-amendments':
      return t(
        failure.kind === 'version-taken' ? 'signing.failure.versionTaken' : 'signing.failure.onlyAmendments',
        {
          number: failure.number,
          version: failure.version,
        },
      )
    case 'certificate-expired':
    case 'certificate-not-yet':
      return t(
        failure.kind === 'certificate-expired'
          ? 'signing.failure.certificateExpired'
          : 'signing.failure.certificateNotYet',
        { at: dayAndTime(failure.at) },
      )
    case 'not-valid':
      return t('signing.failure.notValid', {
        problems: failure.problems.map((problem) => problemText(problem, language)).join(' '),
      })
    case 'other-paper':
    case 'authority-locked':
    case 'authority-incomplete':
      return t(FILE_SENTENCES[failure.kind], { file: failure.fileName })
    case 'not-saved':
    case 'store-out-of-reach':
      return t(failure.kind === 'not-saved' ? 'save.notSaved' : 'save.outOfReach', {
        trouble: t(`disk.${failure.reason}`),
        remedy: t(`diskRemedy.${failure.reason}`),
      })
    default:
      return t(SENTENCES[failure.kind])
  }
}

const FILE_SENTENCES = {
  'other-paper': 'signing.failure.otherPaper',
  'authority-locked': 'signing.failure.authorityLocked',
  'authority-incomplete': 'signing.failure.authorityIncomplete',
} as const

const SENTENCES = {
  'not-found': 'save.notFound',
  'stale-revision': 'signing.failure.stale',
  'scenario-is-walk-away': 'signing.failure.walkAway',
  nameless: 'signing.failure.nameless',
  'nothing-changed': 'signing.failure.nothingChanged',
  cancelled: 'signing.failure.cancelled',
  'not-both-signed': 'signing.failure.notBothSigned',
  'sheet-locked': 'signing.failure.sheetLocked',
  'choice-gone': 'signing.failure.choiceGone',
  'wrong-password': 'signing.failure.wrongPassword',
  'no-private-key': 'signing.failure.noPrivateKey',
  'no-certificate': 'signing.failure.noCertificate',
  'not-a-p12': 'signing.failure.notAP12',
  'unsupported-key': 'signing.failure.unsupportedKey',
  'already-signed': 'signing.failure.alreadySigned',
  'supplier-signs-first': 'signing.failure.supplierSignsFirst',
  'stamp-not-a-picture': 'signing.failure.stampNotAPicture',
  'signature-too-large': 'signing.failure.signatureTooLarge',
  'certificate-unreadable': 'signing.failure.certificateUnreadable',
  'not-a-pdf': 'signing.failure.notAPdf',
  encrypted: 'signing.failure.encrypted',
  'not-signed-by': 'signing.failure.notSignedBy',
  'invalid-request': 'signing.failure.unexpected',
  unexpected: 'signing.failure.unexpected',
} as const
