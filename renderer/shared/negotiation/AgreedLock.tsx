import { Button, ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isAgreed } from '../../../domain/actions/agreedTerms.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { reopenAgreed } from './openNegotiation.ts'
import './agreedLock.css'

/** The fields of a term: where it is agreed everything can be read, nothing changed until it is reopened. */
export function AgreedLock({ term, children }: { readonly term: Term; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const isLocked = isAgreed(term)
  return (
    <>
      {isLocked ? (
        <p className="agreed-lock">
          {t('deal.lockedPanel')} <Button onClick={() => reopenAgreed(term)}>{t('deal.reopen')}</Button>
        </p>
      ) : null}
      <ConfigProvider componentDisabled={isLocked}>
        <fieldset className="agreed-fields" disabled={isLocked}>
          {children}
        </fieldset>
      </ConfigProvider>
    </>
  )
}
