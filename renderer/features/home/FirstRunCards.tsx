import { FileAddOutlined, FolderOpenOutlined, TableOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  readonly hasNegotiations: boolean
  readonly isBusy: boolean
  readonly onSample: () => void
  readonly onImport: () => void
  readonly onCreate: () => void
}

/** The three ways to a negotiation. The sample comes first as long as there is none. */
export function FirstRunCards({ hasNegotiations, isBusy, onSample, onImport, onCreate }: Props) {
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
        title={t('home.card.import')}
        text={t('home.card.importText')}
        isBusy={isBusy}
        onClick={onImport}
      />
      <Card
        icon={<FileAddOutlined />}
        title={t('home.card.create')}
        text={t('home.card.createText')}
        isBusy={isBusy}
        onClick={onCreate}
      />
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
