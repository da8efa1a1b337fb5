import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FestivalId } from '../../../../domain/calendar/festivals.ts'
import type { HolidayDay } from '../../../../domain/calendar/holidays.ts'
import { festivalWords } from '../../../../domain/locale/festivals.ts'
import { isDay } from '../../../../domain/negotiation/calendar.ts'
import { dayWithWeekday } from '../../../shared/format/dates.ts'
import { useLanguage } from '../../../shared/preferences.ts'

const STATUTORY: readonly FestivalId[] = [
  'newYear',
  'springFestival',
  'qingming',
  'mayDay',
  'dragonBoat',
  'midAutumn',
  'nationalDay',
]
const KINDS = ['off', 'work'] as const
const STATUSES = ['official', 'estimated'] as const

/** Every day of the table, to be changed, taken out or added to. */
export function HolidayRows(props: {
  readonly year: number
  readonly table: readonly HolidayDay[]
  readonly onChange: (table: readonly HolidayDay[]) => void
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { names } = festivalWords(language)
  const { table, onChange } = props
  const edit = (at: number, fields: Partial<HolidayDay>) =>
    onChange(table.map((each, index) => (index === at ? { ...each, ...fields } : each)))
  return (
    <table className="figure-table holiday-table">
      <caption>{t('holidays.table')}</caption>
      <thead>
        <tr>
          <th>{t('holidays.column.day')}</th>
          <th>{t('holidays.column.festival')}</th>
          <th>{t('holidays.column.kind')}</th>
          <th>{t('holidays.column.status')}</th>
          <th>
            <span className="unseen">{t('holidays.column.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {table.map(({ day, of, kind, status }, at) => (
          <tr key={`${day} ${of}`}>
            <th scope="row">{dayWithWeekday(day, language)}</th>
            <td className="text">{names[of]}</td>
            <td className="text">
              <Choice
                label={t('holidays.kindOf', { day })}
                value={kind}
                options={KINDS.map((value) => ({ value, label: t(`holidays.kind.${value}`) }))}
                onChoose={(value) => edit(at, { kind: value as HolidayDay['kind'] })}
              />
            </td>
            <td className="text">
              <Choice
                label={t('holidays.statusOf', { day })}
                value={status}
                options={STATUSES.map((value) => ({ value, label: t(`holidays.status.${value}`) }))}
                onChoose={(value) => edit(at, { status: value as HolidayDay['status'] })}
              />
            </td>
            <td>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('holidays.remove', { day })}
                onClick={() => onChange(table.filter((_, index) => index !== at))}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <AddRow {...props} names={names} />
      </tfoot>
    </table>
  )
}

function AddRow(props: {
  readonly year: number
  readonly table: readonly HolidayDay[]
  readonly onChange: (table: readonly HolidayDay[]) => void
  readonly names: Readonly<Record<FestivalId, string>>
}) {
  const { t } = useTranslation()
  const { year, table, onChange, names } = props
  const [typed, setTyped] = useState('')
  const [of, setOf] = useState<FestivalId>('newYear')
  const [kind, setKind] = useState<HolidayDay['kind']>('off')
  const parts = /^(?:\d{4}[-/.])?(\d{1,2})[-/.](\d{1,2})$/u.exec(typed.normalize('NFKC').trim())
  const day = `${year}-${(parts?.[1] ?? '').padStart(2, '0')}-${(parts?.[2] ?? '').padStart(2, '0')}`
  const isNew = isDay(day) && !table.some((each) => each.day === day && each.of === of)
  const add = () => {
    if (!isNew) return
    onChange([...table, { day, of, kind, status: 'official' }])
    setTyped('')
  }
  return (
    <tr>
      <th scope="row">
        <input
          className="field-text"
          aria-label={t('holidays.newDay')}
          placeholder={t('holidays.dayHint')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
          }}
        />
      </th>
      <td className="text">
        <Choice
          label={t('holidays.newFestival')}
          value={of}
          options={STATUTORY.map((value) => ({ value, label: names[value] }))}
          onChoose={(value) => setOf(value as FestivalId)}
        />
      </td>
      <td className="text">
        <Choice
          label={t('holidays.newKind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`holidays.kind.${value}`) }))}
          onChoose={(value) => setKind(value as HolidayDay['kind'])}
        />
      </td>
      <td colSpan={2} className="text">
        <Button disabled={!isNew} onClick={add}>
          {t('holidays.add')}
        </Button>
      </td>
    </tr>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}) {
  return (
    <select
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChoose(event.target.value)}
    >
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
