import { calendarPicture, type PictureRow } from '../../../../domain/charts/calendarPicture.ts'
import { type Picture, picturePage } from '../../../../domain/charts/picturePage.ts'
import { chartWords } from '../../../../domain/locale/chartWords.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { percent } from '../../../shared/format/numbers.ts'
import { inTime, rowOf } from './boardLayout.ts'
import { barText, rowName } from './planWords.ts'
import type { Plan } from './usePlan.ts'

/** For whom a picture is: with our fees, or with what both parties know alone. */
export type Edition = 'internal' | 'retailer'

/** The plan as a picture that says for whom it is; the retailer's has names, days and offers, and no fee or funding. */
export function planPicture(
  {
    promotions,
    placements,
    words,
    yearStart,
  }: Pick<Plan, 'promotions' | 'placements' | 'words' | 'yearStart'>,
  edition: Edition,
  title: string,
): Picture {
  const { t, language } = words
  const detailOf = (promotion: Promotion) =>
    edition === 'internal' ? barText(words, promotion) : offerText(promotion)
  const rows = [...placements.map(({ id }) => id), '']
    .map((row): PictureRow => {
      const bars = inTime(promotions).filter((each) => rowOf(each, placements) === row)
      return {
        name: rowName(words, row),
        bars: bars.map((each) => ({
          name: each.name,
          start: each.start,
          end: each.end,
          detail: detailOf(each),
        })),
      }
    })
    .filter(({ bars }) => bars.length > 0)
  const { month } = chartWords(language)
  return picturePage(title, t(`picture.${edition}`), calendarPicture(rows, yearStart, month))
}

/** The cut of the shelf price, which both parties know; no fee, no funding. */
function offerText({ depth }: Promotion): string {
  return depth === 0 ? '' : `−${percent(depth, 0)}`
}
