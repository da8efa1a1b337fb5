import { ImportOutlined } from '@ant-design/icons'
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProductImportPreview, Request } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useMessages } from '../../shared/ui/messages.ts'

type Encoding = Request<'products:preview'>['encoding']
const ENCODINGS: readonly Encoding[] = ['auto', 'utf-8', 'gb18030', 'utf-16le']
const FAULTS_SHOWN = 200

/** 导入单品: choose a list, see the verdict of every cell, take all of it or nothing. */
export function ImportProducts() {
  const { t } = useTranslation()
  const { id } = useSession()
  const say = useMessages((state) => state.say)
  const [preview, setPreview] = useState<ProductImportPreview | null>(null)
  const [isBusy, setBusy] = useState(false)
  const look = async (encoding: Encoding, again?: string) => {
    setBusy(true)
    const request = { negotiation: id, encoding, ...(again === undefined ? {} : { again }) }
    const reply = await bridge.invoke('products:preview', request).catch(() => null)
    setBusy(false)
    if (reply?.ok === true) return setPreview(reply.value)
    const failure = reply?.error
    if (failure?.kind === 'cancelled') return
    if (failure?.kind === 'file-refused') {
      const faults = failure.faults.slice(0, 5).join(t('list.semicolon'))
      return say('problem', t('import.refused', { file: failure.fileName, faults }))
    }
    say('problem', t('import.failed'))
  }
  return (
    <>
      <Button icon={<ImportOutlined />} loading={isBusy} onClick={() => void look('auto')}>
        {t('import.button')}
      </Button>
      {preview === null ? null : (
        <Verdict
          preview={preview}
          onEncoding={(encoding) => void look(encoding, preview.token)}
          onClose={() => setPreview(null)}
        />
      )}
    </>
  )
}

function Verdict(props: {
  readonly preview: ProductImportPreview
  readonly onEncoding: (encoding: Encoding) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { preview, onEncoding, onClose } = props
  const say = useMessages((state) => state.say)
  const take = () => {
    onClose()
    useOpenNegotiation
      .getState()
      .importProducts(preview.token, (count) => say('done', t('import.done', { count })))
  }
  return (
    <Modal
      open
      width={760}
      title={t('import.title', { file: preview.fileName })}
      onCancel={onClose}
      onOk={take}
      okText={t('import.take', { count: preview.rows })}
      cancelText={t('proposal.cancel')}
      okButtonProps={{ disabled: preview.faults.length > 0 || preview.rows === 0 }}
    >
      <p>{t('import.counts', { rows: preview.rows, added: preview.added, changed: preview.changed })}</p>
      <p className="form-row">
        <span>{t('import.readAs', { encoding: preview.encoding })}</span>
        <Select<Encoding>
          aria-label={t('import.encoding')}
          defaultValue="auto"
          onChange={onEncoding}
          popupMatchSelectWidth={false}
          options={ENCODINGS.map((value) => ({
            value,
            label: value === 'auto' ? t('import.auto') : value.toUpperCase(),
          }))}
        />
        <span className="quiet">{t('import.encodingHint')}</span>
      </p>
      {preview.faults.length === 0 ? (
        <p role="status">{t('import.sound')}</p>
      ) : (
        <FaultTable faults={preview.faults} />
      )}
    </Modal>
  )
}

function FaultTable({ faults }: Pick<ProductImportPreview, 'faults'>) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list has to be scrolled from the keyboard
    <section className="fault-table" aria-label={t('import.faults')} tabIndex={0}>
      <p role="alert">{t('import.faultCount', { count: faults.length })}</p>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{t('import.column.row')}</th>
            <th scope="col">{t('import.column.column')}</th>
            <th scope="col">{t('import.column.found')}</th>
            <th scope="col">{t('import.column.allowed')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, FAULTS_SHOWN).map((fault) => (
            <tr key={`${fault.row}/${fault.column}`}>
              <td>{fault.row}</td>
              <td className="text">{fault.column}</td>
              <td className="text">{fault.found}</td>
              <td className="text">{fault.allowed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
