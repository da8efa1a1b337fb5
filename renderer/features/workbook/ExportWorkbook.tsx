import { Modal } from 'antd'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../domain/locale/language.ts'
import { workbookWords } from '../../../domain/locale/workbookWords.ts'
import type { Reply, Request } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useIsStored, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { Choice } from '../../shared/ui/Choice.tsx'
import { useMessages } from '../../shared/ui/messages.ts'
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'
import { useWorkbook } from './useWorkbook.ts'

type Wanted = Request<'workbook:export'>
type Form = 'xlsx' | 'csv'
type Csv = Omit<Extract<Wanted['form'], { kind: 'csv' }>, 'kind'>

const SHEETS = ['terms', 'ledgers', 'products', 'settlement'] as const

/** 导出 Excel: the picked scenario as a workbook of live formulas, or one of its sheets as CSV. */
export function ExportWorkbook() {
  const { t } = useTranslation()
  useFocusBack()
  const { id, workspace, picked } = useSession()
  const { end } = useWorkbook()
  const say = useMessages((state) => state.say)
  const [edition, setEdition] = useState<Wanted['edition']>('supplier')
  const [language, setLanguage] = useState<Language>(useLanguage())
  const [form, setForm] = useState<Form>('xlsx')
  const [csv, setCsv] = useState<Csv>({ sheet: 'terms', encoding: 'utf-8' })
  const [isWriting, setIsWriting] = useState(false)
  const scenario = workspace.scenarios.find((each) => each.id === picked)
  const isStored = useIsStored()
  const isRefused = edition === 'retailer' && scenario?.role === 'walkAway'
  const start = async () => {
    setIsWriting(true)
    const wanted = form === 'xlsx' ? { kind: form } : { kind: form, ...csv }
    const request = { negotiation: id, scenario: picked, language, edition, form: wanted }
    const reply = await bridge.invoke('workbook:export', request).catch(() => null)
    setIsWriting(false)
    if (reply?.ok === true) say('done', (t) => t('workbook.written', { file: reply.value.fileName }))
    else say('problem', (t) => (reply === null ? t('workbook.failed') : failureText(t, reply.error)))
    // What can be mended here stays open.
    if (reply?.ok !== false || reply.error.kind !== 'not-in-encoding') end()
  }
  const sheets = workbookWords(useLanguage()).sheets
  return (
    <Modal
      open
      title={t('workbook.export')}
      onCancel={end}
      onOk={() => void start()}
      okText={t('workbook.write')}
      cancelText={t('proposal.cancel')}
      okButtonProps={{ disabled: !isStored || isRefused || scenario === undefined, loading: isWriting }}
      width={520}
    >
      <p>{t('workbook.scenario', { name: scenario?.name ?? '' })}</p>
      <Choice
        name={t('workbook.edition')}
        value={edition}
        onChange={setEdition}
        options={[
          { value: 'supplier', label: t('workbook.editions.supplier') },
          { value: 'retailer', label: t('workbook.editions.retailer') },
        ]}
        hint={t(`workbook.editionHints.${edition}`)}
      />
      <Choice
        name={t('workbook.form')}
        value={form}
        onChange={setForm}
        options={[
          { value: 'xlsx', label: t('workbook.forms.xlsx') },
          { value: 'csv', label: t('workbook.forms.csv') },
        ]}
        hint={t(`workbook.formHints.${form}`)}
      />
      {form === 'csv' ? (
        <>
          <Choice
            name={t('workbook.sheet')}
            value={csv.sheet}
            onChange={(sheet) => setCsv({ ...csv, sheet })}
            options={SHEETS.map((value) => ({ value, label: sheets[value] }))}
          />
          <Choice
            name={t('workbook.encoding')}
            value={csv.encoding}
            onChange={(encoding) => setCsv({ ...csv, encoding })}
            options={[
              { value: 'utf-8', label: t('workbook.encodings.utf-8') },
              { value: 'gbk', label: t('workbook.encodings.gbk') },
            ]}
          />
        </>
      ) : null}
      <Choice
        name={t('workbook.language')}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      {isRefused ? <p role="status">{t('workbook.walkAway')}</p> : null}
      {isStored ? null : <p role="status">{t('workbook.notStored')}</p>}
    </Modal>
  )
}

type Failure = Extract<Reply<'workbook:export'>, { ok: false }>['error']

function failureText(t: TFunction, failure: Failure): string {
  switch (failure.kind) {
    case 'cancelled':
      return t('workbook.cancelled')
    case 'not-found':
      return t('save.notFound')
    case 'not-written':
      return t('workbook.notWritten', { file: failure.fileName, reason: t(`fileTrouble.${failure.reason}`) })
    case 'scenario-is-walk-away':
      return t('workbook.walkAway')
    case 'not-in-encoding':
      return t('workbook.notInEncoding', { characters: failure.characters.join(' ') })
    case 'invalid-request':
    case 'unexpected':
    case 'not-saved':
    case 'store-out-of-reach':
      return t('workbook.failed')
  }
}
