import { useTranslation } from 'react-i18next'
import type { Bilingual, Finding } from '../../../domain/compliance/finding.ts'
import { useLanguage } from '../preferences.ts'

/** Why something was found, where that is written, and how sure we are of the source. */
export function FindingGrounds({ finding: { why, source, certainty } }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  const side: keyof Bilingual = useLanguage() === 'en' ? 'en' : 'zh'
  return (
    <dl>
      <dt>{t('compliance.why')}</dt>
      <dd>{why[side]}</dd>
      <dt>{t('compliance.source')}</dt>
      <dd>{source[side]}</dd>
      <dt>{t('compliance.certainty')}</dt>
      <dd>{t(`certainty.${certainty}`)}</dd>
    </dl>
  )
}
