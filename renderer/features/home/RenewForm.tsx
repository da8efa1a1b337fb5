import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { standingScenario } from '../../../domain/portfolio/portfolioFigures.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useMessages } from '../../shared/ui/messages.ts'

type Fields = { readonly scenario: string; readonly name: string }

const LONGEST_NAME = 200

/** 续签下一年: which scenario becomes last year's contract, and what the new negotiation is called. */
export function RenewForm({
  negotiation,
  onClose,
  onMade,
}: {
  readonly negotiation: NegotiationSummary
  readonly onClose: () => void
  readonly onMade: (id: string) => void
}) {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  const [form] = Form.useForm<Fields>()
  const [action] = useState(() => crypto.randomUUID())
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { id, accountName, yearStart, scenarios } = negotiation
  const year = Number(yearStart.slice(0, 4)) + 1
  const renew = async (fields: Fields) => {
    setBusy(true)
    const reply = await bridge
      .invoke('negotiation:renew', { action, negotiation: id, ...fields })
      .catch(() => null)
    setBusy(false)
    if (reply?.ok === true) {
      const { dropped } = reply.value
      say('done', (t) => t('home.renew.done', { name: fields.name }))
      if (dropped.length > 0) {
        const names = dropped.join(t('list.comma'))
        say('done', (t) => t('home.renew.dropped', { count: dropped.length, names }))
      }
      return onMade(reply.value.id)
    }
    const failure = reply?.error
    const faults = failure?.kind === 'not-renewable' ? failure.faults.join(t('list.semicolon')) : null
    setProblem(faults === null ? t('home.renew.failed') : t('home.renew.refused', { faults }))
  }
  return (
    <Modal
      open
      width={520}
      title={t('home.renew.title', { name: negotiation.name })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('home.renew.take')}
      cancelText={t('proposal.cancel')}
      confirmLoading={isBusy}
    >
      <p className="quiet">{t('home.renew.text')}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          scenario: (standingScenario(scenarios) ?? scenarios[0])?.id,
          name: t('home.renew.suggested', { account: accountName, year }),
        }}
        onFinish={(fields) => void renew(fields)}
      >
        <Form.Item name="scenario" label={t('home.renew.scenario')}>
          <Select
            options={scenarios.map((each) => ({
              value: each.id,
              label: each.role === 'custom' ? each.name : `${each.name} · ${t(`role.${each.role}`)}`,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('home.renew.name')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('form.required', { field: t('home.renew.name') }),
            },
            { max: LONGEST_NAME, message: t('typed.tooLong', { most: LONGEST_NAME }) },
          ]}
        >
          <Input />
        </Form.Item>
      </Form>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </Modal>
  )
}
