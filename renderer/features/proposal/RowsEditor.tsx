import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LineField } from './LineField.tsx'

const LONGEST_TEXT = 400
const LONGEST_LABEL = 60

type Row = Readonly<Record<string, string>>
type Field = {
  readonly key: string
  readonly label: string
  readonly isLong?: boolean
  readonly isDay?: boolean
}

/** Rows of texts: each taken over when its field is left, a row without its first text taken out. */
export function RowsEditor({
  fields,
  rows,
  onCommit,
}: {
  readonly fields: readonly [Field, ...Field[]]
  readonly rows: readonly Row[]
  readonly onCommit: (rows: readonly Row[]) => void
}) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<Row | null>(rows.length === 0 ? {} : null)
  const [first] = fields
  const shown = draft === null ? rows : [...rows, draft]
  const isSaid = (row: Row) => (row[first.key] ?? '') !== ''
  const put = (index: number, key: string, text: string) => {
    const next = shown.map((row, at) => (at === index ? { ...row, [key]: text } : row))
    const written = next[index] ?? {}
    const isNew = index === rows.length
    if (isNew) setDraft(isSaid(written) ? null : written)
    if (!isNew || isSaid(written)) onCommit(next.filter(isSaid))
  }
  return (
    <>
      <ol className="plan-rows">
        {shown.map((row, index) => (
          // A row is what stands in its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
          <li key={index}>
            {fields.map((field) => (
              <LineField
                key={field.key}
                label={`${field.label} ${index + 1}`}
                value={row[field.key] ?? ''}
                longest={field.isLong === true ? LONGEST_TEXT : LONGEST_LABEL}
                isLong={field.isLong === true}
                isDay={field.isDay === true}
                onCommit={(text) => put(index, field.key, text)}
              />
            ))}
            {index < rows.length ? (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('proposal.remove', { text: `${first.label} ${index + 1}` })}
                onClick={() => onCommit(rows.filter((_, at) => at !== index))}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <Button icon={<PlusOutlined />} disabled={draft !== null} onClick={() => setDraft({})}>
        {t('proposal.add', { text: first.label })}
      </Button>
    </>
  )
}
