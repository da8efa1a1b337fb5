import { useTranslation } from 'react-i18next'
import type { ListChoice } from '../../../domain/lists/listChoice.ts'
import type { ListLook } from '../../../electron/contract/channels.ts'
import type { Encoding, useList } from './useList.ts'

const ENCODINGS: readonly Encoding[] = ['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be']
const HEADERS_SHOWN = 4

/** Where in the file the list stands: which sheet, which row of headers, read in which encoding. */
export function ListPlace(props: {
  readonly look: ListLook
  readonly choice: ListChoice
  readonly onChange: ReturnType<typeof useList>['change']
  readonly onEncoding: (encoding: Encoding) => void
}) {
  const { t } = useTranslation()
  const { look, choice, onChange } = props
  const sheet = look.sheets[choice.sheet]
  return (
    <div className="list-place">
      <label>
        <span>{t('lists.import.sheet')}</span>
        <select value={choice.sheet} onChange={({ target }) => onChange({ sheet: Number(target.value) })}>
          {look.sheets.map(({ name, rows }, at) => (
            <option key={name} value={at}>
              {t('lists.import.sheetOption', { name, rows })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('lists.import.headerRow')}</span>
        <select
          value={choice.headerRow}
          onChange={({ target }) => onChange({ headerRow: Number(target.value) })}
        >
          {sheet?.sample.map(({ number, cells }) => (
            <option key={number} value={number}>
              {t('lists.import.rowOption', {
                number,
                text: cells.filter(Boolean).slice(0, HEADERS_SHOWN).join(' · '),
              })}
            </option>
          ))}
        </select>
      </label>
      {look.encoding === 'xlsx' ? null : (
        <label>
          <span>{t('lists.import.encoding')}</span>
          <select value={look.encoding} onChange={({ target }) => props.onEncoding(target.value as Encoding)}>
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {encoding === 'auto' ? t('lists.import.auto') : encoding.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
