import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

const twoSided = '04-two-sided-year.json'

function withFormula(expression: string): string {
  const { negotiation } = publishedCase(twoSided)
  const [scenario] = negotiation.scenarios
  scenario.terms.push({
    id: 'formula',
    name: '公式返利',
    class: 'conditionalRebate',
    rule: { kind: 'formula', expression, period: 'year' },
    basis: { on: 'net', tax: 'in' },
    vatClass: 'rebateRedInvoice',
  })
  return JSON.stringify(negotiation)
}

test('a formula term is calculated from the command line and states its expression', () => {
  const file = folder().file('formula.json', withFormula('if(purchasesIn > 0, 12345.675, 0)'))
  const { exit, stdout, stderr } = deal('simulate', file, '--scenario', 'A', '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const { formula } = JSON.parse(stdout).A.terms
  expect(formula.stated).toBe(12_345.68)
  expect(formula.worked.en).toContain('if(purchasesIn > 0, 12345.675, 0)')
})

test('a hostile formula is refused with file, path, find and what is allowed, in escapes too', () => {
  const plain = withFormula('constructor')
  const escaped = plain.replace('"kind":"formula"', '"kind":"\\u0066ormula"')
  for (const text of [plain, escaped]) {
    const file = folder().file('hostile.json', text)
    const { exit, stdout, stderr } = deal('simulate', file, '--json')
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(`${file}: scenarios[0].terms[`)
    expect(stderr).toContain('.rule.expression: found "constructor", allowed one of the figures purchases,')
  }
})
