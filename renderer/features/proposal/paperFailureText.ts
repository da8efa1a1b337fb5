import type { TFunction } from 'i18next'
import type { PaperPlace } from '../../../domain/documents/paperPlace.ts'
import type { Language } from '../../../domain/locale/language.ts'
import { privateFieldNames } from '../../../domain/locale/privateFieldNames.ts'
import type { Reply } from '../../../electron/contract/channels.ts'

type Failure = Extract<Reply<'proposal:export'>, { ok: false }>['error']

/** Why the paper was not made, what is safe and what to do, in one sentence. */
export function paperFailureText(t: TFunction, failure: Failure, language: Language): string {
  const place = (each: { readonly place: PaperPlace }) => t(`proposal.section.${each.place}`)
  switch (failure.kind) {
    case 'cancelled':
      return t('proposal.cancelled')
    case 'not-found':
      return t('save.notFound')
    case 'not-written':
      return t('proposal.notWritten', { file: failure.fileName, reason: t(`fileTrouble.${failure.reason}`) })
    case 'scenario-is-walk-away':
      return t('proposal.walkAway')
    case 'would-tell': {
      const found = failure.leaks.map((leak) => t('proposal.leak', { place: place(leak), what: leak.what }))
      return t('proposal.wouldTell', { found: found.join(t('proposal.and')) })
    }
    case 'tells-private': {
      const names = privateFieldNames(language)
      return t('proposal.tellsPrivate', {
        found: failure.fields.map((each) => names[each]).join(t('proposal.and')),
      })
    }
    case 'missing-glyphs': {
      const found = failure.missing.map((each) => t('proposal.glyph', { ...each, place: place(each) }))
      return t('proposal.missingGlyphs', { found: found.join(t('proposal.and')) })
    }
    case 'invalid-request':
    case 'unexpected':
    case 'not-saved':
    case 'store-out-of-reach':
      return t('proposal.failed')
  }
}
