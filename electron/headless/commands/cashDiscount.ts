import { cashDiscount as yearlyCost } from '../../../domain/decisions/cashDiscount.ts'
import { defineCommand } from '../command.ts'
import { figureFormulas } from '../figureFormulas.ts'
import { numberOption } from '../numberOption.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'

/** What a discount for paying early costs per year, simple and compound. Source: docs/calculation.md §9. */
export const cashDiscount = defineCommand(
  'cash-discount',
  {
    places: [],
    values: { rate: 'C', 'discount-days': 'd', 'full-days': 'D', 'day-count': '360|365' },
    flags: ['json'],
    required: ['rate', 'discount-days', 'full-days'],
  },
  async ({ values }) => {
    const rate = numberOption('rate', values.rate ?? '', { least: 0, most: 1 })
    if (!rate.ok) return refused(rate.error)
    const discountDays = numberOption('discount-days', values['discount-days'] ?? '', { least: 0, most: 365 })
    if (!discountDays.ok) return refused(discountDays.error)
    const fullDays = numberOption('full-days', values['full-days'] ?? '', { least: 0, most: 365 })
    if (!fullDays.ok) return refused(fullDays.error)
    const dayCount = ([360, 365] as const).find((days) => String(days) === (values['day-count'] ?? '360'))
    if (dayCount === undefined) {
      return refused(`--day-count: found ${JSON.stringify(values['day-count'])}, allowed 360, 365`)
    }
    const offer = { rate: rate.value, discountDays: discountDays.value, fullDays: fullDays.value, dayCount }
    const cost = yearlyCost(offer)
    if (!cost.ok) {
      return cost.error.kind === 'nothing-left'
        ? refused('--rate: found 1, allowed a rate below 1: nothing would be left to pay')
        : refused(
            `--full-days: found ${fullDays.value}, allowed more than --discount-days ${discountDays.value}`,
          )
    }
    return done(
      jsonAnswer({
        ...cost.value,
        formulas: figureFormulas(['cashDiscountSimple', 'cashDiscountCompound']),
      }),
    )
  },
)
