import { useTranslation } from 'react-i18next'
import { isCreditCode } from '../../../../domain/negotiation/creditCode.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { AmountField } from '../../../shared/ui/AmountField.tsx'
import { NoteField } from './NoteField.tsx'
import { fieldValue, SHEET_FIELDS, type SheetField, type SheetFieldName, setField } from './sheetFields.ts'

const LONGEST_LABEL = 200
const LONGEST_NOTE = 2_000

/** Where a field stands on the page, so that a blank can lead to it. */
export function fieldPlace(name: string): string {
  return `sheet-field-${name}`
}

/** One field of the sheet, whatever it is written as; each change is one step to undo. */
export function SheetFieldInput({ name }: { readonly name: SheetFieldName }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const field: SheetField = SHEET_FIELDS[name]
  const value = fieldValue(workspace, name)
  const label = t(`signing.field.${name}`)
  const put = (next: string | number | boolean | undefined) =>
    act({ key: `action.sheet.${name}` }, setField(workspace, name, next))
  const id = fieldPlace(name)
  switch (field.kind) {
    case 'whole':
    case 'percent':
      return (
        <div id={id}>
          <AmountField
            label={label}
            {...(field.kind === 'whole' ? { unit: t(`signing.unit.${field.unit}`), isWhole: true } : {})}
            isPercent={field.kind === 'percent'}
            isOptional
            value={typeof value === 'number' ? value : null}
            most={field.kind === 'whole' ? field.most : 1}
            onCommit={(next) => put(next ?? undefined)}
          />
        </div>
      )
    case 'choice':
      return (
        <label className="field">
          <span className="field-label">{label}</span>
          <select
            id={id}
            value={String(value ?? '')}
            onChange={({ target }) => put(target.value || undefined)}
          >
            <option value="">{t(name === 'seal' ? 'signing.eitherSeal' : 'signing.open')}</option>
            {field.options.map((option) => (
              <option key={option} value={option}>
                {t(`signing.option.${option}` as 'signing.option.bill')}
              </option>
            ))}
          </select>
        </label>
      )
    case 'flag':
      return (
        <label className="field check">
          <input
            id={id}
            type="checkbox"
            checked={value === true}
            onChange={({ target }) => put(target.checked || undefined)}
          />
          <span>{label}</span>
        </label>
      )
    default:
      return (
        <NoteField
          id={id}
          label={label}
          value={String(value ?? '')}
          most={field.kind === 'note' ? LONGEST_NOTE : LONGEST_LABEL}
          isLong={field.kind === 'note'}
          {...(field.kind === 'creditCode'
            ? { fault: (text: string) => (isCreditCode(text) ? null : t('signing.creditCodeFault')) }
            : {})}
          onCommit={put}
        />
      )
  }
}
