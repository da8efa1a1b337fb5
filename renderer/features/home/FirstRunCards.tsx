import { FileAddOutlined, FolderOpenOutlined, TableOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  readonly hasNegotiations: boolean
  readonly isBusy: boolean
  readonly onSample: () => void
  readonly onExcel: () => void
  readonly onImport: () => void
  readonly onOpenDeal: () => void
  readonly onCreate: () => void
}

/** The three ways to a negotiation. The sample comes first as long as there is none. */
export function FirstRunCards(props: Props) {
  const { hasNegotiations, isBusy, onSample, onExcel, onImport, onOpenDeal, onCreate } = props
  const { t } = useTranslation()
  return (
    <div className="first-run">
      <Card
        icon={<TableOutlined />}
        title={t('home.card.sample')}
        text={t('home.card.sampleText')}
        isPrimary={!hasNegotiations}
        isBusy={isBusy}
        onClick={onSample}
      />
      <Card
        icon={<FolderOpenOutlined />}
        title={t('home.card.excel')}
        text={t('home.card.excelText')}
        isBusy={isBusy}
        onClick={onExcel}
      />
      <Card
        icon={<FileAddOutlined />}
        title={t('home.card.create')}
        text={t('home.card.createText')}
        isBusy={isBusy}
        onClick={onCreate}
      />
      <p className="other-way">
        <button type="button" className="link-button" disabled={isBusy} onClick={onImport}>
          {t('home.card.import')}
        </button>{' '}
        <span className="quiet">{t('home.card.importText')}</span>
      </p>
      <p className="other-way">
        <button type="button" className="link-button" disabled={isBusy} onClick={onOpenDeal}>
          {t('dealFile.open')}
        </button>{' '}
        <span className="quiet">{t('dealFile.openText')}</span>
      </p>
    </div>
  )
}

function Card(props: {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly isPrimary?: boolean
  readonly isBusy: boolean
  readonly onClick: () => void
}) {
  return (
    <section className="way">
      <span className="way-icon">{props.icon}</span>
      <p>{props.text}</p>
      <Button
        type={props.isPrimary === true ? 'primary' : 'default'}
        disabled={props.isBusy}
        onClick={props.onClick}
      >
        {props.title}
      </Button>
    </section>
  )
}
