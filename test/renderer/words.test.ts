import { expect, test } from 'vitest'
import { en } from '../../renderer/locale/en.ts'
import { zhCN } from '../../renderer/locale/zh-CN.ts'

type Words = { readonly [key: string]: string | Words }

function entries(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : entries(value, `${path}${key}.`),
  )
}

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

test('English has exactly the keys of Chinese', () => {
  expect(
    entries(en)
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    entries(zhCN)
      .map(([key]) => key)
      .sort(),
  )
})

test('both languages fill the same blanks', () => {
  const english = new Map(entries(en))
  for (const [key, chinese] of entries(zhCN)) {
    expect([key, blanks(english.get(key) ?? '')]).toEqual([key, blanks(chinese)])
  }
})

test('no English word stands in the Chinese list but product and key names', () => {
  const allowed = /DealTable|Ctrl|Shift|Alt|Esc|PDF|PowerPoint|Excel|xlsx|csv|CSV|UTF-8|BOM|GBK|F1/g
  const foreign = entries(zhCN).filter(([, text]) =>
    /[A-Za-z]{2,}/.test(text.replace(/\{\{\w+\}\}/g, '').replace(allowed, '')),
  )
  expect(foreign).toEqual([])
})

test('no Chinese stands in the English list', () => {
  expect(entries(en).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([])
})

test('Chinese sentences carry full-width punctuation', () => {
  const narrow =
    /[\p{Script=Han}”）}]\s?[,:;?!]|[,:;?!]\p{Script=Han}|\([^)]*\p{Script=Han}|\p{Script=Han}\(/u
  expect(entries(zhCN).filter(([, text]) => narrow.test(text))).toEqual([])
})

test('no sentence of the window begs or shouts', () => {
  expect([...entries(zhCN), ...entries(en)].filter(([, text]) => /请|please|[!！]/iu.test(text))).toEqual([])
})
