import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { setHolidays } from '../../db/holidays.ts'
import { openStore } from '../../db/open.ts'
import { deal, folder, publishedCase } from './runDeal.ts'

const spring = '05-promotion.json'

test('the calendar of 2027 puts 春节 on 6 February and 中秋 on 15 September, thirteen days off in all, still estimated', () => {
  const { exit, stdout } = deal('calendar', '--year', '2027', '--json')
  const { festivals, holidays, slots } = JSON.parse(stdout)
  const day = (id: string) => festivals.find((each: { id: string }) => each.id === id)?.from
  expect([exit, day('springFestival'), day('midAutumn')]).toEqual([0, '2027-02-06', '2027-09-15'])
  expect(holidays).toHaveLength(13)
  expect(new Set(holidays.map(({ status }: { status: string }) => status))).toEqual(new Set(['estimated']))
  expect(slots).toBeUndefined()
})

test('slots that start on Thursdays begin 2027 on 7 January, with the flyer handed in thirty days before', () => {
  const { stdout } = deal('calendar', '--year', '2027', '--weekday', '4', '--json')
  expect(JSON.parse(stdout).slots[0]).toMatchObject({
    submitBy: { flyer: '2026-12-08', inStore: '2026-12-23' },
    sellOutFrom: '2027-01-07',
    sellOutTo: '2027-01-20',
  })
})

test('a weekday that does not exist, half a day and a language nobody wrote are refused in words', () => {
  expect(deal('calendar', '--year', '2027', '--weekday', '8')).toMatchObject({ exit: 2, stdout: '' })
  expect(deal('calendar', '--year', '2027', '--days', '1.5').stderr).toBe(
    '--days: found "1.5", allowed a whole number\n',
  )
  expect(deal('calendar', '--year', '2027', '--lang', 'fr').stderr).toBe(
    '--lang: found "fr", allowed zh, en\n',
  )
})

test('the spring promotion that begins 12 days before 春节 2027 begins 12 days before 春节 2028, on 14 January', () => {
  const place = folder()
  const { text, negotiation } = publishedCase(spring)
  const next = structuredClone(negotiation)
  next.year.start = '2028-01'
  next.scenarios[0].promotions = []
  const last = place.file('2027.json', text)
  const into = place.file('2028.json', JSON.stringify(next))
  const out = place.path('new.json')
  const words = ['--scenario', 's', '--into', into, '--into-scenario', 's', '--out', out]
  const { exit, stdout } = deal('shift-promotions', last, ...words, '--json')
  const [moved] = JSON.parse(stdout)
  expect([exit, moved.promotion, moved.start, moved.end]).toEqual([0, 'pr1', '2028-01-14', '2028-01-27'])
  expect(moved.why).toContain('2028-01-26')
  expect(JSON.parse(readFileSync(out, 'utf8')).scenarios[0].promotions[0].start).toBe('2028-01-14')
})

test('a promotion of products that the new year does not list is refused, and nothing is written', () => {
  const place = folder()
  const { text, negotiation } = publishedCase(spring)
  const next = structuredClone(negotiation)
  next.year.start = '2028-01'
  next.scenarios[0].promotions = []
  next.products = next.products.filter(({ id }: { id: string }) => id !== 'S1')
  const into = place.file('2028.json', JSON.stringify(next))
  const out = place.path('new.json')
  const words = ['--scenario', 's', '--into', into, '--into-scenario', 's', '--out', out]
  const { exit, stderr } = deal('shift-promotions', place.file('2027.json', text), ...words)
  expect(exit).toBe(2)
  expect(stderr).toContain('scenarios[0].promotions[0].products[0]: found "S1"')
  expect(existsSync(out)).toBe(false)
})

test('with a store the days a person put in stand for the reckoned ones, under the same keys', () => {
  const place = folder()
  const db = place.path('store.db')
  expect(deal('seed-demo', '--db', db).exit).toBe(0)
  const opened = openStore(db, { migrationsFolder: 'db/migrations' })
  if (!opened.ok) throw new Error(opened.error.kind)
  setHolidays(opened.value, [
    { day: '2027-02-05', of: 'springFestival', kind: 'off', status: 'official' },
    { day: '2027-02-20', of: 'springFestival', kind: 'work', status: 'official' },
  ])
  opened.value.close()
  const { holidays } = JSON.parse(deal('calendar', '--year', '2027', '--db', db, '--json').stdout)
  expect(holidays).toEqual([
    { day: '2027-02-05', of: 'springFestival', kind: 'off', status: 'official', name: '春节' },
    { day: '2027-02-20', of: 'springFestival', kind: 'work', status: 'official', name: '春节' },
  ])
  expect(JSON.parse(deal('calendar', '--year', '2028', '--db', db, '--json').stdout).holidays).toHaveLength(
    13,
  )
})

test('a store that is not there is refused, and none is made', () => {
  const place = folder()
  const db = place.path('nowhere.db')
  const { exit, stderr } = deal('calendar', '--year', '2027', '--db', db)
  expect([exit, stderr]).toEqual([2, `${db}: cannot be read: no such file\n`])
  expect(existsSync(db)).toBe(false)
})
