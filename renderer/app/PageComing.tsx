import { Spin } from 'antd'
import { useTranslation } from 'react-i18next'

/** In the place of a page that is being read or opened. */
export function PageComing() {
  const { t } = useTranslation()
  return (
    <div className="page-state">
      <Spin />
      <p>{t('workbench.opening')}</p>
    </div>
  )
}
