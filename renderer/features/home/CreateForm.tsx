import { Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../../shared/bridge.ts'

type Fields = {
  readonly supplierName: string
  readonly accountName: string
  readonly name: string
  readonly stores: number
  readonly yearStart: string
}

const LONGEST_NAME = 200
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** 新建空白合同: who with whom, for which year, in how many stores. */
export function CreateForm({
  from,
  onClose,
  onCreated,
}: {
  readonly from: 'blank' | 'lastYear'
  readonly onClose: () => void
  readonly onCreated: (id: string) => void
}) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Fields>()
  const [action] = useState(() => crypto.randomUUID())
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const create = async (fields: Fields) => {
    setBusy(true)
    const reply = await bridge.invoke('negotiation:create', { action, ...fields }).catch(() => null)
    setBusy(false)
    if (reply?.ok === true) onCreated(reply.value.id)
    else setProblem(t('home.createFailed'))
  }
  const name = (label: string) => [
    { required: true, whitespace: true, message: t('form.required', { field: label }) },
    { max: LONGEST_NAME, message: t('typed.tooLong', { most: LONGEST_NAME }) },
  ]
  return (
    <Modal
      open
      title={t(from === 'lastYear' ? 'home.card.excel' : 'home.card.create')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t(from === 'lastYear' ? 'home.card.createAndChoose' : 'home.create')}
      cancelText={t('proposal.cancel')}
      confirmLoading={isBusy}
      width={480}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ stores: 100, yearStart: nextYearStart() }}
        onFinish={(fields) => void create(fields)}
      >
        <Form.Item name="name" label={t('home.field.name')} rules={name(t('home.field.name'))}>
          <Input placeholder={t('home.field.nameExample')} />
        </Form.Item>
        <Form.Item
          name="supplierName"
          label={t('home.field.supplier')}
          rules={name(t('home.field.supplier'))}
        >
          <Input />
        </Form.Item>
        <Form.Item name="accountName" label={t('home.field.account')} rules={name(t('home.field.account'))}>
          <Input />
        </Form.Item>
        <div className="form-row">
          <Form.Item
            name="stores"
            label={t('home.field.stores')}
            rules={[{ required: true, message: t('form.required', { field: t('home.field.stores') }) }]}
          >
            <InputNumber min={0} max={1_000_000} precision={0} />
          </Form.Item>
          <Form.Item
            name="yearStart"
            label={t('home.field.yearStart')}
            rules={[{ required: true, pattern: MONTH, message: t('form.month') }]}
          >
            <Input placeholder="2027-01" />
          </Form.Item>
        </div>
      </Form>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </Modal>
  )
}

function nextYearStart(): string {
  return `${new Date().getFullYear() + 1}-01`
}
