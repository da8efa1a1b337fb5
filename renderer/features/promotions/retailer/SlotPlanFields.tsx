import { useTranslation } from 'react-i18next'
import { festivalWords } from '../../../../domain/locale/festivals.ts'
import { isDay } from '../../../../domain/negotiation/calendar.ts'
import type { RetailerCalendar } from '../../../../domain/negotiation/retailerCalendar.ts'
import { err, ok } from '../../../../domain/result.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { AmountField } from '../../../shared/ui/AmountField.tsx'
import { readDay } from '../dayColumn.ts'
import { TypedField } from './TypedField.tsx'
import { kept, useRetailerCalendar } from './useRetailerCalendar.ts'

type SlotPlan = NonNullable<RetailerCalendar['slotPlan']>
type DayField = Exclude<keyof SlotPlan, 'weekday'>

const USUAL: Readonly<Record<DayField, number>> = {
  days: 14,
  flyerLeadDays: 30,
  inStoreLeadDays: 15,
  buyAheadDays: 10,
  buyAfterDays: 0,
}
const DAY_FIELDS = Object.keys(USUAL) as readonly DayField[]
const MONDAY = 1
const MOST_DAYS = 365
/** A leap year, so that 02-29 may be an anniversary too. */
const LEAP_YEAR = '2028'

/** Weeks, regular slots with their lead days, cool-down, anniversary and openings. */
export function SlotPlanFields() {
  const { t } = useTranslation()
  const { calendar, put } = useRetailerCalendar()
  const { slotPlan } = calendar
  return (
    <div className="retailer-fields">
      <section>
        <h2>{t('retailer.weeks')}</h2>
        <WeekdayField
          label={t('retailer.weekStart')}
          value={calendar.weekStart ?? MONDAY}
          onChoose={(weekStart) => put({ weekStart: weekStart === MONDAY ? undefined : weekStart })}
        />
        <AmountField
          label={t('retailer.coolDown')}
          hint={t('retailer.coolDownHint')}
          unit={t('unit.days')}
          value={calendar.coolDownDays ?? null}
          most={MOST_DAYS}
          isWhole
          isOptional
          onCommit={(days) => put({ coolDownDays: days })}
        />
        <TypedField
          label={t('retailer.anniversary')}
          hint={t('retailer.anniversaryHint')}
          value={calendar.anniversary ?? ''}
          read={(text) => readAnniversary(text, t('retailer.anniversaryFault'))}
          onCommit={(anniversary) => put({ anniversary })}
        />
        <TypedField
          label={t('retailer.openings')}
          hint={t('retailer.openingsHint')}
          value={(calendar.openings ?? []).join(', ')}
          read={(text) => readDays(text, t('typed.day'))}
          onCommit={(openings) => put({ openings })}
        />
      </section>
      <section>
        <h2>{t('retailer.regular')}</h2>
        <WeekdayField
          label={t('retailer.slotStart')}
          value={slotPlan?.weekday}
          none={t('retailer.noSlots')}
          onChoose={(weekday) =>
            put({ slotPlan: weekday === undefined ? undefined : { ...slotPlan, weekday } })
          }
        />
        {slotPlan === undefined
          ? null
          : DAY_FIELDS.map((field) => (
              <AmountField
                key={field}
                label={t(`retailer.${field}`)}
                hint={t('retailer.usual', { days: USUAL[field] })}
                unit={t('unit.days')}
                value={slotPlan[field] ?? null}
                least={field === 'days' ? 1 : 0}
                most={MOST_DAYS}
                isWhole
                isOptional
                onCommit={(days) => put({ slotPlan: kept({ ...slotPlan, [field]: days }) })}
              />
            ))}
      </section>
    </div>
  )
}

function WeekdayField(props: {
  readonly label: string
  readonly value: number | undefined
  /** What no weekday is called; a weekday has to be chosen when absent. */
  readonly none?: string
  readonly onChoose: (weekday: number | undefined) => void
}) {
  const language = useLanguage()
  const { weekdays } = festivalWords(language)
  return (
    <div className="field">
      <label>
        <span className="field-label">{props.label}</span>
        <select
          value={props.value ?? ''}
          onChange={(event) =>
            props.onChoose(event.target.value === '' ? undefined : Number(event.target.value))
          }
        >
          {props.none === undefined ? null : <option value="">{props.none}</option>}
          {weekdays.map((name, at) => (
            <option key={name} value={at + 1}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function readAnniversary(text: string, fault: string) {
  if (text === '') return ok(undefined)
  const parts = /^(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text)
  const day = `${(parts?.[1] ?? '').padStart(2, '0')}-${(parts?.[2] ?? '').padStart(2, '0')}`
  return isDay(`${LEAP_YEAR}-${day}`) ? ok(day) : err(fault)
}

function readDays(text: string, fault: string) {
  const read = text
    .split(/[\s,、;]+/u)
    .filter((part) => part !== '')
    .map(readDay)
  return read.includes(null) ? err(fault) : ok([...new Set(read)].sort())
}
