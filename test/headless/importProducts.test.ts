import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

const header = '商品编码,品名,品类,税率,供价,成本,零售价,1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月'
const months = '1,2,3,4,5,6,7,8,9,10,11,12'

function place(list: string | Uint8Array, name = 'list.csv') {
  const at = folder()
  const into = at.file('n.json', publishedCase('04-two-sided-year.json').text)
  return { at, into, out: at.path('new.json'), list: at.file(name, list) }
}

test('one product changed and one added: the report counts them, the new file is accepted and calculates', () => {
  const { into, out, list } = place(
    `${header}\n00123,油,食用油,9%,30,25,39.9,${months}\nP1,P1,洗发水,13,10,6.5,15.69,${months}\n`,
  )
  const { exit, stdout } = deal('import-products', list, '--into', into, '--out', out, '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    added: 1,
    changed: 1,
    unchanged: 0,
    faults: [],
    encoding: 'utf-8',
  })
  const { products } = JSON.parse(readFileSync(out, 'utf8'))
  expect(products.map(({ id, unitCost }: { id: string; unitCost: number }) => [id, unitCost])).toEqual([
    ['P1', 6.5],
    ['00123', 25],
  ])
  expect(deal('check', out).exit).toBe(0)
  expect(readFileSync(out, 'utf8').endsWith('}\n')).toBe(true)
})

test('one wrong cell refuses the list: its place on stderr, the fault in the report, no file at all', () => {
  const { at, into, out, list } = place(`${header}\n00123,油,食用油,9%,abc,25,39.9,${months}\n`)
  const { exit, stdout, stderr } = deal('import-products', list, '--into', into, '--out', out, '--json')
  expect(exit).toBe(2)
  expect(stderr).toBe(
    `${list}: row 2, column E (供价): found "abc", allowed a number of 0 or more, such as 1,234.50 or 480万\n`,
  )
  expect(JSON.parse(stdout)).toMatchObject({
    added: 0,
    changed: 0,
    faults: [{ row: 2, column: 'E', found: 'abc' }],
  })
  expect(readdirSync(at.at).sort()).toEqual(['list.csv', 'n.json'])
})

test('an .xls of old is refused with the way out', () => {
  const { into, out, list } = place(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'list.xls')
  const { exit, stderr } = deal('import-products', list, '--into', into, '--out', out)
  expect(exit).toBe(2)
  expect(stderr).toContain('save it as .xlsx')
  expect(existsSync(out)).toBe(false)
})

test('a list in GB18030 is read as such, and refused where UTF-8 was asked for', () => {
  const { into, out, list } = place(Buffer.from('b1e0c2eb2cc6b7c3fb2cc1e3cadbbcdb0a50312cd0c22c390a', 'hex'))
  expect(deal('import-products', list, '--into', into, '--out', out, '--encoding', 'utf-8').exit).toBe(2)
  const { exit, stderr } = deal('import-products', list, '--into', into, '--out', out)
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: 'Read as gb18030: 0 added, 1 changed, 0 unchanged.\n' })
  expect(JSON.parse(readFileSync(out, 'utf8')).products[0]).toMatchObject({ name: '新', retailPrice: 9 })
})

test('an output folder that is not there is refused by name', () => {
  const { into, list } = place('编码,品名,零售价\nP1,新,9\n')
  const { exit, stderr } = deal('import-products', list, '--into', into, '--out', '/nowhere/new.json')
  expect({ exit, stderr }).toEqual({ exit: 2, stderr: '/nowhere/new.json: not written: no such folder\n' })
})
