import type { Basis, Period, TierMethod } from '../../negotiation/term.ts'

/** What a text says a term is counted on, as far as it says it. */
export function basisOf(text: string): Partial<Basis> {
  const on: Basis['on'] | null = /零售|销售额|pos|retail/iu.test(text)
    ? 'retailSales'
    : /净|退货后|net/iu.test(text)
      ? 'net'
      : /开票|进货|采购|invoice|purchase/iu.test(text)
        ? 'invoice'
        : /供价|list/iu.test(text)
          ? 'list'
          : null
  const tax = taxOf(text, '')
  return { ...(on === null ? {} : { on }), ...(tax === null ? {} : { tax }) }
}

/** The tax side a text names; “未税” before “含税”, for “不含税” holds both. */
export function taxOf(text: string, beside: string): 'in' | 'ex' | null {
  const said = `${text} ${beside}`.normalize('NFKC')
  if (/未税|不含税|去税|除税|否|\bex\b|\bno\b/iu.test(said)) return 'ex'
  return /含税|是|\bin\b|\binc|\byes\b/iu.test(said) ? 'in' : null
}

/** How often a text says a term is settled. */
export function settleOf(text: string): Period | null {
  if (/月|month/iu.test(text)) return 'month'
  if (/季|quarter/iu.test(text)) return 'quarter'
  return /年|year|annual/iu.test(text) ? 'year' : null
}

/** How a text says the tiers of a ladder add up: on everything, or each on what is above its threshold. */
export function methodOf(text: string): Extract<TierMethod, 'wholeAmount' | 'marginal'> | null {
  if (/超额|分段|累进|超出部分|超过部分|marginal/iu.test(text)) return 'marginal'
  return /全额|全部采购|全部进货|全量|whole/iu.test(text) ? 'wholeAmount' : null
}

/** The unit a header carries in brackets: `标准（%）`. */
export function unitIn(header: string): string {
  return /\(([^)]*)\)/u.exec(header.normalize('NFKC'))?.[1] ?? ''
}
