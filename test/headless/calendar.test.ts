import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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
