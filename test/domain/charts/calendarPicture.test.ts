import { describe, expect, test } from 'vitest'
import { calendarPicture } from '../../../domain/charts/calendarPicture.ts'
import { picturePage } from '../../../domain/charts/picturePage.ts'

const month = (name: string) => `${Number(name.slice(5))}月`
const bar = { name: '端午 <洗护>', start: '2027-01-01', end: '2027-01-31', detail: '−12%' }

describe('the picture of a calendar', () => {
  const { svg, width, height } = calendarPicture([{ name: '堆头', bars: [bar] }], '2027-01', month)

  test('draws January as 31 of 365 days: 91.7 of the 1,080 pixels behind the names', () => {
    expect(width).toBe(1_200)
    expect(height).toBe(24 + 34 + 6)
    expect(svg).toContain('<rect x="120.0" y="28" width="91.7"')
  })

  test('says name, days and what it was given, and no mark of XML is left in a name', () => {
    expect(svg).toContain('端午 &lt;洗护&gt; · 1/1–1/31 · −12%')
    expect(svg).toContain('>12月<')
  })

  test('stands on a page with its title and with whom it is for', () => {
    const page = picturePage('乙零售 促销日历', '内部 · 不外发', { svg, width, height })
    expect([page.width, page.height]).toEqual([1_232, 64 + 44 + 16])
    expect(page.svg).toContain('>内部 · 不外发</text>')
    expect(page.svg).toContain('>乙零售 促销日历</text>')
  })
})
