import { expect, test } from 'vitest'
import { decisionWords } from '../../../domain/locale/decisionWords.ts'

test('every figure states its formula and its base in both languages', () => {
  const [zh, en] = [decisionWords('zh-CN'), decisionWords('en')]
  expect(Object.keys(zh)).toEqual(Object.keys(en))
  for (const words of [...Object.values(zh), ...Object.values(en)]) {
    expect(words.name).not.toBe('')
    expect(words.formula).not.toBe('')
    expect(words.base).not.toBe('')
  }
})
