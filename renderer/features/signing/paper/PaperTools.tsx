import { LeftOutlined, MinusOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { nextZoom, ZOOMS } from './paperKeys.ts'

/** The buttons over a paper: from page to page, larger and smaller. */
export function PaperTools(props: {
  readonly page: number
  readonly count: number
  readonly zoom: number
  readonly onPage: (page: number) => void
  readonly onZoom: (zoom: number) => void
}) {
  const { t } = useTranslation()
  const { page, count, zoom, onPage, onZoom } = props
  return (
    <div className="paper-tools" role="toolbar" aria-label={t('paper.tools')}>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('paper.previous')}
        title={`${t('paper.previous')}  PageUp`}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <span role="status">{t('paper.at', { number: page, count })}</span>
      <Button
        icon={<RightOutlined />}
        aria-label={t('paper.next')}
        title={`${t('paper.next')}  PageDown`}
        disabled={page >= count}
        onClick={() => onPage(page + 1)}
      />
      <span className="tools-gap" />
      <Button
        icon={<MinusOutlined />}
        aria-label={t('paper.smaller')}
        title={`${t('paper.smaller')}  −`}
        disabled={zoom === ZOOMS[0]}
        onClick={() => onZoom(nextZoom(zoom, -1))}
      />
      <span>{t('paper.zoom', { zoom })}</span>
      <Button
        icon={<PlusOutlined />}
        aria-label={t('paper.larger')}
        title={`${t('paper.larger')}  +`}
        disabled={zoom === ZOOMS.at(-1)}
        onClick={() => onZoom(nextZoom(zoom, 1))}
      />
      <Button title={`${t('paper.fit')}  0`} disabled={zoom === 100} onClick={() => onZoom(100)}>
        {t('paper.fit')}
      </Button>
    </div>
  )
}
