import { expect, test } from 'vitest'
import {
  holidayTable,
  statutoryHolidays,
  withHolidays,
  withNotice,
} from '../../../domain/calendar/holidays.ts'
import { readHolidayNotice } from '../../../domain/calendar/readHolidayNotice.ts'

test('2027 has thirteen statutory days, all estimated until the notice comes', () => {
  const table = statutoryHolidays(2027)
  expect(table.map(({ day }) => day.slice(5)).join(' ')).toBe(
    '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03',
  )
  expect(new Set(table.map(({ status }) => status))).toEqual(new Set(['estimated']))
})

test('in 2031, when Mid-Autumn is on 1 October, the day stands there for both', () => {
  const first = statutoryHolidays(2031).filter(({ day }) => day === '2031-10-01')
  expect(first.map(({ of }) => of).sort()).toEqual(['midAutumn', 'nationalDay'])
})

test('a notice replaces estimated days, adds joined ones and the weekend worked in exchange', () => {
  const table = withHolidays(statutoryHolidays(2027), [
    { day: '2027-02-05', of: 'springFestival', kind: 'off', status: 'official' },
    { day: '2027-02-09', of: 'springFestival', kind: 'off', status: 'official' },
    { day: '2027-02-20', of: 'springFestival', kind: 'work', status: 'official' },
  ])
  expect(table).toHaveLength(15)
  expect(
    table.filter(({ status }) => status === 'official').map(({ day, kind }) => `${day} ${kind}`),
  ).toEqual(['2027-02-05 off', '2027-02-09 off', '2027-02-20 work'])
  expect(table.find(({ day }) => day === '2027-02-06')?.status).toBe('estimated')
})

test('a year of which anything is stored is taken from the store, every other one is reckoned', () => {
  const stored = [{ day: '2027-02-05', of: 'springFestival', kind: 'off', status: 'official' }] as const
  expect(holidayTable(2027, stored)).toEqual(stored)
  expect(holidayTable(2028, stored)).toEqual(statutoryHolidays(2028))
})

/** As the notice for 2026 was published. */
const NOTICE_2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`

test('the published notice for 2026 names 33 days off and 6 worked in exchange, every one read', () => {
  const { days, festivals, unread } = readHolidayNotice(NOTICE_2026, 2026)
  expect(unread).toEqual([])
  expect(festivals).toHaveLength(7)
  expect(days.filter(({ kind }) => kind === 'off')).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7)
  expect(days.filter(({ kind }) => kind === 'work').map(({ day, of }) => `${day} ${of}`)).toEqual([
    '2026-01-04 newYear',
    '2026-02-14 springFestival',
    '2026-02-28 springFestival',
    '2026-05-09 mayDay',
    '2026-09-20 nationalDay',
    '2026-10-10 nationalDay',
  ])
})

test('National Day and Mid-Autumn in one sentence stand instead of both estimates', () => {
  const notice = readHolidayNotice('国庆节、中秋节：10月1日至8日放假调休，共8天。', 2025)
  const table = withNotice(statutoryHolidays(2025), notice)
  expect(table.filter(({ of }) => of === 'midAutumn')).toEqual([])
  expect(table.filter(({ of }) => of === 'nationalDay').map(({ day }) => day.slice(5))).toEqual([
    '10-01',
    '10-02',
    '10-03',
    '10-04',
    '10-05',
    '10-06',
    '10-07',
    '10-08',
  ])
  expect(table.find(({ of }) => of === 'qingming')?.status).toBe('estimated')
})

test('rows of a sheet are read as well; a day that does not exist is said', () => {
  const { days, unread } = readHolidayNotice(
    '2027-02-05\t春节\t休\n2027/2/20\t春节\t班\n2027-02-30\t春节\t休',
    2027,
  )
  expect(days.map(({ day, kind }) => `${day} ${kind}`)).toEqual(['2027-02-05 off', '2027-02-20 work'])
  expect(unread).toEqual(['2027-02-30\t春节\t休'])
})
